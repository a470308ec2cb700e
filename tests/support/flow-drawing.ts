/** Checks the layer behind the text of a flow that is drawn as a map or as a sequence. */
import type { JourneyDiagram } from '../../src/define.js';
import type { Boundary, Flow, Message } from '../../src/model/flow/schema.js';
import { meet, obstaclesOf, outside, pathsOf, tell, within, type Drawn, type Obstacle } from './drawing.js';
import { need, opener, placedBoxes, scaleOf, textScaleOf } from './page.js';
import { overlappingLines } from './overlapping-lines.js';
import { nameOf, show } from './text.js';

const LINES = ['message', 'message-segment', 'answer', 'message-head', 'connection', 'lifeline', 'tab', 'divider'];
const AREAS = ['card', 'boundary', 'frame'];

/** What is drawn of a flow, and where. */
interface Drawing {
  element: JourneyDiagram;
  model: Flow;
  view: 'map' | 'sequence';
  drawn: readonly Drawn[];
  cards: ReadonlyMap<string, DOMRect>;
}

export function flowFaults(element: JourneyDiagram, model: Flow): string[] {
  const drawn = pathsOf(element);
  const view = need(element, '.canvas').dataset.view === 'map' ? 'map' : 'sequence';
  const drawing = { element, model, view, drawn, cards: areasOf(drawn, 'card') } as const;
  const obstacles = obstaclesOf(element);
  return [
    ...drawn.filter(({ points }) => points.some(({ x, y }) => !Number.isFinite(x + y))).map((one) => `${tell(one)} is not finite`),
    ...drawn.flatMap((one) => outside(one, element.getBoundingClientRect())),
    ...drawn.filter(({ kind }) => [...LINES, ...AREAS].includes(kind)).flatMap((one) => throughText(one, obstacles, drawing)),
    ...drawn.filter(({ kind }) => LINES.includes(kind)).flatMap((one) => throughCards(one, drawing)),
    ...overlappingLines(drawn.filter(({ kind }) => kind !== 'card' && kind !== 'message-head' && kind !== 'message-segment'), scaleOf(element)),
    ...areaFaults(drawing),
    ...model.messages.flatMap((message) => messageFaults(message, drawing)),
    ...connectionFaults(drawing),
    ...(view === 'sequence' ? sequenceFaults(drawing) : []),
  ];
}

/** The boxes of areas of a kind, by the id of their part. */
const areasOf = (drawn: readonly Drawn[], kind: string): Map<string, DOMRect> =>
  new Map(drawn.filter((one) => one.kind === kind).map((one) => [one.partIds[0] ?? '', one.rect]));

/** On a map, a message's number is on its line and may be on a boundary's edge. Lines and edges cross no other text. */
function throughText(one: Drawn, obstacles: readonly Obstacle[], { view, model }: Drawing): string[] {
  const numbers = new Set(view === 'map' ? model.messages.map(({ id }) => id) : []);
  const mayOverlap = (id: string): boolean => numbers.has(id) && (one.kind === 'boundary' || (one.kind.startsWith('message') && one.kind !== 'message-head' && one.partIds[0] === id));
  const hit = obstacles.filter(({ id, rect }) => !mayOverlap(id) && meet(one.rect, rect) && one.points.some((point) => within(rect, point, 1)));
  return [...new Set(hit.map(({ name }) => `${tell(one)} goes through ${name}`))];
}

/** Not even the cards that it connects, except for half of its stroke. */
const throughCards = (one: Drawn, { cards }: Drawing): string[] =>
  [...cards].filter(([, rect]) => meet(one.rect, rect) && one.points.some((point) => within(rect, point, 2))).map(([id]) => `${tell(one)} goes through the card of ${id}`);

/** The systems and boundaries inside a boundary, at any depth. */
const insideOf = (id: string, boundaries: readonly Boundary[]): string[] =>
  boundaries.find((boundary) => boundary.id === id)?.inside.flatMap((inner) => [inner, ...insideOf(inner, boundaries)]) ?? [];

const encloses = (outer: DOMRect, inner: DOMRect, by: number): boolean =>
  inner.left >= outer.left + by && inner.right <= outer.right - by && inner.top >= outer.top + by && inner.bottom <= outer.bottom - by;
const apart = (a: DOMRect, b: DOMRect, by: number): boolean =>
  a.right + by <= b.left || b.right + by <= a.left || a.bottom + by <= b.top || b.bottom + by <= a.top;

/** Each system has a card round its text, each boundary an area round what is inside it and nothing else. */
function areaFaults({ element, model: { systems, boundaries = [] }, drawn, cards }: Drawing): string[] {
  const boundaryAreas = areasOf(drawn, 'boundary');
  const areas = [...cards, ...boundaryAreas];
  const holds = (a: string, b: string): boolean => insideOf(a, boundaries).includes(b);
  const rectOfPart = (id: string): DOMRect => opener(element, id).getBoundingClientRect();
  const other = placedBoxes(element).filter((box) => !cards.has(box.dataset.box ?? ''));
  return [
    ...[...systems, ...boundaries].filter(({ id }) => !cards.has(id) && !boundaryAreas.has(id)).map(({ id }) => `nothing is drawn round ${id}`),
    ...areas.flatMap(([id, rect]) => (encloses(rect, rectOfPart(id), 4) ? [] : [`the text of ${id} ${show(rectOfPart(id))} leaves its area ${show(rect)}`])),
    ...areas.flatMap(([a, one], i) => areas.slice(i + 1).flatMap(([b, two]) => {
      const fine = holds(a, b) ? encloses(one, two, 4) : holds(b, a) ? encloses(two, one, 4) : apart(one, two, 4);
      return fine ? [] : [`${a} ${show(one)} and ${b} ${show(two)} overlap, or are not inside each other as they should be`];
    })),
    ...other.flatMap((box) => [...cards].flatMap(([id, card]) => (apart(card, box.getBoundingClientRect(), 1) ? [] : [`${nameOf(box)} covers the card of ${id}`]))),
  ];
}

