/** The index of a flow: its parts, their order, their tones, their groups. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexFlow, type FlowPart } from '../../../src/model/flow/build-index.js';
import { neighbours } from '../../../src/model/core/model-index.js';
import { flowExamples, moreFlows, publishedFlows } from '../../fixtures/flow-examples.js';
import { boundary, flow, flows, messages, system } from '../../fixtures/flows.js';
import { readingOrder } from '../../support/order.js';

const partOf = (model: Parameters<typeof indexFlow>[0], id: string): FlowPart => indexFlow(model).parts.get(id) ?? assert.fail(`no ${id}`);

describe('indexFlow', () => {
  for (const { name, model } of flowExamples) {
    it(`has every part of ${name} once, by its id, in reading order`, () => {
      const { parts, walk } = indexFlow(model);
      assert.deepEqual([...parts.keys()], readingOrder(model));
      assert.equal(parts.size, model.systems.length + (model.boundaries?.length ?? 0) + model.messages.length);
      for (const [id, part] of parts) assert.equal(part.data.id, id);
      const ofType = (wanted: string) => [...parts.values()].filter(({ type }) => type === wanted).map(({ data }) => data.id).toSorted();
      const idsOf = (list: readonly { id: string }[] = []) => list.map(({ id }) => id).toSorted();
      assert.deepEqual(['system', 'boundary', 'message'].map(ofType), [model.systems, model.boundaries, model.messages].map(idsOf));
      assert.deepEqual(walk, model.messages.map(({ id }) => id));
    });
  }

  it('numbers parts of the same type', () => {
    const place = (id: string) => {
      const { number, count } = partOf(flows.nestedBoundaries, id);
      return [number, count];
    };
    assert.deepEqual(['patient', 'partner', 'organisation', 'vault', 'm1', 'm9'].map(place), [[1, 7], [7, 7], [1, 3], [3, 3], [1, 9], [9, 9]]);
  });

  it('assigns tones to systems in turn, to a boundary that of its first system, to a message that of its sender', () => {
    const { nestedBoundaries: model } = flows;
    const tone = (id: string) => partOf(model, id).tone;
    assert.equal(new Set(['patient', 'portal', 'desk', 'router'].map(tone)).size, 4);
    assert.equal(tone('organisation'), tone('portal'));
    assert.equal(tone('m3'), tone('portal'));
    assert.equal(partOf(moreFlows.everything, 'first').tone, 'crimson');
    assert.equal(partOf(moreFlows.everything, 'inner').tone, 'orange');
    assert.equal(partOf(moreFlows.everything, 'ask').tone, 'crimson');
  });

  it('gives a boundary the tone of the first system directly inside it, or else of the first boundary', () => {
    const tones = ['crimson', 'navy', 'violet', 'teal'] as const;
    const model = flow('Four deep', tones.map((tone) => system(tone, { tone })), messages('navy>violet'), {
      boundaries: [boundary('outer', 'Outer', ['middle', 'other']), boundary('middle', 'Middle', ['inner']), boundary('inner', 'Inner', ['navy', 'violet']), boundary('other', 'Other', ['crimson'], { tone: 'olive' }), boundary('last', 'Last', ['outer']), boundary('mixed', 'Mixed', ['last', 'teal'])],
    });
    assert.deepEqual(['mixed', 'last', 'outer', 'middle', 'inner', 'other'].map((id) => partOf(model, id).tone), ['teal', 'navy', 'navy', 'navy', 'navy', 'olive']);
  });

  it('has its kind and its terms', () => {
    const { kind, terms } = indexFlow(moreFlows.everything);
    assert.equal(kind, 'flow');
    assert.deepEqual([...terms].map(([id, { expansion }]) => [id, expansion]), [['api', 'application programming interface']]);
    assert.equal(indexFlow(flows.groups).terms.size, 0);
  });

  it('has the connections of a system, at both ends, and a connection to itself once', () => {
    const [first, second, itself] = [{ from: 'a', to: 'b' }, { from: 'c', to: 'a' }, { from: 'c', to: 'c' }];
    const { connections } = indexFlow(flow('Joined', ['a', 'b', 'c', 'd'].map((id) => system(id)), [], { connections: [first, second, itself] }));
    assert.deepEqual(Object.fromEntries(connections), { a: [first, second], b: [first], c: [second, itself] });
    assert.equal(indexFlow(flows.groups).connections.size, 0);
  });

  it('throws if an end of a message is not a system, as in an unchecked flow', () => {
    for (const way of ['nowhere>a', 'a>nowhere', 'round>a', 'a>round']) {
      const model = flow('Unchecked', [system('a')], messages(way), { boundaries: [boundary('round', 'Round', ['a'])] });
      assert.throws(() => indexFlow(model), new RangeError(`No system "${way.replace(/a?>a?/, '')}"`));
    }
  });

  it('has the innermost boundary around a part', () => {
    const { within } = indexFlow(flows.nestedBoundaries);
    assert.deepEqual(['records', 'vault', 'core', 'router', 'organisation', 'patient'].map((id) => within.get(id)?.id), ['vault', 'core', 'organisation', 'core', undefined, undefined]);
  });

  it('has the ends of a message, and its group and option', () => {
    const told = (id: string) => {
      const part = partOf(flows.groups, id);
      return part.type === 'message' ? [part.from.id, part.to.id, part.group?.id, part.option?.condition] : [];
    };
    assert.deepEqual(told('m3'), ['caller', 'log', 'look-ups', undefined]);
    assert.deepEqual(told('m4'), ['safe', 'safe', 'outcome', 'the record is open']);
    assert.deepEqual(told('m8'), ['caller', 'index', 'outcome', 'it is gone']);
    assert.equal(partOf(flows.twoSystems, 'm1').type === 'message' && 'group' in partOf(flows.twoSystems, 'm1'), false);
  });

  it('does not change the model', () => {
    for (const { model } of flowExamples) {
      const copy = structuredClone(model);
      indexFlow(model);
      assert.deepEqual(model, copy);
    }
  });
});

describe('neighbours in a flow', () => {
  const around = (id: string) => {
    const { previous, next } = neighbours(indexFlow(publishedFlows.spine!), id);
    return [previous?.data.id, next?.data.id];
  };

  it('of a message are messages', () => {
    assert.deepEqual(around('ask-for-practice'), [undefined, 'look-up-endpoint']);
    assert.deepEqual(around('send-request'), ['look-up-endpoint', 'pass-request']);
  });

  it('of a system or boundary are the parts before and after it in reading order', () => {
    assert.deepEqual(around('consumer'), [undefined, 'spine']);
    assert.deepEqual(around('spine'), ['consumer', 'pds']);
    assert.deepEqual(around('provider'), ['ssp', undefined]);
  });
});
