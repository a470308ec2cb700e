import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bottom, centre, crosses, inflate, overlap, right } from '../../../src/geometry/box.js';
import { groupBoxId } from '../../../src/layout/labels.js';
import { arrangeSequence } from '../../../src/layout/flow/sequence/arrange.js';
import type { Scene } from '../../../src/layout/scene.js';
import { indexFlow, type FlowIndex } from '../../../src/model/flow/build-index.js';
import type { Boundary, Flow, Group, Message, System } from '../../../src/model/flow/schema.js';
import { en } from '../../../src/i18n/en.js';
import { setText } from '../../../src/layout/arrangement.js';
import { sequenceMeasures, sequenceTextScale } from '../../../src/layout/flow/lengths.js';
import { flowTexts } from '../../../src/layout/flow/texts.js';
import { measured } from '../../../src/layout/text/sizes.js';
import { publishedFlows } from '../../fixtures/flow-examples.js';
import { flowSizes, groupTexts } from '../../support/flow-sizes.js';
import { boundsOf, inside, ofKind, pointsOf, sceneFaults, segmentsOf, strokesOf, tell, WIDTHS } from '../rules.js';

const system = (id: string, name?: string): System => ({ id, title: id.toUpperCase(), ...(name ? { name } : {}) });
const flow = (systems: System[], messages: Message[], more: Partial<Flow> = {}): Flow => ({ kind: 'flow', title: 'A flow', systems, messages, ...more });
const message = (n: number, from: string, to: string, title: string, answer?: string): Message => ({ id: `m${n}`, from, to, title, ...(answer ? { answer } : {}) });

const spine = flow(
  [system('consumer'), system('pds', 'Personal Demographics Service'), system('sds', 'Spine Directory Service'), system('ssp', 'Spine Secure Proxy'), system('provider')],
  [
    message(1, 'consumer', 'pds', 'Find the registered practice', 'ODS code'),
    message(2, 'consumer', 'sds', 'Look up the endpoint', 'URL and ASID'),
    message(3, 'consumer', 'ssp', 'Send the request'),
    message(4, 'ssp', 'provider', 'Pass the request on'),
    message(5, 'provider', 'ssp', 'Return the data'),
    message(6, 'ssp', 'consumer', 'Pass the data on'),
  ],
  { boundaries: [{ id: 'spine', title: 'Spine', inside: ['pds', 'sds', 'ssp'] }], connections: [{ from: 'pds', to: 'sds' }] },
);

const arrange = (index: FlowIndex, width: number): Scene | undefined => arrangeSequence(index, { width, sizes: flowSizes(index) });

function need(model: Flow, width: number): Scene {
  const scene = arrange(indexFlow(model), width);
  assert.ok(scene, `nothing is drawn at ${width} px`);
  return scene;
}

/** A message goes from its sender's lifeline to its receiver's, an answer goes back, and no two are at the same height. */
function lineFaults(scene: Scene, { model }: FlowIndex): string[] {
  const lifelines = new Map(ofKind(scene, 'lifeline').map((shape) => [shape.partIds[0], pointsOf(shape)[0]?.x ?? NaN]));
  const lines = ofKind(scene, 'message', 'answer');
  const heights = lines.map((shape) => pointsOf(shape)[0]?.y);
  const wanted = model.messages.flatMap(({ id, from, to, answer }) => [`message ${id}→${from}→${to}`, ...(answer !== undefined && from !== to ? [`answer ${id}→${to}→${from}`] : [])]);
  return [
    ...(lines.map(tell).join() === wanted.join() ? [] : [`lines are ${lines.map(tell).join()}`]),
    ...(new Set(heights).size === heights.length ? [] : ['two lines are at the same height']),
    ...lines.flatMap((shape) => {
      const [, from, to] = shape.partIds;
      const points = pointsOf(shape);
      const start = points[0]?.x ?? NaN;
      const end = points.at(-1)?.x ?? NaN;
      const reach = Math.abs(end - (lifelines.get(to) ?? NaN));
      return Math.abs(start - (lifelines.get(from) ?? NaN)) < 0.1 && reach <= 12.1 ? [] : [`${tell(shape)} goes from ${start} to ${end}`];
    }),
  ];
}