/** The distance of a point from the nearest edge of a box. */
function fromEdge({ left, top, right, bottom }: DOMRect, { x, y }: DOMPoint): number {
  const [dx, dy] = [Math.max(left - x, x - right, 0), Math.max(top - y, y - bottom, 0)];
  return dx + dy > 0 ? Math.hypot(dx, dy) : Math.min(x - left, right - x, y - top, bottom - y);
}

/** The length of an arrowhead with a font of 16 px. The line of a sequence ends where its head begins. */
const HEAD = 13;

/** One line from the sender to the receiver. For an answer, a head at each end or a second line. */
function messageFaults({ id, from, to, answer }: Message, { drawn, view, cards, element }: Drawing): string[] {
  const own = drawn.filter(({ partIds }) => partIds[0] === id);
  const ownLines = own.filter(({ kind }) => kind === 'message' || kind === 'answer');
  const back = view === 'sequence' && answer !== undefined && from !== to;
  const heads = own.filter(({ kind }) => kind === 'message-head').flatMap(({ path }) => path.getAttribute('d')?.match(/M/g) ?? []).length;
  const wantedHeads = answer === undefined || (view === 'sequence' && from === to) ? 1 : 2;
  const distance = (system: string, point: DOMPoint | undefined): number => {
    const lifeline = drawn.find((one) => one.kind === 'lifeline' && one.partIds[0] === system)?.points[0];
    const card = cards.get(system);
    if (!point || !card) return Infinity;
    return view === 'map' ? fromEdge(card, point) : Math.abs((lifeline?.x ?? Infinity) - point.x);
  };
  const head = HEAD * scaleOf(element) * textScaleOf(element);
  const number = view === 'map' ? need(element, `.number[data-box="${id}"]`).getBoundingClientRect() : undefined;
  const centre = number && new DOMPoint(number.left + number.width / 2, number.top + number.height / 2);
  const off = centre ? Math.min(...ownLines.flatMap(({ points }) => points.map(({ x, y }) => Math.hypot(x - centre.x, y - centre.y)))) : 0;
  return [
    ...(ownLines.map(({ kind }) => kind).join() === (back ? 'message,answer' : 'message') ? [] : [`${id} has the lines ${ownLines.map(({ kind }) => kind).join()}`]),
    ...(heads === wantedHeads ? [] : [`${id} has ${heads} heads`]),
    ...ownLines.flatMap((line) => {
      const [start, end] = line.kind === 'answer' ? [to, from] : [from, to];
      const [first, last] = [distance(start, line.points[0]), distance(end, line.points.at(-1))];
      return first <= 2 && last <= (view === 'map' ? 2 : head) ? [] : [`${tell(line)} begins ${first.toFixed(1)} px from ${start} and ends ${last.toFixed(1)} px from ${end}`];
    }),
    ...(off <= 3 ? [] : [`the number of ${id} is ${off.toFixed(1)} px off its line`]),
  ];
}

/** A map shows every connection, a sequence only those between neighbours. */
function connectionFaults({ model: { connections = [] }, drawn, view, cards }: Drawing): string[] {
  const lines = drawn.filter(({ kind }) => kind === 'connection');
  return [
    ...(view === 'map' ? connections.filter(({ from, to }) => !lines.some(({ partIds }) => partIds.join() === `${from},${to}`)).map(({ from, to }) => `nothing connects ${from} and ${to}`) : []),
    ...lines.flatMap((one) => {
      const ends = [one.points[0], one.points.at(-1)].map((point, i) => {
        const card = cards.get(one.partIds[i] ?? '');
        const other = cards.get(one.partIds[1 - i] ?? '');
        // A connection has no direction.
        return point && card && other ? Math.min(fromEdge(card, point), fromEdge(other, point)) : Infinity;
      });
      return ends.every((end) => end <= 2) ? [] : [`${tell(one)} does not end at its systems`];
    }),
  ];
}

/** Messages are in order from the top down, and each frame is round the messages of its group and nothing else. */
function sequenceFaults({ element, model: { messages, groups = [] }, drawn }: Drawing): string[] {
  const heights = messages.map(({ id }) => opener(element, id).getBoundingClientRect());
  const frames = drawn.filter(({ kind }) => kind === 'frame');
  const boxes = placedBoxes(element).filter(({ dataset }) => messages.some(({ id }) => id === dataset.box) || dataset.box?.startsWith('group:'));
  return [
    ...messages.slice(1).flatMap(({ id }, i) => ((heights[i + 1]?.top ?? 0) > (heights[i]?.bottom ?? Infinity) ? [] : [`${id} is not below the message before it`])),
    ...(frames.length === groups.length ? [] : [`${frames.length} frames for ${groups.length} groups`]),
    ...groups.flatMap(({ id, options }) => {
      const own = options.flatMap((option) => option.messages);
      const frame = frames.find(({ partIds }) => partIds.join() === own.join());
      if (!frame) return [`no frame for ${id}`];
      const { rect } = frame;
      return boxes.flatMap((box) => {
        const name = box.dataset.box ?? '';
        const inside = own.includes(name) || `${name}:`.startsWith(`group:${id}:`);
        const fine = inside ? encloses(rect, box.getBoundingClientRect(), 3) : apart(rect, box.getBoundingClientRect(), 3);
        return fine ? [] : [`${nameOf(box)} ${inside ? 'leaves' : 'enters'} the frame of ${id}`];
      });
    }),
  ];
}
