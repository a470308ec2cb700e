/** Badges on lines side by side stand in one or two straight rows, not at ragged heights. */
import { boxAround, inflate, overlap } from '../../../../geometry/box.js';
import type { Point, Size } from '../../../../geometry/types.js';
import type { Budget } from '../../../budget.js';
import { placeOf, type Candidate } from './badge-candidates.js';

/** Between two badges. */
export const BADGE_GAP = 5;
/** Lines farther apart than this are not seen as one bundle. */
const MAX_DISTANCE = 64;
/** With fewer lines there is nothing to align. */
const MIN_LINES = 3;
/** The distance between the heights that are compared, that of candidates. */
const STEP = 6;
/** How many candidates are looked at in a unit of work. */
const CANDIDATES_PER_UNIT = 8;

/** A badge with its candidates. */
export interface PlaceableBadge {
  line: number;
  badge: Size;
  candidates: readonly Candidate[];
}

/** A badge on a vertical line. */
interface OnVertical extends PlaceableBadge {
  x: number;
  /** What each height costs at which there is room for it, by the height in steps. */
  costs: ReadonlyMap<number, number>;
}

/** Moves badges on vertical lines beside each other into rows, where all of them have room there. */
export function alignBadges(badges: readonly PlaceableBadge[], placed: Map<number, Point>, budget: Budget): void {
  const vertical = badges.flatMap((one): OnVertical[] => {
    const at = placed.get(one.line);
    if (!at || !one.candidates.some(({ segment: { from, to } }) => from.x === to.x && from.x === at.x)) return [];
    budget.spend(one.candidates.length / CANDIDATES_PER_UNIT);
    return [{ ...one, x: at.x, costs: heightCosts(one.candidates, at.x) }];
  }).sort((a, b) => a.x - b.x);
  for (const bundle of bundlesOf(vertical, placed)) {
    const moved = rowsFor(bundle, budget);
    if (moved && isFree(moved, bundle, badges, placed)) for (const [line, at] of moved) placed.set(line, at);
  }
}

/** Lines whose badges are near each other, from left to right. */
function bundlesOf(vertical: readonly OnVertical[], placed: ReadonlyMap<number, Point>): OnVertical[][] {
  const bundles: OnVertical[][] = [];
  for (const one of vertical) {
    const step = Math.round((placed.get(one.line)?.y ?? 0) / STEP);
    const bundle = bundles.find((lines) => {
      const last = lines.at(-1);
      return last && one.x > last.x && one.x - last.x <= MAX_DISTANCE && last.costs.has(step);
    });
    if (bundle) bundle.push(one);
    else bundles.push([one]);
  }
  return bundles.filter(({ length }) => length >= MIN_LINES);
}

/** Between neighbouring candidates there is room as well. */
function heightCosts(candidates: readonly Candidate[], x: number): Map<number, number> {
  const at = candidates.map((candidate) => ({ ...placeOf(candidate), cost: candidate.cost })).filter((one) => one.x === x).sort((a, b) => a.y - b.y);
  const costs = new Map<number, number>();
  at.forEach(({ y, cost }, i) => {
    const next = at[i + 1];
    if (!next || next.y - y > STEP + 0.01) return;
    for (let step = Math.ceil(y / STEP); step * STEP <= next.y; step++) costs.set(step, Math.min(costs.get(step) ?? Infinity, Math.max(cost, next.cost)));
  });
  return costs;
}

/** One row, or two in turn where the lines are close together; the cheapest. */
function rowsFor(bundle: readonly OnVertical[], budget: Budget): Map<number, Point> | undefined {
  const height = Math.max(...bundle.map(({ badge }) => badge.height)) + BADGE_GAP;
  const width = Math.max(...bundle.map(({ badge }) => badge.width)) + BADGE_GAP;
  const isDense = bundle.some(({ x }, i) => i > 0 && x - (bundle[i - 1]?.x ?? 0) < width);
  const everySecond = (parity: number): Map<number, number> => rowCosts(bundle.filter((_, i) => i % 2 === parity));
  const first = isDense ? everySecond(0) : rowCosts(bundle);
  const second = isDense ? everySecond(1) : undefined;
  budget.spend(bundle.length + (first.size * (second?.size ?? 1)) / CANDIDATES_PER_UNIT);
  let best: { rows: [number, number]; cost: number } | undefined;
  for (const [step, own] of first) {
    if (!second) { if (own < (best?.cost ?? Infinity)) best = { rows: [step, step], cost: own }; continue; }
    for (const [other, more] of second) {
      const apart = Math.abs(step - other) * STEP;
      const cost = own + more + apart - height;
      if (apart >= height && cost < (best?.cost ?? Infinity)) best = { rows: [step, other], cost };
    }
  }
  const rows = best?.rows;
  return rows && new Map(bundle.map(({ line, x }, i) => [line, { x, y: (rows[i % 2] ?? 0) * STEP }]));
}

/** What a row costs at each height at which all of its badges have room. */
function rowCosts(row: readonly OnVertical[]): Map<number, number> {
  const costs = new Map<number, number>();
  for (const step of row[0]?.costs.keys() ?? []) {
    const all = row.reduce((sum, one) => sum + (one.costs.get(step) ?? Infinity), 0);
    if (all < Infinity) costs.set(step, all);
  }
  return costs;
}

/** Whether badges that have been moved touch no other badge. */
function isFree(moved: ReadonlyMap<number, Point>, bundle: readonly OnVertical[], badges: readonly PlaceableBadge[], placed: ReadonlyMap<number, Point>): boolean {
  const boxes = badges.flatMap(({ line, badge }) => {
    const at = moved.get(line) ?? placed.get(line);
    return at ? [{ line, box: boxAround(at, badge) }] : [];
  });
  const own = new Set(bundle.map(({ line }) => line));
  return boxes.every(({ line, box }, i) => !own.has(line) || boxes.every((other, j) => i === j || !overlap(inflate(box, BADGE_GAP - 0.1), other.box)));
}
