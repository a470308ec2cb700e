import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { bottom, boxOf, inflate, overlap, right } from '../../../src/geometry/box.js';
import type { Box, Point, Segment, Size } from '../../../src/geometry/types.js';
import { arrangeMap } from '../../../src/layout/flow/map/arrange.js';
import type { Scene, Shape } from '../../../src/layout/scene.js';
import { indexFlow, type FlowIndex } from '../../../src/model/flow/build-index.js';
import type { Boundary, Flow } from '../../../src/model/flow/schema.js';

/** A message: from where to where, and whether it is answered. */
type Sending = [from: string, to: string, answered?: boolean];

function flow(systems: readonly string[], sendings: readonly Sending[], more: Partial<Flow> = {}): Flow {
  return {
    kind: 'flow',
    title: 'A flow',
    systems: systems.map((id) => ({ id, title: id })),
    messages: sendings.map(([from, to, answered], i) => ({ id: `m${i + 1}`, title: 'says', from, to, ...(answered ? { answer: 'it' } : {}) })),
    ...more,
  };
}

const CARD = { width: 150, height: 90 };

const BADGE = { width: 36, height: 36 };

function sizesOf(model: Flow, card: (id: string) => Size = () => CARD, badge = BADGE): (id: string) => Size {
  const systems = new Set(model.systems.map(({ id }) => id));
  const boundaries = new Map(model.boundaries?.map((boundary) => [boundary.id, boundary.title.length * 10]));
  return (id) => (systems.has(id) ? card(id) : boundaries.has(id) ? { width: boundaries.get(id) ?? 0, height: 26 } : badge);
}

function arrange(model: Flow, width = 1230, card?: (id: string) => Size, badge?: Size): { scene: Scene | undefined; index: FlowIndex } {
  const index = indexFlow(model);
  return { scene: arrangeMap(index, { width, sizes: sizesOf(model, card, badge) }), index };
}

function drawn(model: Flow, width?: number): Scene {
  const { scene, index } = arrange(model, width);
  assert.ok(scene, 'there is a map');
  assert.deepEqual(faults(scene, index), []);
  return scene;
}

/** The corners of a line, from its path with rounded corners. */
function cornersOf({ d }: Shape): Point[] {
  const points: Point[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([MLA])([^MLAZ]*)/g)) {
    const numbers = (rest.match(/-?[\d.]+/g) ?? []).map(Number);
    const to = { x: numbers.at(-2) ?? 0, y: numbers.at(-1) ?? 0 };
    const [before, last] = [points.at(-2), points.at(-1)];
    if (command === 'A' && before && last) points.push(Math.abs(before.x - last.x) < 0.3 ? { x: last.x, y: to.y } : { x: to.x, y: last.y });
    points.push(to);
  }
  return points;
}

const segmentsOf = (shape: Shape): Segment[] => cornersOf(shape)
  .flatMap((to, i, all) => (i > 0 ? [{ from: all[i - 1] ?? to, to }] : []))
  .filter(({ from, to }) => Math.hypot(to.x - from.x, to.y - from.y) > 0.3);

const sharedLength = (a: number, b: number, c: number, d: number): number => Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d));
const isHorizontal = ({ from, to }: Segment): boolean => Math.abs(from.y - to.y) < 0.6;
const lines = (scene: Scene): Shape[] => scene.shapes.filter(({ kind }) => kind === 'message' || kind === 'connection');
const areasOf = (scene: Scene, kind: Shape['kind']): Map<string, Box> =>
  new Map(scene.shapes.filter((shape) => shape.kind === kind).map((shape) => [shape.partIds[0] ?? '', boxOf(cornersOf(shape))]));
const insideOf = (id: string, boundaries: readonly Boundary[]): string[] =>
  boundaries.find((boundary) => boundary.id === id)?.inside.flatMap((inner) => insideOf(inner, boundaries)) ?? [id];

/** Everything that is wrong with a map, in words. */
function faults(scene: Scene, { model, parts }: FlowIndex): string[] {
  return [...boxFaults(scene, model, parts), ...lineFaults(scene), ...distanceFaults(scene)];
}

