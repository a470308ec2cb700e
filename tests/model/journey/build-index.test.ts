import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { indexJourney, isCycle, stepsOf, type JourneyIndex } from '../../../src/model/journey/build-index.js';
import { neighbours } from '../../../src/model/core/model-index.js';
import type { Journey, Stage, Track } from '../../../src/model/journey/schema.js';
import { examples, published } from '../../fixtures/journeys.js';
import { generate, models } from '../../fixtures/models.js';

const edgesOf = ({ edges }: JourneyIndex): string[] =>
  [...edges.values()].flat().map(({ from, to }) => `${from.data.id}→${to.data.id}`);
const ids = ({ parts }: JourneyIndex): string[] => [...parts.keys()];

/** The id of every part in the JSON, in reading order. */
const idsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { id, ...inner } = value as { id?: string };
  return [...(id ? [id] : []), ...Object.values(inner).flatMap(idsIn)];
};

describe('indexJourney', () => {
  for (const { name, model } of examples) {
    it(`has every part of ${name} once, by its id`, () => {
      const index = indexJourney(model);
      assert.deepEqual(ids(index).toSorted(), idsIn({ ...model, terms: [] }).toSorted());
      for (const [id, part] of index.parts) assert.equal(part.data.id, id);
    });

    it(`has the stages of ${name} in order, each followed by its parts`, () => {
      const { parts } = indexJourney(model);
      const stages = [...parts.values()].filter(({ type }) => type === 'stage').map(({ data }) => data.id);
      assert.deepEqual(stages, model.stages.map(({ id }) => id));
      const owners = [...parts.values()].flatMap(({ stage }) => stage?.id ?? []);
      assert.deepEqual(owners.filter((id, i) => id !== owners[i - 1]), stages);
    });
  }

  it('has the parts of the consumer journey in reading order', () => {
    assert.deepEqual(ids(indexJourney(published.consumer!)), [
      'engagement',
      'getting-started', 'consumer-supplier', 'gp-connect-website', 'evaluate-specifications', 'study-prerequisites',
      'explore', 'explore-gp-connect', 'choose-capabilities',
      'develop', 'design', 'build', 'self-testing',
      'test-and-assure', 'technical-conformance', 'integration-testing', 'supplier-conformance', 'connection-agreement-received',
      'end-user-engagement', 'end-user-group-engagement', 'end-user-declaration',
      'deploy', 'approval-to-go-live', 'deployment-approach', 'go-live',
    ]);
  });

  it('puts a gateway after its step, and gates after all parts of their stage', () => {
    assert.deepEqual(ids(indexJourney(models.richPanels)), [
      'hub', 'first', 'first-a', 'first-a-1', 'first-a-2', 'first-b', 'first-b-1', 'first-gateway', 'first-b-2', 'sign', 'second', 'second-1', 'aside', 'aside-1',
    ]);
  });

  it('numbers parts of the same type', () => {
    const { parts } = indexJourney(models.fiveTracks);
    const place = (id: string) => [parts.get(id)?.number, parts.get(id)?.count];
    assert.deepEqual(['many', 'many-3', 'many-4-2', 'hub'].map(place), [[2, 3], [3, 5], [2, 4], [1, 1]]);
  });

  it('has the type of each part, and its stage and track', () => {
    const { kind, parts } = indexJourney(models.richPanels);
    const place = (id: string) => {
      const part = parts.get(id);
      return [part?.type, part?.stage?.id, part && 'track' in part ? part.track?.id : undefined];
    };
    assert.equal(kind, 'journey');
    assert.deepEqual(['hub', 'first', 'first-a', 'first-a-1', 'first-gateway', 'sign', 'second-1'].map(place), [
      ['hub', undefined, undefined], ['stage', 'first', undefined], ['track', 'first', undefined], ['step', 'first', 'first-a'],
      ['gateway', 'first', 'first-b'], ['gate', 'first', undefined], ['step', 'second', undefined],
    ]);
  });

  it('numbers gates across the whole journey, skipping edges without one', () => {
    const model = { ...models.gatesInARow, transitions: models.gatesInARow.transitions?.map(({ gate, ...way }, i) => (i === 1 ? way : { ...way, gate })) } as Journey;
    const gates = [...indexJourney(model).parts.values()].filter(({ type }) => type === 'gate');
    assert.deepEqual(gates.map(({ data, number, count }) => [data.id, number, count]), [['gate-1', 1, 4], ['gate-3', 2, 4], ['gate-4', 3, 4], ['gate-5', 4, 4]]);
  });

  it('has the terms', () => {
    const { terms } = indexJourney(models.longWords);
    assert.deepEqual([...terms].map(([id, term]) => [id, term.id]), [['long', 'long']]);
    assert.equal(indexJourney(generate(1)).terms.size, 0);
  });

  it('has the steps of each stage and track, each gateway right after its step', () => {
    const index = indexJourney(models.richPanels);
    const stepIds = (holder: Stage | Track) => stepsOf(index, holder).map(({ data }) => data.id);
    const [first, second] = models.richPanels.stages;
    assert.deepEqual(first?.tracks?.map(stepIds), [['first-a-1', 'first-a-2'], ['first-b-1', 'first-gateway', 'first-b-2']]);
    assert.deepEqual([first, second].map((stage) => stage && stepIds(stage)), [[], ['second-1']]);
    assert.deepEqual(stepsOf(index, { id: 'of-another-journey', title: 'T' }), []);
  });

  it('throws if a transition leads to an unknown part, as in an unchecked journey', () => {
    for (const to of ['nowhere', '']) {
      assert.throws(() => indexJourney({ ...generate(2), transitions: [{ from: 'stage-1', to }] }), new RangeError(`No part "${to}"`));
    }
  });

  it('keeps the tones that stages have, and assigns the others in turn', () => {
    const named = ['navy', undefined, 'violet'] as const;
    const { stages } = generate(3);
    const { parts } = indexJourney({ kind: 'journey', title: 'T', stages: stages.map((stage, i) => ({ ...stage, ...(named[i] && { tone: named[i] }) })) });
    assert.deepEqual(['stage-1', 'stage-2', 'stage-3', 'stage-3-1'].map((id) => parts.get(id)?.tone), ['navy', 'crimson', 'violet', 'violet']);
  });

  it('assigns tones to stages in turn, and the same to their parts', () => {
    const { parts } = indexJourney(generate(9));
    const tone = (id: string) => parts.get(id)?.tone;
    assert.deepEqual(['stage-1', 'stage-2', 'stage-9', 'stage-2-3', 'hub'].map(tone), ['aqua', 'crimson', 'aqua', 'crimson', undefined]);
  });
});

