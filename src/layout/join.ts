import { boxOf, centre, distance, inflate } from '../geometry/box.js';
import type { Box, Outline, Point, Size } from '../geometry/types.js';
import type { Way } from '../model/journey.js';
import type { BlockContext, PlacedBlock } from './block.js';
import type { Budget } from './budget.js';
import { branchShapes, branchWay } from './branch.js';
import { ribbonShape, wayOf, type End } from './connect.js';
import { RIBBON } from './measures.js';
import { pillOf, placePill } from './pill.js';
import type { Scene } from './scene.js';

/** What stands between and beside the stages when their ways have been drawn. */
export interface Joined {
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
  const pills = ways.flatMap((way) => pillOf(way) ?? []).map(sizes);
  return {
    width: Math.max(measures.gap, ...pills.map((pill) => pill.width + 28)),
    height: Math.max(measures.gap - 8, ...pills.map((pill) => pill.height + 36)),
  };
}

/**
 * Draws every way into a scene whose stages have their places: a ribbon to the next stage, then slender arrows to
 * others, and by each its gate or condition, clear of the stages and of `others`: one beside `each` stage, or such as concern `all`.
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
  const later: (() => void)[] = [];
  const label = (pill: string | undefined, points: readonly Point[], on: boolean, obstacles: readonly Outline[]) => {
    if (!pill) return;
    const box = placePill(points, sizes(pill), on, obstacles, scene, budget);
    scene.boxes[pill] = box;
    scene.height = Math.max(scene.height, box.y + box.height);
    joined.pills.push(box);
  };
  for (const way of [...index.ways.values()].flat()) {
    const from = ends.get(way.from.data.id);
    const to = ends.get(way.to.data.id);
    if (!from || !to) continue;
    const at = order.get(way.from.stage?.id ?? '') ?? 0;
    const end = order.get(way.to.stage?.id ?? '') ?? 0;
    const near = <T>(all: readonly T[]): T[] => all.slice(Math.max(0, Math.min(at, end) - NEAR), Math.max(at, end) + NEAR + 1);
    const still = [...near(placed).map((one) => one.outline), ...near(others.each ?? []), ...(others.all ?? [])];
    const obstacles = () => [...still, ...joined.pills];
    const pill = pillOf(way);
    budget.spend(WAY + still.length + joined.pills.length);
    if (end === at + 1) {
      const points = ribbonTo(scene, from, to, pill ? sizes(pill) : undefined, drawn);
      joined.ways.push(hull(points));
      label(pill, points, false, obstacles());
    } else later.push(() => {
      const ribbons = joined.ways.slice(0, ribbonCount);
      const branches = joined.ways.slice(ribbonCount);
      const points = branchTo(scene, from, to, pill, [...obstacles(), ...near(ribbons)], branches, budget);
      joined.ways.push(...stretches(points));
      label(pill, points, true, [...obstacles(), ...near(ribbons), ...branches, ...lines, hull(points.slice(-1), 20)]);
    });
  }
  const ribbonCount = joined.ways.length;
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

function branchTo(scene: Scene, from: End, to: End, pill: string | undefined, obstacles: readonly Outline[], branches: readonly Outline[], budget: Budget): Point[] {
  const points = branchWay(from, to, obstacles.filter((o) => o !== from.outline && o !== to.outline), branches, scene, budget);
  scene.shapes.push(...branchShapes(from, to, points, pill));
  return points;
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
