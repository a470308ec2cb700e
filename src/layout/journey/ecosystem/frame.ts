/** Finds out which stages go on which side of the hub, and where the hub goes. */
import { bottom, boxAround, centre, inflate, right } from '../../../geometry/box.js';
import { sum } from '../../../geometry/numbers.js';
import type { Box, Outline, Point, Size } from '../../../geometry/types.js';
import type { Budget } from '../../budget.js';
import { routeHubConnectors } from '../connectors/hub-connectors.js';
import { preferredHeight, segmentBetween } from '../connectors/straight-segments.js';
import type { Anchor } from '../connectors/anchor.js';
import { clearanceAround, type OccupiedSpace } from '../connectors/clearance.js';
import { BESIDE_BLOCK_ARROW, findLabelBox } from '../connectors/edge-label.js';
import type { Measures } from '../measures.js';
import { findMiddle, findRoom, spareAt, type HubRoom } from './hub-spot.js';
import { placeFrame, type StagePlace } from './place-frame.js';
import { bySide, cornerInsets, type FrameCandidate, type Side, type StageOption, type StagesBySide } from './sides.js';

/** The stages of a journey around its hub. */
export interface Frame extends Size {
  /** A place for each stage, in order. */
  places: StagePlace[];
  /** The middle of the hub. */
  hub: Point;
  /** The space that block arrows and their labels take. */
  occupied: OccupiedSpace;
  /** How many block arrows are slanted. */
  slanted: number;
}

/** How much wider than necessary a frame is drawn where there is room; as many times as wide as high as a page is, it is as well. */
const WIDENING = 1.2;
const BEST_RATIO = 1.6;
/** What scoring a candidate counts for, in units of work. */
const CANDIDATE_WORK = 10;
/** A frame of more stages is no longer seen as a whole. */
export const MAX_FRAME_STAGES = 12;
/** For so many candidates at most a place for the hub is looked for. */
const MAX_TRIED = 12;
/** What it costs if a stage cannot be connected to the hub by a straight line. */
const HIDDEN_COST = 1000;
/** What a slanted block arrow costs where there are few stages: then another search for straight ones is worth its work. */
const SLANTED_COST = 80;
const FEW_STAGES = 4;
/** How close the search for the least height comes, in CSS pixels. */
const HEIGHT_STEP = 8;

/**
 * Finds the best frame of stages around a hub that fits a width: along the top to the right, down the right side,
 * along the bottom to the left, up the left side. Two or three may stand in a row above it. `undefined` when none fits or
 * there are too many stages.
 * @param hubSize the diameter of the hub with its halo.
 */
export function findFrame(stages: readonly StageOption[], hubSize: number, width: number, measures: Measures, budget: Budget): Frame | undefined {
  if (stages.length > MAX_FRAME_STAGES) return undefined;
  const candidates = candidatesFor(stages, width, budget).sort((a, b) => a.cost - b.cost);
  const wanted: Wanted = { hubSize, measures, maxWidth: width, slantedCost: 0 };
  const found = cheapest(stages, candidates, wanted, budget);
  return found?.slanted && stages.length <= FEW_STAGES ? cheapest(stages, candidates, { ...wanted, slantedCost: SLANTED_COST }, budget) : found;
}

/** The best of the candidates that come first. */
function cheapest(stages: readonly StageOption[], candidates: readonly FrameCandidate[], wanted: Wanted, budget: Budget): Frame | undefined {
  let best: { frame: Frame; cost: number } | undefined;
  for (const candidate of candidates.slice(0, MAX_TRIED)) {
    // Making room for the hub can only add to what a candidate costs without it.
    if (best && candidate.cost >= best.cost) break;
    const frame = withHub(stages, candidate, { ...wanted, maxCost: best?.cost ?? Infinity }, budget);
    if (!frame) continue;
    const cost = costOf(candidate, frame) + wanted.slantedCost * frame.slanted + (seesAll(frame, wanted.hubSize, budget) ? 0 : HIDDEN_COST);
    if (!best || cost < best.cost) best = { frame, cost };
  }
  return best?.frame;
}

/** Whether a straight line can connect every stage to the hub. */
function seesAll({ places, hub, occupied }: Frame, hubSize: number, budget: Budget): boolean {
  const stages = places.map(({ outline }) => ({ outline }));
  const circle: Outline = { ...boxAround(hub, { width: hubSize, height: hubSize }), round: true };
  return routeHubConnectors(stages, circle, occupied, budget).every((connector) => connector !== undefined);
}