function boxFaults(scene: Scene, model: Flow, parts: FlowIndex['parts']): string[] {
  const found: string[] = [];
  const [cards, boundaries] = [areasOf(scene, 'card'), areasOf(scene, 'boundary')];
  const boxes = Object.entries(scene.boxes);
  for (const id of parts.keys()) if (!scene.boxes[id]) found.push(`${id} has no box`);
  for (const [id, box] of [...boxes, ...cards, ...boundaries]) {
    if (box.x < 0 || box.y < 0 || right(box) > scene.width || bottom(box) > scene.height) found.push(`${id} leaves the scene`);
  }
  boxes.forEach(([id, box], i) => {
    for (const [other, second] of boxes.slice(i + 1)) if (overlap(inflate(box, 3.9), second)) found.push(`${id} is too close to ${other}`);
    if (parts.get(id)?.type === 'system') return;
    for (const [card, second] of cards) if (overlap(inflate(box, 3.9), second)) found.push(`${id} is too close to the card ${card}`);
  });
  const all = [...cards];
  all.forEach(([id, card], i) => {
    for (const [other, second] of all.slice(i + 1)) if (overlap(inflate(card, 55), second)) found.push(`the cards ${id} and ${other} are too close to each other`);
  });
  for (const [id, boundary] of boundaries) {
    const inside = new Set(insideOf(id, model.boundaries ?? []));
    for (const [system, card] of cards) {
      const isWrong = !inside.has(system) ? overlap(card, boundary) : card.x < boundary.x + 20 || right(card) > right(boundary) - 20 || card.y < boundary.y + 20 || bottom(card) > bottom(boundary) - 20;
      if (isWrong) found.push(`${id} and the card ${system} overlap, or it is too close to its edge`);
    }
  }
  return found;
}

function lineFaults(scene: Scene): string[] {
  const found: string[] = [];
  const [cards, boundaries] = [areasOf(scene, 'card'), areasOf(scene, 'boundary')];
  for (const line of lines(scene)) {
    const name = line.partIds.join(' ');
    const [start, end] = [cornersOf(line)[0], cornersOf(line).at(-1)];
    for (const [point, id] of [[start, line.partIds.at(-2)], [end, line.partIds.at(-1)]] as const) {
      const card = cards.get(id ?? '');
      if (!point || !card || !endsOnEdge(point, card)) found.push(`${name} does not end at ${id ?? ''}`);
    }
    for (const segment of segmentsOf(line)) {
      const box = boxOf([segment.from, segment.to]);
      if (!isHorizontal(segment) && box.width > 0.6) found.push(`${name} is neither horizontal nor vertical`);
      for (const [id, card] of cards) if (overlap(box, inflate(card, -0.6))) found.push(`${name} runs through the card ${id}`);
      for (const [id, other] of Object.entries(scene.boxes)) if (!(line.kind === 'message' && id === line.partIds[0]) && overlap(box, inflate(other, -0.6))) found.push(`${name} runs through ${id}`);
      for (const [id, boundary] of boundaries) {
        const along = isHorizontal(segment)
          ? [boundary.y, bottom(boundary)].some((y) => Math.abs(y - segment.from.y) < 8) && sharedLength(segment.from.x, segment.to.x, boundary.x, right(boundary)) > 1
          : [boundary.x, right(boundary)].some((x) => Math.abs(x - segment.from.x) < 8) && sharedLength(segment.from.y, segment.to.y, boundary.y, bottom(boundary)) > 1;
        if (along) found.push(`${name} runs along ${id}`);
      }
    }
  }
  return found;
}

/** A line ends on a card's edge, away from its corners. */
function endsOnEdge(point: Point, card: Box): boolean {
  const [dx, dy] = [Math.min(point.x - card.x, right(card) - point.x), Math.min(point.y - card.y, bottom(card) - point.y)];
  return (Math.abs(dx) < 0.6 && dy >= 14) || (Math.abs(dy) < 0.6 && dx >= 14);
}

function distanceFaults(scene: Scene): string[] {
  const all = lines(scene).map((line) => ({ name: line.partIds.join(' '), segments: segmentsOf(line) }));
  return all.flatMap((a, i) => all.slice(i + 1).flatMap((b) => a.segments.flatMap((s) => b.segments.flatMap((t) => {
    if (isHorizontal(s) !== isHorizontal(t)) return [];
    const [apart, shared] = isHorizontal(s)
      ? [Math.abs(s.from.y - t.from.y), sharedLength(s.from.x, s.to.x, t.from.x, t.to.x)]
      : [Math.abs(s.from.x - t.from.x), sharedLength(s.from.y, s.to.y, t.from.y, t.to.y)];
    return shared > 0.5 && apart < 17.5 ? [`${a.name} and ${b.name} run ${apart.toFixed(1)} px apart`] : [];
  }))));
}

