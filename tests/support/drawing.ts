/** Rules for every picture: what the layer behind the text must and must not do. */
import type { JourneyDiagram } from '../../src/define.js';
import { indexJourney, type Edge } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { all, need } from './page.js';
import { liesOver, nameOf, textLines } from './text.js';

export interface Drawn {
  kind: string;
  /** Ids: of the part that it belongs to, or of both ends, then of its labels. */
  partIds: string[];
  path: SVGGeometryElement;
  /** Points along the path, at most 4 px apart, where they are seen. */
  points: DOMPoint[];
  /** The box about these points. */
  rect: DOMRect;
  /** Whether a point of the screen is in the path's area. */
  holds(point: DOMPoint): boolean;
}

/** A box that a line must not enter. */
export interface Obstacle {
  /** The id of what it belongs to. */
  id: string;
  name: string;
  rect: DOMRect;
}

const LINES = ['arrow', 'gateway', 'hub-connector', 'hub-connector-head', 'block-arrow', 'branch', 'branch-head'];

export function drawingFaults(element: JourneyDiagram, model: Journey): string[] {
  const drawn = pathsOf(element);
  const areas = drawn.filter(({ kind }) => kind === 'band' || kind === 'hub');
  const stageOf = stagesOf(model);
  const obstacles = obstaclesOf(element);
  return [
    ...drawn.filter(({ points }) => points.some(({ x, y }) => !Number.isFinite(x + y))).map((one) => `${tell(one)} is not finite`),
    ...drawn.flatMap((one) => outside(one, element.getBoundingClientRect())),
    ...drawn.filter(({ kind }) => LINES.includes(kind)).flatMap((one) => throughText(one, obstacles)),
    ...drawn.filter(({ kind }) => ['block-arrow', 'branch', 'hub-connector'].includes(kind)).flatMap((one) => throughAreas(one, areas, stageOf)),
    ...areas.flatMap((one) => throughAreas(one, areas, stageOf)),
    ...outsideTheirStage(element, areas, stageOf),
    ...missingArrows(drawn, model, stageOf),
  ];
}

/** Where the parts of a picture are, and what is drawn behind them. */
export const pictureOf = (element: JourneyDiagram): string => [
  ...all(element, '[data-box]').map(({ style, offsetWidth, offsetHeight }) => `${style.cssText} ${offsetWidth}×${offsetHeight}`),
  // What is open shows in how shapes are painted, not in what they are.
  need(element, '.layer > g').innerHTML.replace(/ data-(?:emphasis|highlight)="\w*"/g, ''),
].join();

export const tell = ({ kind, partIds }: Drawn): string => `${kind} ${partIds.slice(0, 2).join('→')}`;

/** In screen coordinates: a mirrored layer is where it is seen. */
export function pathsOf(element: JourneyDiagram): Drawn[] {
  return [...element.renderRoot.querySelectorAll<SVGGeometryElement>('.layer > g:first-of-type :is(path, rect)')].map((path) => {
    const toScreen = path.getScreenCTM() ?? undefined;
    const points = samplesOf(path).map((point) => point.matrixTransform(toScreen));
    const back = toScreen?.inverse();
    return { kind: /s-([\w-]+)/.exec(path.getAttribute('class') ?? '')?.[1] ?? '', partIds: (path.dataset.partIds ?? '').split(' '), path, points, rect: around(points), holds: (point) => path.isPointInFill(point.matrixTransform(back)) };
  });
}

const samples = new Map<string, readonly DOMPoint[]>();

/** Points along a path, at most 4 px apart. A browser takes long to find them, and a picture is checked many times. */
function samplesOf(path: SVGGeometryElement): readonly DOMPoint[] {
  const d = path.getAttribute('d') ?? ['x', 'y', 'width', 'height'].map((name) => path.getAttribute(name)).join(' ');
  const known = samples.get(d);
  if (known) return known;
  const length = path.getTotalLength();
  const count = Math.max(1, Math.ceil(length / 4));
  const found = Array.from({ length: count + 1 }, (_, i) => path.getPointAtLength((length * i) / count));
  samples.set(d, found);
  return found;
}

function around(points: readonly DOMPoint[]): DOMRect {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(x, y, Math.max(...xs) - x, Math.max(...ys) - y);
}

export const meet = (a: DOMRect, b: DOMRect): boolean => a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;

export const within = ({ left, top, right, bottom }: DOMRect, { x, y }: DOMPoint, by: number): boolean =>
  x > left + by && x < right - by && y > top + by && y < bottom - by;

/** Lines of text, and what has an edge of its own: discs, badges, gates, gateways and conditions. */
export function obstaclesOf(element: JourneyDiagram): Obstacle[] {
  const edged = all(element, '.disc, .badge, .gate-button, .gateway-button, .condition, .hub-button .icon');
  return [
    ...textLines(element.renderRoot).filter(({ parent }) => !liesOver(parent) && !edged.some((one) => one.contains(parent))).map(({ text, rect, owner }) => ({ id: idOf(owner), name: `the text "${text.slice(0, 40)}"`, rect })),
    ...edged.map((one) => ({ id: idOf(one), name: nameOf(one.closest('[data-part]') ?? one), rect: one.getBoundingClientRect() })),
  ];
}