describe('the edges of a journey', () => {
  const edges = (more: Partial<Journey>, ...stages: object[]) =>
    edgesOf(indexJourney({ kind: 'journey', title: 'T', stages: stages.map((stage, i) => ({ id: 'abcd'[i]!, title: 'S', ...stage })), ...more }));

  it('lead from each stage to the next by default', () => assert.deepEqual(edges({}, {}, {}, {}), ['a→b', 'b→c']));
  it('end at a final stage', () => assert.deepEqual(edges({}, {}, { final: true }, {}), ['a→b']));
  it('are only its own transitions, if a stage has any', () => {
    assert.deepEqual(edges({ transitions: [{ from: 'a', to: 'c' }, { from: 'c', to: 'a' }] }, {}, {}, {}), ['a→c', 'b→c', 'c→a']);
  });
  it('replace the default one of a stage if they leave one of its tracks', () => {
    assert.deepEqual(edges({ transitions: [{ from: 't', to: 'c' }] }, { tracks: [{ id: 't', title: 'T' }, { id: 'u', title: 'U' }] }, {}, {}), ['t→c', 'b→c']);
  });
  it('may be several from one stage, in the order of the model', () => {
    assert.deepEqual(edgesOf(indexJourney(models.branching)), ['apply→review', 'apply→decide', 'review→decide', 'decide→apply', 'decide→appeal', 'decide→close', 'appeal→review', 'appeal→close']);
  });
  it('have their gate and condition', () => {
    const [, fast] = indexJourney(models.branching).edges.get('apply') ?? [];
    assert.deepEqual([fast?.transition.gate?.id, fast?.transition.condition], ['fast-lane', 'the case is simple']);
  });
  it('lead from a stage to itself besides the one to the next', () => {
    assert.deepEqual(edges({ transitions: [{ from: 'a', to: 'a' }, { from: 'c', to: 'c' }] }, {}, {}, {}), ['a→b', 'a→a', 'b→c', 'c→c']);
  });
  it('lead from a stage to itself besides its other transitions', () => {
    assert.deepEqual(edges({ transitions: [{ from: 'a', to: 'a' }, { from: 'a', to: 'c' }] }, {}, {}, {}), ['a→a', 'a→c', 'b→c']);
  });
  it('may be two between the same stages, each with its own gate and condition', () => {
    const { edges: found, parts } = indexJourney({
      kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A' }, { id: 'b', title: 'B' }],
      transitions: [{ from: 'a', to: 'b', condition: 'x', gate: { id: 'g', title: 'G' } }, { from: 'a', to: 'b', condition: 'y', gate: { id: 'h', title: 'H' } }],
    });
    assert.deepEqual(found.get('a')?.map(({ transition }) => [transition.condition, transition.gate?.id]), [['x', 'g'], ['y', 'h']]);
    assert.deepEqual([...parts.keys()], ['a', 'g', 'h', 'b']);
  });
  it('are numbered between the same two ends, so that each can be drawn beside those before it', () => {
    const { edges: found } = indexJourney({
      kind: 'journey', title: 'T', stages: ['a', 'b', 'c'].map((id) => ({ id, title: id })),
      transitions: [['a', 'b'], ['a', 'c'], ['a', 'b'], ['b', 'a'], ['a', 'b'], ['a', 'c']].map(([from, to], i) => ({ from: from!, to: to!, condition: `condition ${i}` })),
    });
    assert.deepEqual(found.get('a')?.map(({ to, nth }) => [to.data.id, nth]), [['b', 0], ['c', 0], ['b', 1], ['b', 2], ['c', 1]]);
    assert.deepEqual(found.get('b')?.map(({ nth }) => nth), [0]);
  });
  it('do not exist for a single stage', () => assert.deepEqual(edges({}, {}), []));
});