const spine = JSON.parse(readFileSync(new URL('../../../data/spine.json', import.meta.url), 'utf8')) as Flow;
const letters = (count: number): string[] => Array.from({ length: count }, (_, i) => `S${i}`);

describe('the map of the Spine', () => {
  const bare: Flow = { ...spine, systems: spine.systems.map((system) => ({ ...system, column: undefined, row: undefined })) };
  const scene = drawn(bare);
  const card = (id: string): Box => areasOf(scene, 'card').get(id) ?? assert.fail(id);
  const line = (number: number): Point[] => cornersOf(scene.shapes.find(({ kind, partIds }) => kind === 'message' && partIds[0] === bare.messages[number - 1]?.id) ?? assert.fail()).filter((_, i, all) => i === 0 || i === all.length - 1 || all.length > 2);
  const middle = ({ y, height }: Box): number => y + height / 2;

  it('has the consumer on the left, the provider on the right and the Spine in between', () => {
    const boundary = areasOf(scene, 'boundary').get('spine') ?? assert.fail();
    assert.ok(right(card('consumer')) < boundary.x && right(boundary) < card('provider').x);
    assert.equal(middle(card('pds')), middle(card('sds')));
    assert.ok(right(card('pds')) < card('sds').x);
    for (const id of ['consumer', 'provider']) assert.equal(middle(card(id)), middle(card('ssp')));
    const centre = ({ x, width }: Box): number => x + width / 2;
    assert.ok(Math.abs(centre(card('ssp')) - (centre(card('pds')) + centre(card('sds'))) / 2) < 1);
    assert.ok(scene.height >= 430 && scene.height <= 640, `${scene.height} px high`);
  });

  it('draws messages 3 to 6 straight and side by side, message 1 with one bend and message 2 with two', () => {
    for (const number of [3, 4, 5, 6]) assert.equal(line(number).length, 2);
    assert.equal(segmentsOf({ kind: 'message', partIds: [], d: scene.shapes.find(({ kind, partIds }) => kind === 'message' && partIds[0] === bare.messages[0]?.id)?.d ?? '' }).filter((s) => Math.hypot(s.to.x - s.from.x, s.to.y - s.from.y) > 17).length, 2);
    assert.ok(Math.abs((line(1).at(-1)?.x ?? 0) - card('pds').x) < 0.2);
    assert.ok(Math.abs((line(2).at(-1)?.y ?? 0) - bottom(card('sds'))) < 0.2);
    for (const number of [1, 2]) assert.ok(Math.abs((line(number)[0]?.y ?? 0) - card('consumer').y) < 0.2);
  });

  it('has two arrowheads on a message with an answer', () => {
    const heads = (number: number): number => scene.shapes.filter(({ kind, partIds }) => kind === 'message-head' && partIds[0] === bare.messages[number - 1]?.id).length;
    assert.deepEqual([1, 2, 3, 4, 5, 6].map(heads), [2, 2, 1, 1, 1, 1]);
  });

  it('is plain JSON, the same every time, and not drawn without enough room', () => {
    assert.deepEqual(JSON.parse(JSON.stringify(scene)) as unknown, scene);
    assert.deepEqual(arrange(bare).scene, scene);
    assert.equal(arrange(bare, 480).scene, undefined);
  });
});

