import { bottom, boxOf, centre, distance, enters, inflate, right } from '../geometry/box.js';
import type { Box, Outline, Point, Size } from '../geometry/types.js';
import type { Way } from '../model/journey.js';
import type { BlockContext, PlacedBlock } from './block.js';
import type { Budget } from './budget.js';
import { branchShapes, branchWay } from './branch.js';
import { ribbonShape, wayBeside, wayOf, type End } from './connect.js';
import { BRANCH, LOOP, RIBBON } from './measures.js';
import { pillOf, placePill, type Beside } from './pill.js';
import type { Scene } from './scene.js';
import { selfWay } from './self-way.js';

/** What stands between and beside the stages when their ways have been drawn. */
export interface Joined {
  /** The labels, and the loops of stages that lead to themselves: nothing may cross them. */
  pills: Box[];
  /** The room that the ways take, or the ends of those that swing. */
  ways: Outline[];
}

/** What drawing a way counts for, in units of work. */
const WAY = 50;
/** How many stages before and after its ends can stand in a way. In a large drawing the others are far off. */
const NEAR = 12;

/** Room that the ways out of a stage need, across and down, with their labels. */
export function gapOf(ways: readonly Way[], { sizes, measures }: BlockContext): Size {
  const rooms = ways.map((way): Size => {
    const pill = pillOf(way);
    const { width, height } = pill ? sizes(pill) : { width: 0, height: 0 };
    if (isLoop(way)) return { width: width + LOOP.depth + 40, height: Math.max(height, LOOP.depth) + 36 };
    // The slender arrow beside a ribbon shows on both sides of its label, or both labels stand on one side of it.
    if (way.nth > 0) return { width: width + 28 + 2 * BRANCH.head, height: 2 * height + 60 };
    return { width: width + 28, height: height + 36 };
  });
  return {
    width: Math.max(measures.gap, ...rooms.map((room) => room.width)),
    height: Math.max(measures.gap - 8, ...rooms.map((room) => room.height)),
  };
}

/** Two ways or more between the same stages: the first, if it is a ribbon, and the room that those take which are drawn. */
interface Pair {
  first: readonly Point[];
  room: Outline[];
}

/** A way that is drawn as a slender arrow, and by which ribbon it may stand. */
interface Branch {
  from: End;
  to: End;
  pill: string | undefined;
  first: readonly Point[] | undefined;
}

/** How far beside a ribbon the second way to the same stage may run; at last so that their heads just clear each other. */
const OFFS = [44, -44, 34, -34];

const pairOf = ({ from, to }: Way): string => `${from.data.id}>${to.data.id}`;

/** Keeps a way unless it is one more without a label between the same two, which says nothing that the first does not. */
function notAgain(): (way: Way) => boolean {
  const bare = new Set<string>();
  return (way) => {
    const again = !pillOf(way) && bare.has(pairOf(way));
    if (!pillOf(way)) bare.add(pairOf(way));
    return !again;
  };
}

/** Whether a way leads back to the stage that it leaves. */
const isLoop = ({ from, to }: Way): boolean => from.stage === to.stage;

/**
 * Draws every way into a scene whose stages have their places: a ribbon to the next stage, loops, then slender
 * arrows to others and second ones to the next, and by each its gate or condition, clear of the stages and of `others`: one beside `each` stage, or such as concern `all`.
 * @param between draws what comes between the two, and tells what labels are to keep clear of.
 */
