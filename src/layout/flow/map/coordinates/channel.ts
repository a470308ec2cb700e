import { assignLevels } from '../../../../geometry/segment-levels.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { Columns } from './columns.js';
import { LABEL, MARGIN, PAD } from '../measures.js';
import type { Lane } from '../routing/route.js';
import type { Ground } from '../routing/route-edges.js';
import { stretchOf } from './tracks.js';

/** What lies between two rows: lanes, and the edges of boundaries that end above and begin below. All from the channel's top. */
export interface Channel {
  height: number;
  lanes: [lane: Lane, y: number][];
  /** The lower edges of boundaries that end here, and the upper ones of those that begin, by their level. */
  ends: number[];
  begins: number[];
}

/** Height that channels are given beyond what their lanes need, so that badges find room. */
export type Ease = Map<number, number>;

/** So few lanes stand further apart, so that their badges have room. */
const FEW = 3;

/**
 * Lays out the channel above row `c`. From top to bottom: lanes inside the boundaries that end here, their edges,
 * lanes between them and those that begin, their edges, each with its label below it, and lanes inside them.
 */
export function channelOf(c: number, lanes: readonly Lane[], rows: number, { blocks, columns, sizes, pitch, budget }: Ground, ease: number): Channel | { lanes: Lane[]; stuck: [number, number] } {
  const ending = blocks.filter((block) => block.bottom === c - 1);
  const beginning = blocks.filter((block) => block.top === c);
  const shares: { upper: Lane[]; middle: Lane[]; lower: Lane[] } = { upper: [], middle: [], lower: [] };
  for (const lane of lanes) shares[shareOf(lane, ending, beginning, columns)].push(lane);
  const channel: Channel = { height: 0, lanes: [], ends: [], begins: [] };
  /** Adds lanes, and air above and below them; without lanes `empty` px. */
  const add = (share: Lane[], above: number, below: number, empty: number): [number, number] | undefined => {
    const stacked = assignLevels(share.map(stretchOf), pitch.across, (units) => budget.spend(units));
    if ('stuck' in stacked) return stacked.stuck;
    if (stacked.count === 0) {
      channel.height += empty;
      return undefined;
    }
    const step = stacked.count <= FEW ? pitch.roomy : pitch.down;
    share.forEach((lane, i) => channel.lanes.push([lane, channel.height + above + (stacked.levels[i] ?? 0) * step]));
    channel.height += Math.max(empty, above + (stacked.count - 1) * step + below);
    return undefined;
  };
  const most = { ends: Math.max(0, ...ending.map((block) => block.level)), begins: Math.max(0, ...beginning.map((block) => block.level)) };
  if (most.ends > 0) {
    const stuck = add(shares.upper, pitch.clear + 4 + ease / 2, pitch.edge, PAD);
    if (stuck) return { lanes: shares.upper, stuck };
    for (let level = 1; level <= most.ends; level++) {
      if (level > 1) channel.height += PAD;
      channel.ends[level] = channel.height;
    }
  }
  const outer = c === 0 || c === rows;
  const stub = Math.max(pitch.clear + 4, pitch.rows / 2) + ease / 2;
  const air = { above: c === 0 || most.ends > 0 ? pitch.edge : stub, below: c === rows || most.begins > 0 ? pitch.edge : stub };
  const empty = outer ? MARGIN : (most.ends + most.begins > 0 ? pitch.gap : pitch.rows) + ease;
  const stuck = add(shares.middle, air.above, air.below, empty);
  if (stuck) return { lanes: shares.middle, stuck };
  for (let level = most.begins; level >= 1; level--) {
    channel.begins[level] = channel.height;
    const label = Math.max(0, ...beginning.filter((block) => block.level === level).map((block) => sizes(block.id).height));
    channel.height += LABEL.above + label + LABEL.below;
  }
  if (most.begins > 0) {
    const below = add(shares.lower, pitch.edge - 4, pitch.clear + 4 + ease / 2, 8);
    if (below) return { lanes: shares.lower, stuck: below };
  }
  return channel;
}

/** Lanes that only join what one boundary holds stay inside it. */
function shareOf(lane: Lane, ending: readonly BoundaryExtent[], beginning: readonly BoundaryExtent[], columns: Columns): 'upper' | 'middle' | 'lower' {
  const { from, to, verticals } = stretchOf(lane);
  const within = (blocks: readonly BoundaryExtent[]): boolean => blocks.some(({ id }) => {
    const box = columns.boundaries.get(id);
    return box !== undefined && from > box.x && to < box.x + box.width;
  });
  if (verticals.every(({ up }) => up) && within(ending)) return 'upper';
  return verticals.every(({ up }) => !up) && within(beginning) ? 'lower' : 'middle';
}