describe('a stage is drawn as a cycle', () => {
  const stage = (steps: number, gateways: number, more: Partial<Stage> = {}): Stage => ({
    id: 's', title: 'S', shape: 'cycle',
    steps: Array.from({ length: steps }, (_, i) => ({ id: `step-${i}`, title: 'S' })),
    gateways: Array.from({ length: gateways }, (_, i) => ({ id: `gateway-${i}`, title: 'G', after: 'step-0' })),
    ...more,
  });
  const cycles: [name: string, stage: Stage, cycle: boolean][] = [
    ['of two steps', stage(2, 0), true], ['of eight steps', stage(8, 0), true], ['of six steps and two gateways', stage(6, 2), true],
    ['of one step', stage(1, 0), false], ['without steps', { id: 's', title: 'S', shape: 'cycle' }, false], ['whose list of tracks is empty', stage(2, 0, { tracks: [] }), true],
    ['of nine steps', stage(9, 0), false], ['of six steps and three gateways', stage(6, 3), false], ['of two steps and seven gateways', stage(2, 7), false],
    ['with tracks', stage(0, 0, { tracks: [{ id: 't', title: 'T' }] }), false],
    ['that is a line', stage(2, 0, { shape: 'line' }), false], ['without a shape', stage(2, 0, { shape: undefined }), false],
  ];
  for (const [name, one, cycle] of cycles) it(`${name}: ${cycle ? 'yes' : 'no'}`, () => assert.equal(isCycle(one), cycle));
});

describe('neighbours', () => {
  const around = (model: Journey, id: string) => {
    const { previous, next } = neighbours(indexJourney(model), id);
    return [previous?.data.id, next?.data.id];
  };

  it('of a stage are stages', () => {
    assert.deepEqual(around(models.threeStages, 'first'), [undefined, 'middle']);
    assert.deepEqual(around(models.threeStages, 'middle'), ['first', 'last']);
    assert.deepEqual(around(models.threeStages, 'last'), ['middle', undefined]);
  });
  it('of a step are the parts before and after it in reading order, across stages, except stages', () => {
    assert.deepEqual(around(models.threeStages, 'first-1'), [undefined, 'first-2']);
    assert.deepEqual(around(models.threeStages, 'middle-1'), ['first-2', 'middle-2']);
    assert.deepEqual(around(models.richPanels, 'first-gateway'), ['first-b-1', 'first-b-2']);
    assert.deepEqual(around(models.richPanels, 'sign'), ['first-b-2', 'second-1']);
  });
  it('do not exist for the hub and for unknown parts', () => {
    assert.deepEqual(around(models.threeStages, 'hub'), [undefined, undefined]);
    assert.deepEqual(around(models.threeStages, 'nothing'), [undefined, undefined]);
  });
});