export function join(
  { index, sizes, budget }: BlockContext, scene: Scene, placed: readonly PlacedBlock[], others: { each?: readonly Outline[]; all?: readonly Outline[] },
  between: (joined: Joined) => Outline[] = () => [],
): Joined {
  const ends = endsOf(placed);
  const order = new Map(placed.map((one, i) => [one.id, i]));
  const joined: Joined = { pills: [], ways: [] };
  const drawn = new Set<string>();
  const loops: (() => void)[] = [];
  const later: (() => void)[] = [];
  const put = (pill: string, box: Box) => {
    scene.boxes[pill] = box;
    scene.width = Math.max(scene.width, right(box));
    scene.height = Math.max(scene.height, bottom(box));
    joined.pills.push(box);
  };
  const label = (pill: string | undefined, points: readonly Point[], where: Beside, obstacles: readonly Outline[]) => {
    if (!pill) return;
    put(pill, placePill(points, sizes(pill), where, obstacles, scene, budget));
  };
  const ways = [...index.ways.values()].flat().filter(notAgain());
  const pairs = new Map(ways.filter(({ nth }) => nth > 0).map((way): [string, Pair] => [pairOf(way), { first: [], room: [] }]));
  for (const way of ways) {
    const from = ends.get(way.from.data.id);
    const to = ends.get(way.to.data.id);
    if (!from || !to) continue;
    const at = order.get(way.from.stage?.id ?? '') ?? 0;
    const end = order.get(way.to.stage?.id ?? '') ?? 0;
    const near = <T>(all: readonly T[]): T[] => all.slice(Math.max(0, Math.min(at, end) - NEAR), Math.max(at, end) + NEAR + 1);
    const still = [...near(placed).map((one) => one.outline), ...near(others.each ?? []), ...(others.all ?? [])];
    const obstacles = () => [...still, ...joined.pills];
    const pill = pillOf(way);
    const pair = pairs.get(pairOf(way));
    budget.spend(WAY + still.length + joined.pills.length);
    if (isLoop(way)) loops.push(() => {
      const clear = [...obstacles(), ...near(joined.ways)];
      const loop = selfWay(from, pill ? sizes(pill) : undefined, clear, scene, budget);
      if (loop) {
        scene.shapes.push(...branchShapes(from, to, loop.points, pill));
        scene.height = Math.max(scene.height, bottom(loop.area));
        joined.pills.push(loop.area);
      }
      if (pill && loop?.label) put(pill, loop.label);
      else label(pill, loop?.points ?? [centre(from.outline)], { ...BESIDE, farther: FARTHER }, loop ? [...clear, loop.area] : clear);
    });
    else if (end === at + 1 && way.nth === 0) {
      const points = ribbonTo(scene, from, to, pill ? sizes(pill) : undefined, drawn);
      joined.ways.push(hull(points));
      if (pair) Object.assign(pair, { first: points, room: [hull(points, RIBBON.head / 2)] });
      label(pill, points, pair ? outward(points, scene) : BESIDE, obstacles());
    } else later.push(() => {
      const ribbons = joined.ways.slice(0, ribbonCount);
      const branches = joined.ways.slice(ribbonCount);
      const points = branchTo(scene, { from, to, pill, first: pair?.first }, [...obstacles(), ...near(ribbons), ...(pair?.room ?? [])], branches, budget);
      joined.ways.push(...stretches(points));
      pair?.room.push(...stretches(points));
      label(pill, points, way.nth > 0 ? { ...ON, farther: FARTHER } : ON, [...obstacles(), ...near(ribbons), ...branches, ...lines, hull(points.slice(-1), 20)]);
    });
  }
  const ribbonCount = joined.ways.length;
  for (const draw of loops) draw();
  const lines = between(joined);
  for (const draw of later) draw();
  return joined;
}

/** Ways of several tracks that leave through the same edge of their stage are one ribbon. */
function ribbonTo(scene: Scene, from: End, to: End, pill: Size | undefined, drawn: Set<string>): Point[] {
  const { way, whole } = wayOf(from, to, pill && Math.max(centre(from.outline).y, from.outline.y + pill.height + 40));
  const key = `${way.from.x},${way.from.y}`;
  if (!whole || !drawn.has(key)) scene.shapes.push(ribbonShape(from, to, way));
  drawn.add(key);
  return [way.from, way.to];
}

function branchTo(scene: Scene, { from, to, pill, first }: Branch, obstacles: readonly Outline[], branches: readonly Outline[], budget: Budget): Point[] {
  const others = obstacles.filter((o) => o !== from.outline && o !== to.outline);
  const points = besideFirst(from, to, first ?? [], others, scene, budget) ?? branchWay(from, to, others, branches, scene, budget);
  scene.shapes.push(...branchShapes(from, to, points, pill));
  return points;
}

/** The way beside the first of a pair, on the side that is not for the first one's label. */
function besideFirst(from: End, to: End, first: readonly Point[], obstacles: readonly Outline[], scene: Scene, budget: Budget): Point[] | undefined {
  if (first.length === 0) return undefined;
  const side = -(outward(first, scene).sides[0] ?? -1);
  return OFFS.map((by) => wayBeside(from, to, first, by * side)).find((way) => {
    budget.spend(obstacles.length);
    return way && !obstacles.some((one) => enters(hull(way, BRANCH.head / 2), one));
  });
}

/** The room that each straight part of a branch takes. */
function stretches(points: readonly Point[]): Outline[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i] ?? point;
    return distance(before, point) > 20 ? [hull([before, point], 11)] : [];
  });
}

/** The box about a way, as broad as a ribbon unless said. */
const hull = (points: readonly Point[], air = RIBBON.head / 2 - 3): Outline => inflate(boxOf(points), air);

/** What ways leave from and arrive at: stages, and tracks. */
function endsOf(placed: readonly PlacedBlock[]): Map<string, End> {
  return new Map(placed.flatMap(({ id, tone, outline, tracks }): [string, End][] => [
    [id, { id, tone, outline }],
    ...tracks.map(([track, strip]): [string, End] => [track, { id: track, tone, outline, strip }]),
  ]));
}

/** Where a label may stand: by a broad ribbon, on a slender branch, and where there is more than one by the same stages. */
const BESIDE: Beside = { sides: [-1, 1], farther: [] };
const ON: Beside = { sides: [0, -1, 1], farther: [] };
const FARTHER = [40, 80, 120];

/** The label of the first of two ways: above, or toward the nearer side of the drawing, so that the other's has room. */
const outward = ([from, to]: readonly Point[], { width }: Size): Beside =>
  from !== undefined && from.x === to?.x && from.x > width / 2 ? { ...BESIDE, sides: [1, -1] } : BESIDE;