describe('the map of any flow', () => {
  it('draws awkward flows', () => {
    drawn(flow(['A'], []));
    drawn(flow(['A'], [['A', 'A'], ['A', 'A', true]]));
    drawn(flow(['A', 'B'], Array.from({ length: 20 }, (_, i): Sending => (i % 2 ? ['A', 'B'] : ['B', 'A']))));
    drawn(flow(letters(5), letters(5).flatMap((a, i) => letters(5).slice(i + 1).map((b): Sending => [a, b]))));
    drawn(flow(letters(12), letters(12).slice(1).map((id, i): Sending => [`S${i}`, id, true])));
    drawn(flow(letters(9), letters(9).slice(1).map((id): Sending => ['S0', id, true])));
    drawn(flow(letters(6), []));
    drawn(flow(['A', 'B', 'C'], [['A', 'A'], ['A', 'B'], ['B', 'B', true], ['B', 'C'], ['C', 'C'], ['C', 'A']]));
  });

  it('draws 30 systems with 100 messages', () => {
    const sendings = Array.from({ length: 100 }, (_, i): Sending => {
      const from = (i * 7) % 30;
      return [`S${from}`, `S${Math.min(29, from + 1 + ((i * 5) % 3))}`, i % 4 === 0];
    });
    drawn(flow(letters(30), sendings), 1360);
  });

  it('encloses nested boundaries', () => {
    const scene = drawn(flow(['User', 'Web', 'API', 'DB', 'Queue'], [['User', 'Web', true], ['Web', 'API'], ['API', 'DB', true], ['API', 'Queue'], ['User', 'API']], {
      boundaries: [{ id: 'outer', title: 'Outer', inside: ['Web', 'inner'] }, { id: 'inner', title: 'Inner', inside: ['API', 'data'] }, { id: 'data', title: 'Data', inside: ['DB', 'Queue'] }],
    }));
    const areas = areasOf(scene, 'boundary');
    const [outer, inner] = [areas.get('outer'), areas.get('inner')];
    assert.ok(outer && inner && outer.x < inner.x && right(outer) > right(inner) && outer.y < inner.y && bottom(outer) > bottom(inner));
  });

  it('follows hints', () => {
    const model = flow(['A', 'B', 'C'], [['A', 'B'], ['B', 'C'], ['C', 'A']]);
    const hinted: Flow = { ...model, systems: model.systems.map((system, i) => ({ ...system, column: 3 - i, row: 1 })) };
    const cards = areasOf(drawn(hinted), 'card');
    assert.deepEqual(['C', 'B', 'A'], [...cards.keys()].sort((a, b) => (cards.get(a)?.x ?? 0) - (cards.get(b)?.x ?? 0)));
  });

  it('keeps its rules for any flow', () => {
    let [maps, runs] = [0, 0];
    fc.assert(fc.property(anyFlow, fc.integer({ min: 560, max: 1400 }), anySizes, fc.record({ width: fc.integer({ min: 24, max: 64 }), height: fc.integer({ min: 24, max: 48 }) }), (model, width, texts, badge) => {
      const sizes = new Map(model.systems.map(({ id }, i) => [id, texts[i] ?? CARD]));
      const { scene, index } = arrange(model, width, (id) => sizes.get(id) ?? CARD, badge);
      runs += 1;
      if (!scene) return;
      maps += 1;
      assert.deepEqual(faults(scene, index), []);
    }), { numRuns: Number(process.env.FLOWS ?? 150) });
    // The rest have too many columns or lines for their width.
    assert.ok(maps / runs > 0.65, `${maps} of ${runs} flows have a map`);
  });
});

const anySizes = fc.array(fc.record({ width: fc.integer({ min: 60, max: 200 }), height: fc.integer({ min: 50, max: 130 }) }), { minLength: 12, maxLength: 12 });

/** Flows with up to 12 systems and 30 messages, with boundaries that may nest, and connections. */
const anyFlow: fc.Arbitrary<Flow> = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const id = fc.integer({ min: 0, max: count - 1 }).map((i) => `S${i}`);
  return fc.record({
    sendings: fc.array(fc.tuple(id, id, fc.boolean()), { maxLength: 30 }),
    joined: fc.array(fc.tuple(id, id), { maxLength: 3 }),
    cuts: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 4 }),
    nest: fc.boolean(),
  }).map(({ sendings, joined, cuts, nest }) => {
    const left = letters(count);
    const boundaries: Boundary[] = cuts.flatMap((size, i) => {
      const inside = left.splice(0, size);
      return inside.length > 0 ? [{ id: `B${i}`, title: `Boundary ${i}`, inside }] : [];
    });
    if (nest && boundaries.length > 1) boundaries.push({ id: 'BX', title: 'Outer', inside: boundaries.slice(0, 2).map((boundary) => boundary.id).concat(left.slice(0, 1)) });
    return flow(letters(count), sendings.map(([a, b, answered]): Sending => [a, b, answered]), { boundaries, connections: joined.map(([from, to]) => ({ from, to })) });
  });
});
