/** What is wrong with the branches of a drawing, found in its shapes and boxes alone. */
import { boxOf, crosses, inflate } from '../../src/geometry/box.js';
import { clamp } from '../../src/geometry/numbers.js';
import { distance, interpolate } from '../../src/geometry/points.js';
import type { Box, Outline, Point, Segment } from '../../src/geometry/types.js';
import { edgeLabelId } from '../../src/layout/labels.js';
import type { Scene, Shape } from '../../src/layout/scene.js';
import type { JourneyIndex } from '../../src/model/journey/build-index.js';
import { boundsOf, ofKind, pointsOf, segmentsOf, tell } from '../layout/rules.js';

/** A branch: its parts, and its corners from start to end, and its head. */
interface Branch {
  ids: readonly string[];
  points: Point[];
  head: Segment[];
}

/** A jog between two bends shorter than this looks like a mistake. */
const MIN_JOG = 24;
/** A label farther away than this does not belong to its branch. */
const MAX_LABEL_DISTANCE = 32;
/** Two branches closer than this, side by side for longer than that, look like one. */
const TOO_CLOSE = 8;
const TOO_LONG = 28;

/** Every branch of a scene: its pieces come in order, the head after them. */
export function branchesIn(scene: Scene): Branch[] {
  const found: Branch[] = [];
  let pieces: Shape[] = [];
  for (const shape of scene.shapes) {
    if (shape.kind === 'branch') pieces.push(shape);
    else if (shape.kind === 'branch-head') {
      found.push({ ids: shape.partIds, points: cornersOf(pieces), head: segmentsOf(shape) });
      pieces = [];
    }
  }
  return found;
}

/** The start, the corners and the end of straight pieces with a bend between each two. */
function cornersOf(pieces: readonly Shape[]): Point[] {
  const straight = pieces.filter((_, i) => i % 2 === 0).map((piece): [Point, Point] => [pointsOf(piece)[0]!, pointsOf(piece).at(-1)!]);
  const corners = straight.slice(1).map(([after], i): Point => {
    const [start, before] = straight[i]!;
    return Math.abs(start.y - before.y) < 0.5 && Math.abs(after.x - before.x) > 0.5 ? { x: after.x, y: before.y } : { x: before.x, y: after.y };
  });
  return [straight[0]![0], ...corners, straight.at(-1)![1]];
}

const lines = (points: readonly Point[]): Segment[] => points.slice(1).map((to, i) => ({ from: points[i]!, to }));

/** A line for each fault: what a branch crosses or follows, where it jogs, and labels that are nearer to another arrow. */
export function branchFaults(scene: Scene, index: JourneyIndex): string[] {
  const branches = branchesIn(scene);
  return [
    ...branches.flatMap((branch) => [...crossingFaults(branch, scene, index), ...jogFaults(branch)]),
    ...branches.flatMap((one, i) => branches.slice(i + 1).filter((other) => follows(one.points, other.points)).map((other) => `${name(one)} runs along ${name(other)}`)),
    ...labelFaults(scene, index, branches),
  ];
}

const name = ({ ids }: Branch): string => `branch ${ids.join('→')}`;

function crossingFaults(branch: Branch, scene: Scene, index: JourneyIndex): string[] {
  const own = new Set(branch.ids);
  const stageOf = (id: string): string => index.parts.get(id)?.stage?.id ?? id;
  const ends = new Set(branch.ids.slice(0, 2).map(stageOf));
  const areas = ofKind(scene, 'band', 'hub').filter(({ partIds }) => !ends.has(partIds[0]!)).map((shape): [string, Outline] => [tell(shape), outlineOf(shape)]);
  const texts = Object.entries(scene.boxes).filter(([id]) => !own.has(id));
  return [...areas, ...texts]
    .filter(([, outline]) => lines(branch.points).some((segment) => crosses(segment, inflate(outline, -2))))
    .map(([what]) => `${name(branch)} crosses ${what}`);
}

function outlineOf(shape: Shape): Outline {
  const box = boundsOf(shape);
  const isRound = shape.d.split('A').length <= 3 && !shape.d.includes('L') && !shape.d.includes('H');
  return isRound ? { ...box, round: true } : box;
}

/** Two bends so close to each other that they are no turn, but a slip. */
const jogFaults = (branch: Branch): string[] => lines(branch.points).slice(1, -1).filter(({ from, to }, i, all) => {
  if (distance(from, to) >= MIN_JOG) return false;
  const [before, after] = [branch.points[i]!, branch.points[i + 3]!];
  return all.length > 0 && Math.sign(from.x - before.x) === Math.sign(after.x - to.x) && Math.sign(from.y - before.y) === Math.sign(after.y - to.y);
}).map(({ from, to }) => `${name(branch)} jogs by ${Math.round(distance(from, to))} px`);

function follows(a: readonly Point[], b: readonly Point[]): boolean {
  return lines(a).some((one) => lines(b).some((other) => {
    const [p, q] = [boxOf([one.from, one.to]), boxOf([other.from, other.to])];
    const across = p.height < 1 && q.height < 1 && Math.abs(p.y - q.y) < TOO_CLOSE ? Math.min(p.x + p.width, q.x + q.width) - Math.max(p.x, q.x) : 0;
    const down = p.width < 1 && q.width < 1 && Math.abs(p.x - q.x) < TOO_CLOSE ? Math.min(p.y + p.height, q.y + q.height) - Math.max(p.y, q.y) : 0;
    return Math.max(across, down) > TOO_LONG;
  }));
}

/** Labels of branches that are nearer to another arrow than to their own. */
function labelFaults(scene: Scene, index: JourneyIndex, branches: readonly Branch[]): string[] {
  const arrows = ofKind(scene, 'block-arrow').map((shape) => ({ shape, segments: segmentsOf(shape) }));
  return [...index.edges.values()].flat().flatMap((edge) => {
    const id = edgeLabelId(edge);
    const box = id === undefined ? undefined : scene.boxes[id];
    const own = branches.filter(({ ids }) => id !== undefined && ids.includes(id));
    if (!box || own.length === 0) return [];
    const least = (segments: readonly Segment[]): number => Math.min(Infinity, ...segments.map((segment) => distanceTo(box, segment)));
    const near = least(own.flatMap(({ points, head }) => [...lines(points), ...head]));
    const others = [
      ...branches.filter((one) => !own.includes(one)).map((one): [string, number] => [name(one), least([...lines(one.points), ...one.head])]),
      ...arrows.map(({ shape, segments }): [string, number] => [tell(shape), least(segments)]),
    ].filter(([, far]) => far <= near);
    return [
      ...(near > MAX_LABEL_DISTANCE ? [`${id} is ${Math.round(near)} px from its branch`] : []),
      ...others.map(([what, far]) => `${id} is ${Math.round(near)} px from its branch, ${Math.round(far)} px from ${what}`),
    ];
  });
}

function distanceTo(box: Box, { from, to }: Segment): number {
  const count = Math.max(1, Math.ceil(distance(from, to) / 4));
  return Math.min(...Array.from({ length: count + 1 }, (_, i) => {
    const point = interpolate(from, to, i / count);
    return distance(point, { x: clamp(point.x, box.x, box.x + box.width), y: clamp(point.y, box.y, box.y + box.height) });
  }));
}
