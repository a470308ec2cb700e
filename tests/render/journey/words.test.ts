/** What a panel says of the ways that leave a stage: onward, with conditions, back to itself, several to one. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cy } from '../../../src/i18n/cy.js';
import { en, type Strings } from '../../../src/i18n/en.js';
import { indexJourney } from '../../../src/model/journey/build-index.js';
import type { Journey, Transition } from '../../../src/model/journey/schema.js';
import { factsOf } from '../../../src/render/journey/words.js';

const journeyOf = (transitions: Transition[]): Journey => ({
  kind: 'journey', title: 'T', transitions, stages: [{ id: 'a', title: 'Apply' }, { id: 'b', title: 'Build' }],
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
    assert.deepEqual(told('a', [{ from: 'a', to: 'a', condition: 'it fails' }]), ['Next: Build.', 'Or again: Apply, once it fails.']);
    assert.deepEqual(told('a', [{ from: 'a', to: 'a', gate }]), ['Next: Build.', 'Or again, after “Check”: Apply.']);
  });

  it('say of the last stage that it may come again, and that the journey ends there', () => {
    assert.deepEqual(told('b', [{ from: 'b', to: 'b' }]), ['Or again: Build.', en.end]);
  });

  it('say each of two ways to the same stage, with its condition', () => {
    assert.deepEqual(
      told('a', [{ from: 'a', to: 'b', condition: 'it is small' }, { from: 'a', to: 'b', condition: 'it is large', gate }]),
      ['Next: Build, once it is small.', 'Next, after “Check”: Build, once it is large.'],
    );
  });

  it('are said in the language of the interface', () => {
    assert.equal(told('b', [{ from: 'b', to: 'b' }], { ...en, ...cy })[0], 'Neu eto: Build.');
  });
});