/** A frame contains the texts and lines of its messages and nothing else, and its edges do not cross any text. */
function frameFaults(scene: Scene, index: FlowIndex): string[] {
  return ofKind(scene, 'frame').flatMap((frame) => {
    const area = boundsOf(frame);
    const group = index.model.groups?.find(({ options }) => options[0]?.messages[0] === frame.partIds[0]);
    const own = new Set([...frame.partIds, ...[...groupTexts(index).keys()].filter((id) => group && `${id}:`.startsWith(`${groupBoxId(group.id)}:`))]);
    const lines = ofKind(scene, 'message', 'answer', 'message-head');
    const lifelines = ofKind(scene, 'lifeline').map((shape) => pointsOf(shape)[0]?.x ?? NaN);
    return [
      ...lifelines.flatMap((x) => (Math.min(Math.abs(x - area.x), Math.abs(x - right(area))) > 9.5 ? [] : [`${tell(frame)} runs along a lifeline`])),
      ...Object.entries(scene.boxes).flatMap(([id, box]) => {
        if (own.has(id)) return inside(inflate(area, -6), box) ? [] : [`${id} is not in its ${tell(frame)}`];
        return overlap(area, box) ? [`${id} is in the ${tell(frame)}`] : [];
      }),
      ...lines.flatMap((line) => (inside(area, boundsOf(line)) === own.has(line.partIds[0] ?? '') ? [] : [`${tell(line)} and ${tell(frame)}`])),
      ...[frame, ...ofKind(scene, 'tab').filter((tab) => tab.partIds === frame.partIds)].flatMap(segmentsOf).flatMap((edge) => Object.entries(scene.boxes).flatMap(([id, box]) => (crosses(edge, box) ? [`the edge of ${tell(frame)} goes through ${id}`] : []))),
    ];
  });
}

/** Cards and boundaries enclose what belongs to them, and overlap nothing else. */
function headFaults(scene: Scene, { model }: FlowIndex): string[] {
  const cards = new Map(ofKind(scene, 'card').map((shape) => [shape.partIds[0], boundsOf(shape)]));
  const leaves = (id: string): string[] => model.boundaries?.find((one) => one.id === id)?.inside.flatMap(leaves) ?? [id];
  const list = [...cards];
  return [
    ...list.flatMap(([id, card]) => (inside(inflate(card, -7.9), scene.boxes[id ?? ''] ?? card) ? [] : [`the text of ${id ?? ''} leaves its card`])),
    ...list.flatMap(([a, one], i) => list.slice(i + 1).flatMap(([b, other]) => (overlap(inflate(one, 2), inflate(other, 2)) ? [`cards ${a ?? ''} and ${b ?? ''} touch`] : []))),
    ...ofKind(scene, 'boundary').flatMap((shape) => {
      const area = boundsOf(shape);
      const own = new Set(leaves(shape.partIds[0] ?? ''));
      const label = scene.boxes[shape.partIds[0] ?? ''];
      return [
        ...(label && inside(area, label) ? [] : [`the label leaves ${tell(shape)}`]),
        ...list.flatMap(([id = '', card]) => ((own.has(id) ? inside(area, card) : !overlap(area, card)) ? [] : [`${id} and ${tell(shape)}`])),
      ];
    }),
  ];
}

function faultsOf(scene: Scene, index: FlowIndex, width: number): string[] {
  return [
    ...sceneFaults(scene, width, [...index.parts.keys(), ...groupTexts(index).keys()], ['message', 'answer', 'message-head', 'lifeline', 'divider', 'connection', 'frame', 'tab', 'boundary', 'card']),
    ...lineFaults(scene, index), ...frameFaults(scene, index), ...headFaults(scene, index),
  ];
}

const TITLES = ['Ask', 'Look up the record', 'Send what was asked for, with everything that belongs to it', 'Donaudampfschifffahrtsgesellschaft', 'Confirm that it is done'];

/** Any flow: nested boundaries, groups, answers, messages to the same system. */
const flows = fc.record({
  systems: fc.integer({ min: 1, max: 9 }),
  messages: fc.array(fc.record({ from: fc.nat(), to: fc.nat(), title: fc.constantFrom(...TITLES), answer: fc.boolean() }), { maxLength: 14 }),
  enclosed: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 })), { maxLength: 3 }),
  cuts: fc.array(fc.record({ skip: fc.nat(2), options: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), words: fc.boolean() }), { maxLength: 3 }),
}).map(({ systems: count, messages: list, enclosed, cuts }): Flow => {
  const systems = Array.from({ length: count }, (_, i) => system(`s${i}`, i % 3 === 1 ? 'The full name' : undefined));
  const messages = list.map(({ from, to, title, answer }, i) => message(i, `s${from % count}`, `s${to % count}`, title, answer ? 'it' : undefined));
  const free = systems.map(({ id }) => id);
  const boundaries = enclosed.flatMap(([start, size], i): Boundary[] => {
    const held = free.splice(start % Math.max(1, free.length), size);
    if (held.length === 0) return [];
    free.push(`b${i}`);
    return [{ id: `b${i}`, title: i % 2 ? 'Boundary' : 'A boundary with a long name', inside: held }];
  });
  let at = 0;
  const groups = cuts.flatMap(({ skip, options, words }, g): Group[] => {
    at += skip;
    const held = options.map((size, o) => ({ messages: messages.slice(at, at += size).map(({ id }) => id), ...(words && o !== 1 ? { condition: TITLES[(o + g) % 3] ?? '' } : {}) }));
    const filled = held.filter((option) => option.messages.length > 0);
    return filled.length > 0 ? [{ id: `g${g}`, complete: words ? 'one' : 'all', options: filled }] : [];
  });
  return flow(systems, messages, { boundaries, groups });
});

