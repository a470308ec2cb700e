/** What a panel says of the ways that leave a stage: onward, with conditions, back to itself, several to one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cy } from '../../../src/i18n/cy.js';
import { en, type Strings } from '../../../src/i18n/en.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Journey, Transition } from '../../../src/model/journey/schema.js';
import { factsInList, factsOf, journeyDetails } from '../../../src/render/journey/words.js';

const journeyOf = (transitions: Transition[]): Journey => ({
  kind: 'journey', title: 'T', transitions, stages: [{ id: 'a', title: 'Apply' }, { id: 'b', title: 'Build' }, ...(transitions.some(({ from, to }) => [from, to].some((id) => id === 'c' || id === 'lab')) ? [{ id: 'c', title: 'Test', tracks: [{ id: 'lab', title: 'Lab' }] }] : [])],
});

/** What is said of a stage. */
function told(id: string, transitions: Transition[], strings: Strings = en): string[] {
  const index = indexJourney(journeyOf(transitions));
  const stage = index.model.stages.find((one) => one.id === id) ?? assert.fail(id);
  return factsOf(stage, index, strings).map(({ text }) => text);
}

const gate = { id: 'g', title: 'Check' };

describe('the ways of a stage in words', () => {
  it('say that it may come again, and what follows even so', () => {
    assert.deepEqual(told('a', [{ from: 'a', to: 'a', condition: 'it fails' }]), ['Next: Build.', 'If it fails: 1 Apply again.']);
    assert.deepEqual(told('a', [{ from: 'a', to: 'a', gate }]), ['Next: Build.', 'After “Check”: 1 Apply again.']);
  });

  it('say of the last stage that it may come again, and that the journey ends there', () => {
    assert.deepEqual(told('b', [{ from: 'b', to: 'b' }]), ['Or 2 Build again.', en.end]);
  });

  it('say where a branch leads back to, or ahead, by its number', () => {
    assert.deepEqual(told('c', [{ from: 'c', to: 'a', condition: 'the witness test has failed' }]), ['If the witness test has failed: back to 1 Apply.']);
    assert.deepEqual(told('c', [{ from: 'c', to: 'b', condition: 'it fails', gate }]), ['If it fails, after “Check”: back to 2 Build.']);
    assert.deepEqual(told('a', [{ from: 'a', to: 'c' }]), ['Or on to 3 Test.']);
    assert.deepEqual(told('c', [{ from: 'lab', to: 'a', condition: 'it breaks' }]), ['a. Lab: If it breaks: back to 1 Apply.']);
  });

  it('say each of two ways to the same stage, with its condition', () => {
    assert.deepEqual(
      told('a', [{ from: 'a', to: 'b', condition: 'it is small' }, { from: 'a', to: 'b', condition: 'it is large', gate }]),
      ['Next: Build, once it is small.', 'Next, after “Check”: Build, once it is large.'],
    );
  });

  it('are said in the language of the interface', () => {
    assert.equal(told('b', [{ from: 'b', to: 'a', condition: 'mae’n methu' }], { ...en, ...cy })[0], 'Os mae’n methu: yn ôl i 1 Apply.');
  });

  it('are not said twice in a list, which shows branches and tracks', () => {
    const index = indexJourney(journeyOf([{ from: 'c', to: 'a', condition: 'it fails' }]));
    const stage = index.model.stages[2] ?? assert.fail();
    assert.deepEqual(factsInList(stage, index, en).map(({ text }) => text), []);
  });
});

describe('the panel of a step', () => {
  /** What it leads to: a title, and ids. */
  const more = (of: string): string[] => {
    const step = (id: string, rest = {}) => ({ id, title: id, ...rest });
    const index = indexJourney({ kind: 'journey', title: 'T', stages: [
      { id: 'a', title: 'Apply', summary: 'Ask for it.', steps: [step('bare'), step('told', { summary: 'Ask in writing.' })], gateways: [{ id: 'way', title: 'Way', after: 'bare' }] },
      { id: 'b', title: 'Build', steps: [step('alone')] },
      { id: 'c', title: 'Test', tasks: [{ title: 'Test' }], tracks: [{ id: 'lab', title: 'Lab', owner: 'the lab', steps: [step('measured')] }, { id: 'field', title: 'Field', steps: [step('tried')] }] },
    ] });
    const { inside } = journeyDetails(index.parts.get(of) ?? assert.fail(of), index, en);
    return inside ? [inside.title.text, ...inside.items.map((item) => item.id)] : [];
  };

  it('leads to its track and stage if nothing is said of the step, and something of them', () => {
    assert.deepEqual([more('bare'), more('way'), more('told'), more('alone')], [[en.more, 'a'], [en.more, 'a'], [], []]);
    assert.deepEqual([more('measured'), more('tried')], [[en.more, 'lab', 'c'], [en.more, 'c']]);
  });
});
