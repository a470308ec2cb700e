/** What is said of a flow in words: messages and answers, groups, connections, and what a panel adds. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cy } from '../../../src/i18n/cy.js';
import { en, type Strings } from '../../../src/i18n/en.js';
import { stringsFor, type Phrase } from '../../../src/i18n/strings.js';
import { indexFlow, type FlowPart } from '../../../src/model/flow/build-index.js';
import type { Flow, Group } from '../../../src/model/flow/schema.js';
import { flowDetails, groupWords, joinedFacts, sentenceOf } from '../../../src/render/flow/words.js';
import { flowExamples, moreFlows, publishedFlows } from '../../fixtures/flow-examples.js';
import { flows } from '../../fixtures/flows.js';

const partOf = (model: Flow, id: string): FlowPart => indexFlow(model).parts.get(id) ?? assert.fail(`no ${id}`);
const textOf = ({ text }: Phrase): string => text;

/** What the panel of a part says, as plain texts. */
function detailsOf(model: Flow, id: string) {
  const { place, facts, ...more } = flowDetails(partOf(model, id), indexFlow(model), en);
  return { place: place.text, facts: facts.map(textOf), ...more };
}

function sentence(model: Flow, id: string, strings: Strings = en): string {
  const part = partOf(model, id);
  return part.type === 'message' ? sentenceOf(part, strings) : assert.fail(`${id} is no message`);
}

describe('a message as a sentence', () => {
  it('is the model’s own, with the answer after it', () => {
    assert.equal(sentence(publishedFlows.spine!, 'ask-for-practice'), 'Consumer asks PDS for the patient\'s registered practice. PDS answers with the practice\'s ODS code.');
    assert.equal(sentence(publishedFlows.spine!, 'pass-request'), publishedFlows.spine!.messages.find(({ id }) => id === 'pass-request')?.sentence);
  });

  it('is made of names and title where the model has none', () => {
    assert.equal(sentence(flows.twoSystems, 'm2'), 'Client to Server: Looks up the address.');
    assert.equal(sentence(flows.twoSystems, 'm1'), 'Client to Server: Asks for the record. Server answers with what was asked for.');
  });

  it('names a system that talks to itself once', () => {
    assert.equal(sentence(flows.selfMessages, 'm1'), 'Sender: Asks for the record.');
    assert.equal(sentence(flows.selfMessages, 'm4'), 'Worker: Checks the order. Worker answers with what was asked for.');
  });

  it('follows the language of the interface', () => {
    assert.match(sentence(flows.twoSystems, 'm1', { ...en, ...cy }), /Mae Server yn ateb gyda what was asked for\.$/);
  });

  it('of every flow ends with a full stop and has no hole', () => {
    for (const { model } of flowExamples) for (const { id } of model.messages) assert.match(sentence(model, id), /^[^{}]*\.$/);
  });
});

describe('a group in words', () => {
  const words = (more: Partial<Group>): string => groupWords({ id: 'g', complete: 'all', options: [{ messages: ['a'] }, { messages: ['b'] }], ...more }, en).text;

  it('has its title, and whether all or one of its options are gone through', () => {
    assert.equal(words({ title: 'Look-ups' }), 'Look-ups · all of these, in parallel');
    assert.equal(words({ title: 'Outcome', complete: 'one' }), 'Outcome · one of these');
    assert.equal(words({}), 'all of these, in parallel');
  });

  it('asks for nothing where there is one option', () => {
    assert.equal(words({ title: 'Records', options: [{ messages: ['a'] }] }), 'Records');
  });
});

describe('the connections of a system', () => {
  it('are said at both ends, with what joins them', () => {
    const told = (id: string) => joinedFacts(partOf(moreFlows.everything, id), indexFlow(moreFlows.everything), en).map(textOf);
    assert.deepEqual(told('first'), ['First and Third are joined. By a wire.']);
    assert.deepEqual(told('third'), ['First and Third are joined. By a wire.', 'Second and Third are joined.']);
    assert.deepEqual(joinedFacts(partOf(publishedFlows.spine!, 'ssp'), indexFlow(publishedFlows.spine!), en), []);
  });
});

describe('the language of a sentence', () => {
  const strings = stringsFor('fr');
  const langOf = (model: Flow, id: string) => flowDetails(partOf(model, id), indexFlow(model), strings).facts.map(({ lang }) => lang);

  it('is that of the interface where it is made of its words, and of the model where the model tells it', () => {
    assert.deepEqual(langOf(publishedFlows.spine!, 'pds'), ['en', 'en']);
    assert.deepEqual(langOf(flows.twoSystems, 'm2'), ['en']);
    assert.deepEqual(langOf(publishedFlows.spine!, 'pass-request'), [undefined]);
    const told = (title?: string) => groupWords({ id: 'g', complete: 'all', options: [{ messages: ['a'] }, { messages: ['b'] }], ...(title ? { title } : {}) }, strings).lang;
    assert.deepEqual([told(), told('Titre')], ['en', undefined]);
  });
});

describe('the panel', () => {
  it('of a system has its full name, its boundary, its connections and its messages', () => {
    assert.deepEqual(detailsOf(publishedFlows.spine!, 'pds'), {
      place: 'System 2 of 5',
      facts: ['PDS is inside Spine.', 'PDS and SDS are joined. The consumer asks SDS with the ODS code that PDS returned.'],
      inside: { title: { text: 'Messages', lang: undefined }, ordered: false, items: [{ id: 'ask-for-practice', title: '1. Asks for the registered practice' }] },
    });
    assert.equal(detailsOf(moreFlows.disconnected, 'alone').inside, undefined);
  });

  it('of a boundary has what is right inside it', () => {
    const { inside, place } = detailsOf(flows.nestedBoundaries, 'core');
    assert.equal(place, 'Boundary');
    assert.deepEqual(inside?.items, [{ id: 'router', title: 'Router' }, { id: 'vault', title: 'Vault' }]);
  });

  it('of a message has its number, its ends and its sentence', () => {
    const { place, facts } = detailsOf(publishedFlows.spine!, 'look-up-endpoint');
    assert.equal(place, 'Message 2 of 6 · Consumer to SDS');
    assert.deepEqual(facts, [sentence(publishedFlows.spine!, 'look-up-endpoint')]);
  });

  it('of a message in a group says what the group asks for, and when: a map does not show it', () => {
    const { facts } = detailsOf(flows.groups, 'm4');
    assert.match(facts.join(' '), /Outcome · one of these/);
    assert.match(facts.join(' '), /[Ww]hen the record is open/);
    assert.match(detailsOf(flows.groups, 'm2').facts.join(' '), /Look-ups · all of these, in parallel/);
  });
});