/** With the sizes that its texts have in a page, down to the size of the letters. */
const measuredAt = (model: Flow, width: number) => {
  const index = indexFlow(model);
  const { textScale, width: within } = setText({ textScale: sequenceTextScale }, index, width);
  const sizes = measured(flowTexts(index, 'sequence', { hasIcon: () => true, words: en, digits: String }), sequenceMeasures(index, within));
  return { textScale, sizes, scene: arrangeSequence(index, { width: within, sizes }) };
};

describe('sequence', () => {
  it('of the booking flow fits beside a column, with smaller text where there is less room', () => {
    const booking = publishedFlows.booking ?? assert.fail();
    for (const [width, scale] of [[788, 0.875], [820, 0.9375], [900, 1], [1018, 1], [1248, 1]] as const) {
      const { scene, textScale, sizes } = measuredAt(booking, width);
      assert.equal(textScale, scale, `at ${width} px`);
      assert.ok(scene && scene.width * textScale <= width, `at ${width} px`);
      for (const { id, title } of booking.systems) assert.deepEqual(sizes(id).texts[0]?.lines.map(({ text }) => text), [title], `at ${width} px`);
      for (const { id } of booking.boundaries ?? []) assert.ok(sizes(id).height * textScale >= 24, `the button of ${id} at ${width} px`);
    }
  });

  it('keeps the rules for the Spine flow, and draws it from 560 px up', () => {
    const index = indexFlow(spine);
    for (const width of WIDTHS.filter((one) => one >= 560)) assert.deepEqual(faultsOf(need(spine, width), index, width), [], `at ${width} px`);
  });

  for (const name of ['spine', 'booking']) {
    it(`keeps the rules for data/${name}.json`, () => {
      const index = indexFlow(JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')) as Flow);
      assert.ok(arrange(index, 900));
      for (const width of WIDTHS) {
        const scene = arrange(index, width);
        assert.deepEqual(scene ? faultsOf(scene, index, width) : [], [], `at ${width} px`);
      }
    });
  }

  it('keeps the rules for any flow', () => {
    fc.assert(fc.property(flows, fc.constantFrom(...WIDTHS), (model, width) => {
      const index = indexFlow(model);
      const scene = arrange(index, width);
      assert.equal(scene ? faultsOf(scene, index, width).join('; ') : '', '');
    }), { numRuns: 600 });
  });

  it('draws 100 messages', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const model = flow(names.map((id) => system(id)), Array.from({ length: 100 }, (_, i) => message(i, names[i % 6] ?? '', names[(i * i + 1) % 6] ?? '', TITLES[i % 5] ?? '', i % 3 ? undefined : 'it')));
    assert.deepEqual(faultsOf(need(model, 1280), indexFlow(model), 1280), []);
  });

  it('puts texts between evenly spaced lifelines if there is room', () => {
    const scene = need(spine, 1280);
    const lifelines = ofKind(scene, 'lifeline');
    const starts = lifelines.map((shape) => pointsOf(shape)[0]?.x ?? 0);
    const steps = starts.slice(1).map((x, i) => x - (starts[i] ?? 0));
    assert.ok(Math.max(...steps) - Math.min(...steps) <= 1, steps.join(' '));
    assert.deepEqual(lifelines.filter((shape) => strokesOf(shape).length > 1), []);
  });

  it('interrupts a lifeline behind a text that covers it', () => {
    assert.ok(ofKind(need(spine, 560), 'lifeline').some((shape) => strokesOf(shape).length > 1));
  });

  it('puts the systems of a boundary side by side', () => {
    const model = flow(['a', 'b', 'c', 'd'].map((id) => system(id)), [], { boundaries: [{ id: 'x', title: 'X', inside: ['d', 'a'] }] });
    const { boxes } = need(model, 1280);
    const order = ['a', 'b', 'c', 'd'].sort((one, other) => centre(boxes[one] ?? assert.fail()).x - centre(boxes[other] ?? assert.fail()).x);
    assert.deepEqual(order, ['a', 'd', 'b', 'c']);
  });

  it('shows the messages in order from the top down', () => {
    const { boxes } = need(spine, 900);
    spine.messages.slice(1).forEach(({ id }, i) => {
      assert.ok((boxes[id]?.y ?? 0) > bottom(boxes[spine.messages[i]?.id ?? ''] ?? assert.fail()));
    });
  });

  it('gives up if there is no room for the cards', () => {
    const model = flow(Array.from({ length: 30 }, (_, i) => system(`system-${i}`)), [message(1, 'system-0', 'system-29', 'Ask')]);
    assert.equal(arrange(indexFlow(model), 1280), undefined);
    assert.equal(arrange(indexFlow(spine), 320), undefined);
  });

  it('gives the same scene for the same model', () => {
    assert.deepEqual(need(spine, 1024), need(spine, 1024));
  });
});