/** Every way to place the stages that fits a width, without a hub, so each is as low as it can be. */
function candidatesFor(stages: readonly StageOption[], width: number, budget: Budget): FrameCandidate[] {
  return sideCounts(stages.length).flatMap((counts) => {
    const sides = bySide(stages, counts);
    budget.spend();
    const extents = extentsOf(sides);
    // No choice of corners makes up for a row that is too long.
    if (Math.max(extents.top, extents.bottom) > width) return [];
    return cornerChoices(counts).flatMap((columnCorners) => {
      budget.spend(CANDIDATE_WORK);
      return candidateOf(sides, extents, { counts, columnCorners }, width) ?? [];
    });
  });
}

/** Every way to divide stages among the sides. */
function sideCounts(n: number): FrameCandidate['counts'][] {
  if (n === 1) return [[1, 0, 0, 0]];
  if (n <= 3) return [[1, 1, n - 2, 0], [n, 0, 0, 0]];
  const found: FrameCandidate['counts'][] = [];
  for (let top = 1; top < n; top++) {
    for (let right = 0; right <= n - top - 1; right++) {
      for (let bottom = 1; bottom <= n - top - right; bottom++) found.push([top, right, bottom, n - top - right - bottom]);
    }
  }
  return found;
}

/** Every way to assign the corners to rows and columns; a corner with a row or a column only belongs to the row. */
function cornerChoices([top, right, bottom, left]: FrameCandidate['counts']): FrameCandidate['columnCorners'][] {
  const open = [left > 0 && top > 0, right > 0 && top > 0, right > 0 && bottom > 0, left > 0 && bottom > 0];
  return open.reduce<boolean[][]>(
    (found, isOpen) => found.flatMap((some) => (isOpen ? [[...some, true], [...some, false]] : [[...some, false]])),
    [[]],
  ) as FrameCandidate['columnCorners'][];
}

/** What the sides need, whoever has the corners: their thickness and length, and how much the columns can grow. */
interface Extents extends Record<Side, number> {
  thickness: Record<Side, number>;
  growth: Record<'left' | 'right', number>;
}

function extentsOf(sides: StagesBySide): Extents {
  const thickest = (side: readonly StageOption[], as: 'row' | 'column', dimension: keyof Size) => Math.max(0, ...side.map((stage) => stage[as].minSize[dimension]));
  const length = (side: readonly StageOption[], as: 'row' | 'column', dimension: keyof Size) =>
    sum(side.map((stage) => stage[as].minSize[dimension])) + sum(side.slice(0, -1).map(({ gap }) => gap[dimension]));
  const growth = (side: readonly StageOption[]) => sum(side.map(({ column }) => column.minSize.height * (column.maxScale.height - 1)));
  return {
    thickness: {
      top: thickest(sides.top, 'row', 'height'),
      bottom: thickest(sides.bottom, 'row', 'height'),
      left: thickest(sides.left, 'column', 'width'),
      right: thickest(sides.right, 'column', 'width'),
    },
    top: length(sides.top, 'row', 'width'),
    bottom: length(sides.bottom, 'row', 'width'),
    left: length(sides.left, 'column', 'height'),
    right: length(sides.right, 'column', 'height'),
    growth: { left: growth(sides.left), right: growth(sides.right) },
  };
}

/** @returns `undefined` when it does not fit the width. */
function candidateOf(sides: StagesBySide, extents: Extents, { counts, columnCorners }: Pick<FrameCandidate, 'counts' | 'columnCorners'>, width: number): FrameCandidate | undefined {
  const { thickness } = extents;
  const insets = cornerInsets(sides, { columnCorners, thickness });
  const minWidth = Math.max(extents.top + sum(insets.top), extents.bottom + sum(insets.bottom), thickness.left + thickness.right);
  if (minWidth > width) return undefined;
  const lengths = { left: extents.left + sum(insets.left), right: extents.right + sum(insets.right) };
  const height = Math.max(lengths.left, lengths.right, thickness.top, thickness.bottom);
  const candidate = { counts, columnCorners, thickness, lengths, growth: extents.growth, width: minWidth, height, minWidth, cost: 0 };
  return { ...candidate, cost: costOf(candidate, { width, height }) };
}

/** What a frame costs at a size: low ones come first, then those whose columns fill their side, and that begin in their corner. */
function costOf({ counts: [, , , left], columnCorners: [topLeft], lengths, growth }: FrameCandidate, { width, height, hub }: Size & Partial<Pick<Frame, 'hub'>>): number {
  const slackOf = (side: 'left' | 'right') => (lengths[side] > 0 ? Math.max(0, height - lengths[side] - growth[side]) : 0);
  const tall = Math.max(0, height - width / BEST_RATIO);
  const aside = hub ? Math.abs(hub.x - width / 2) : 0;
  return height + 0.4 * aside + 0.5 * tall + 0.1 * (slackOf('left') + slackOf('right')) + (left > 0 && topLeft ? 12 : 0);
}