/** How far a path leaves the element, with the half of its stroke. */
export function outside(one: Drawn, { left, top, right, bottom }: DOMRect): string[] {
  const { stroke, strokeWidth } = getComputedStyle(one.path);
  const half = stroke === 'none' ? 0 : Number.parseFloat(strokeWidth) / 2;
  const most = Math.max(...one.points.map(({ x, y }) => Math.max(left - x, x - right, top - y, y - bottom))) + half;
  // A tenth for rounding: the height of a page's boxes is not as exact as that of a path.
  return most > 1.1 ? [`${tell(one)} leaves the element by ${most.toFixed(1)} px`] : [];
}

const idOf = (element: Element): string => element.closest<HTMLElement>('[data-box]')?.dataset.box ?? '';

function throughText(one: Drawn, obstacles: readonly Obstacle[]): string[] {
  const filled = one.kind === 'block-arrow' || one.kind === 'branch-head';
  // The label of a branch is on it, and covers it.
  const own = one.kind === 'branch' ? one.partIds.slice(2) : [];
  const met = obstacles.filter(({ id, rect }) => {
    if (own.includes(id) || !meet(one.rect, rect)) return false;
    const middle = new DOMPoint(rect.left + rect.width / 2, rect.top + rect.height / 2);
    return one.points.some((point) => within(rect, point, 1)) || (filled && one.holds(middle));
  });
  return [...new Set(met.map(({ name }) => `${tell(one)} goes through ${name}`))];
}

/** Bands and the hub do not touch, and an edge between two of them enters neither these nor any other. */
function throughAreas(one: Drawn, areas: readonly Drawn[], stageOf: Map<string, string>): string[] {
  return areas.flatMap((area) => {
    if (area === one || !meet(area.rect, one.rect)) return [];
    const inside = one.points.filter(area.holds).length;
    // A head's corner may touch the edge that it points at.
    const own = one.kind !== 'band' && one.partIds.slice(0, 2).some((id) => (stageOf.get(id) ?? id) === area.partIds[0]);
    return inside > (own ? 2 : 0) ? [`${tell(one)} enters ${tell(area)}`] : [];
  });
}

/** Points at the edge of what is seen of a part: of a step, its round disc and the label below it. */
function edgePoints(box: HTMLElement): DOMPoint[] {
  const [disc, words] = ['.disc', '.words'].map((name) => (box.matches('.step-button') ? box.querySelector(name) : undefined)?.getBoundingClientRect());
  if (!disc || !words) return cornersOf(box.getBoundingClientRect());
  const around = Array.from({ length: 8 }, (_, i) => new DOMPoint(
    disc.left + (disc.width / 2) * (1 + Math.cos((i * Math.PI) / 4)),
    disc.top + (disc.height / 2) * (1 + Math.sin((i * Math.PI) / 4)),
  ));
  return [...around, ...cornersOf(words)];
}

const cornersOf = ({ left, top, right, bottom }: DOMRect): DOMPoint[] => [[left, top], [right, top], [right, bottom], [left, bottom]].map(([x, y]) => new DOMPoint(x, y));

/** Parts that are not within the band of their stage. */
function outsideTheirStage(element: JourneyDiagram, areas: readonly Drawn[], stageOf: Map<string, string>): string[] {
  return all(element, '[data-box]').flatMap((box) => {
    const id = box.dataset.box ?? '';
    const area = areas.find(({ partIds }) => partIds[0] === (stageOf.get(id) ?? id));
    if (!area || box.matches('.gate-button, .condition')) return [];
    return edgePoints(box).every(area.holds) ? [] : [`${nameOf(box)} is not inside ${tell(area)}`];
  });
}

/** With more stages than this the bar alone stands for the hub. */
const MANY = 12;

/** Transitions without an arrow, and stages without a line to the hub though others have one. */
function missingArrows(drawn: readonly Drawn[], model: Journey, stageOf: Map<string, string>): string[] {
  const ends = (partIds: readonly string[]) => partIds.slice(0, 2).map((id) => stageOf.get(id) ?? id).join('→');
  const joined = drawn.filter(({ kind }) => kind === 'block-arrow' || kind === 'branch-head').map(({ partIds }) => ends(partIds));
  const ways = [...indexJourney(model).edges.values()].flat();
  // Several between the same two have an arrow each; those of several tracks may be one.
  const drawnFor = ({ from, to, nth }: Edge) => joined.filter((pair) => pair === ends([from.data.id, to.data.id])).length > nth;
  const talking = new Set(drawn.filter(({ kind }) => kind === 'hub-connector').map(({ partIds }) => partIds[1]));
  return [
    ...ways.filter((way) => !drawnFor(way)).map((way) => `no arrow is drawn for ${ends([way.from.data.id, way.to.data.id])}${way.nth > 0 ? `, number ${way.nth + 1}` : ''}`),
    ...(talking.size > 0 && model.stages.length <= MANY ? model.stages.filter(({ id }) => !talking.has(id)).map(({ id }) => `no line joins the hub and ${id}`) : []),
  ];
}

/** The stage that each part belongs to, by id. */
function stagesOf(model: Journey): Map<string, string> {
  return new Map([...indexJourney(model).parts].flatMap(([id, { stage }]): [string, string][] => (stage ? [[id, stage.id]] : [])));
}
