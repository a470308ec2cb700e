import type { Sizes } from '../../../scene.js';
import { assignLevels } from '../../../../geometry/segment-levels.js';
import { clamp } from '../../../../geometry/numbers.js';
import type { BoundaryExtent } from '../../boundaries/cell-extents.js';
import type { Cells } from '../placement/cells.js';
import { channelOf, type Channel, type Ease } from './channel.js';
import { CARD_PADDING, FROM_CORNER } from '../measures.js';
import { lanesOf, type Lane, type Path, type Rise } from '../routing/route.js';
import type { Ground } from '../routing/route-edges.js';
import { goesUp, stretchOf } from './tracks.js';
import type { Streets } from '../routing/channel-graph.js';

/** Texts whose heights differ by less than this stand in cards of one height. */
const SIMILAR = 44;
/** Lines on a card's side: so far apart that badges have room beside each other, if they are few. */
const SIDE = { few: 42, upTo: 4, most: 64 };

/** Where everything stands down: decided last, since there is no bound to the height. */
export interface Rows {
  /** By system: the top and the height of its card. */
  cards: Map<string, { y: number; height: number }>;
  /** By boundary: its top and its height, and the top of its label. */
  boundaries: Map<string, { y: number; height: number; label: number }>;
  height: number;
}

/**
 * Gives each lane its place and each row and channel the height that it needs.
 * @returns two rises that must not stand near each other, where no order of lanes serves.
 */
export function rowsOf(paths: readonly Path[], streets: Streets, ground: Ground, ease: Ease): Rows | { stuck: [Rise, Rise] } {
  const { cells, blocks, sizes, pitch, budget } = ground;
  const spend = (units: number): void => budget.spend(units);
  const lanes = lanesOf(paths);
  budget.spend(streets.rows * (lanes.length + cells.size + blocks.length));
  const heights = cardHeights(cells, sizes);
  const spans = new Map<number, number>();
  for (const [gap, there] of byGap(lanes)) {
    const stacked = assignLevels(there.map(stretchOf), pitch.across, spend);
    if ('stuck' in stacked) return { stuck: stuckRises(there, stacked.stuck) };
    const base = Math.min(...[...streets.cards.values()].filter((card) => card.gaps.includes(gap)).map((card) => heights.get(card.id) ?? 0));
    const step = stacked.count < 2 ? 0 : clamp(base / (stacked.count + 1), stacked.count <= SIDE.upTo ? SIDE.few : pitch.down, SIDE.most);
    there.forEach((lane, i) => (lane.y = ((stacked.levels[i] ?? 0) - (stacked.count - 1) / 2) * step));
    spans.set(gap, (stacked.count - 1) * step);
  }
  for (const card of streets.cards.values()) {
    const needed = Math.max(...card.gaps.map((gap) => spans.get(gap) ?? 0)) + 2 * FROM_CORNER;
    heights.set(card.id, Math.max(heights.get(card.id) ?? 0, needed));
  }
  const channels: Channel[] = [];
  for (let c = 0; c <= streets.rows; c++) {
    const channel = channelOf(c, lanes.filter((lane) => lane.band === 2 * c), streets.rows, ground, ease.get(c) ?? 0);
    if ('stuck' in channel) return { stuck: stuckRises(channel.lanes, channel.stuck) };
    channels.push(channel);
  }
  return set(lanes, cells, blocks, heights, channels);
}

/** The rises at which two lanes would lie on each other: of the first downward, of the second upward, or the other way. */
function stuckRises(lanes: readonly Lane[], [a, b]: [number, number]): [Rise, Rise] {
  const risesAt = (i: number): Rise[] => {
    const lane = lanes[i];
    if (!lane) return [];
    const at = lane.path.parts.indexOf(lane);
    return [lane.path.parts[at - 1], lane.path.parts[at + 1]].filter((part) => part?.kind === 'rise');
  };
  let found: [Rise, Rise] | undefined;
  let least = Infinity;
  for (const p of risesAt(a)) {
    for (const q of risesAt(b)) {
      const from = lanes[a];
      const to = lanes[b];
      if (!from || !to || goesUp(p, from) || !goesUp(q, to) || Math.abs(p.x - q.x) >= least) continue;
      least = Math.abs(p.x - q.x);
      found = [p, q];
    }
  }
  if (!found) throw new RangeError('Lanes that are stuck have rises near each other');
  return found;
}

function byGap(lanes: readonly Lane[]): Map<number, Lane[]> {
  const gaps = new Map<number, Lane[]>();
  for (const lane of lanes) {
    if (lane.gap === undefined) continue;
    const there = gaps.get(lane.gap);
    if (there) there.push(lane);
    else gaps.set(lane.gap, [lane]);
  }
  return gaps;
}

/** One height for all where that is about what they need, else one for each row. */
function cardHeights(cells: Cells, sizes: Sizes): Map<string, number> {
  const needed = new Map([...cells.keys()].map((id) => [id, Math.ceil(sizes(id).height) + 2 * CARD_PADDING.y]));
  const most = Math.max(...needed.values());
  if (most - Math.min(...needed.values()) <= SIMILAR) return new Map([...needed.keys()].map((id) => [id, most]));
  const inRow = (row: number): number => Math.max(...[...cells].filter(([, cell]) => cell.row === row).map(([id]) => needed.get(id) ?? 0));
  return new Map([...cells].map(([id, { row }]) => [id, inRow(row)]));
}

function set(lanes: readonly Lane[], cells: Cells, blocks: readonly BoundaryExtent[], heights: ReadonlyMap<string, number>, channels: readonly Channel[]): Rows {
  const rows: Rows = { cards: new Map(), boundaries: new Map(), height: 0 };
  const tops = new Map<string, number>();
  let y = 0;
  channels.forEach((channel, c) => {
    for (const [lane, at] of channel.lanes) lane.y = y + at;
    for (const block of blocks) {
      if (block.top === c) tops.set(block.id, y + (channel.begins[block.level] ?? 0));
      if (block.bottom === c - 1) {
        const top = tops.get(block.id) ?? 0;
        rows.boundaries.set(block.id, { y: top, height: y + (channel.ends[block.level] ?? 0) - top, label: 0 });
      }
    }
    y += channel.height;
    const inRow = [...cells].filter(([, cell]) => cell.row === c).map(([id]) => id);
    if (inRow.length === 0) return;
    const height = Math.max(...inRow.map((id) => heights.get(id) ?? 0));
    const middle = y + height / 2;
    for (const lane of lanes) if (lane.band === 2 * c + 1) lane.y += middle;
    for (const id of inRow) {
      const own = heights.get(id) ?? 0;
      rows.cards.set(id, { y: middle - own / 2, height: own });
    }
    y += height;
  });
  rows.height = y;
  return rows;
}