/** What a frame has room for. */
interface Wanted {
  hubSize: number;
  measures: Measures;
  maxWidth: number;
  /** What a slanted block arrow costs. */
  slantedCost: number;
}

interface FrameRoom extends Wanted {
  /** What it may cost at most. */
  maxCost: number;
}

/** The lowest frame of a candidate in which the hub has room. */
function withHub(options: readonly StageOption[], candidate: FrameCandidate, { hubSize, measures: { clearance, room }, maxWidth, maxCost }: FrameRoom, budget: Budget): Frame | undefined {
  const sides = bySide(options, candidate.counts);
  const isRow = options.length > 1 && candidate.counts[0] === options.length;
  const at = (height: number): Frame & { room: HubRoom } | undefined => {
    const width = Math.min(maxWidth, Math.max(candidate.minWidth * WIDENING, height * BEST_RATIO, hubSize));
    const places = placeFrame(sides, { ...candidate, width, height });
    const stages = places.map(({ outline }) => outline);
    const bounds = { width, height };
    const { slanted, ...occupied } = occupiedBetween(options, stages, bounds, budget);
    const arrows = [...occupied.arrows, ...occupied.labels].map((one) => inflate(one, ARROW_DISTANCE));
    const room: HubRoom = { radius: hubSize / 2, clearance, stages, arrows, bounds };
    const hub = isRow ? below(stages, room) : findRoom(room, budget);
    return hub && { width, height, places, hub, room, occupied, slanted };
  };
  const { thickness } = candidate;
  let low = Math.max(candidate.height, hubSize);
  // Between the rows there is room for certain, if the columns leave any. What costs too much is not looked at.
  let high = Math.max(low, thickness.top + thickness.bottom + hubSize + 2 * clearance) + HEIGHT_STEP;
  while (high > low && costOf(candidate, { width: maxWidth, height: high }) >= maxCost) high -= HEIGHT_STEP;
  let best = at(high);
  while (best && high - low > HEIGHT_STEP) {
    const height = (low + high) / 2;
    const found = at(height);
    if (found) [best, high] = [found, height];
    else low = height;
  }
  if (best && room > 0) best = at(high + room) ?? best;
  return best && (isRow ? best : { ...best, hub: findMiddle(best.hub, best.room, budget) });
}

/** The place below the middle of a row of two or three stages, if the hub has room there. */
function below(stages: readonly Outline[], room: HubRoom): Point | undefined {
  const [a, b] = [stages[1], stages.at(-2)];
  const point = a && b && { x: (centre(a).x + centre(b).x) / 2, y: room.bounds.height - room.radius };
  return point && spareAt(point, room) >= 0 ? point : undefined;
}

/** How far the hub keeps from a block arrow or its label. */
const ARROW_DISTANCE = 12;

/** The space of the block arrows from stage to stage, and of their labels. */
function occupiedBetween(options: readonly StageOption[], stages: readonly Outline[], bounds: Size, budget: Budget): OccupiedSpace & { slanted: number } {
  let slanted = 0;
  const arrows: Outline[] = [];
  const labels: Box[] = [];
  stages.slice(1).forEach((to, i) => {
    const [from, label] = [stages[i], options[i]?.label];
    if (!from) return;
    const { segment } = segmentBetween(anchorOf(from), anchorOf(to), preferredHeight(from, label));
    const route = [segment.from, segment.to];
    if (segment.from.x !== segment.to.x && segment.from.y !== segment.to.y) slanted += 1;
    arrows.push(clearanceAround(route), ...(options[i]?.tracks || options[i + 1]?.tracks ? spaceBetween(from, to) : []));
    const box = label && findLabelBox(route, label, BESIDE_BLOCK_ARROW, [...stages, ...labels], bounds, budget);
    if (box) labels.push(box);
  });
  return { arrows, labels, slanted };
}

/** All the space between two stages beside each other: where one has tracks, each of these has an arrow of its own. */
function spaceBetween(a: Outline, b: Outline): Outline[] {
  const [x, y] = [Math.min(right(a), right(b)), Math.max(a.y, b.y)];
  const [end, low] = [Math.max(a.x, b.x), Math.min(bottom(a), bottom(b))];
  return end > x && low > y ? [{ x, y, width: end - x, height: low - y }] : [];
}

const anchorOf = (outline: Outline): Anchor => ({ id: '', tone: 'slate', outline });
