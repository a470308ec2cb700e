import type { Budget } from '../../../budget.js';
import { Frontier } from './priority-queue.js';
import type { Edge } from '../edges.js';
import { directPath, loopPath, pathOf, type Path, type Step, type Stop } from './route.js';
import type { Traffic } from './crossings.js';
import type { Card, Opening, Streets } from './channel-graph.js';

/** What a way costs, in pixels of detour: a bend, a row and a channel that it passes. */
const BEND = 70;
const ROW = 130;
const CHANNEL = 70;
/** A lane of its own makes a channel higher. */
const LANE = 24;

/** The best way found so far to go through an opening into its channel. */
interface Label {
  cost: number;
  /** Where the rise under way may stand. */
  lo: number;
  hi: number;
  before?: { label: Label; step: Step };
  start: Stop;
  done: boolean;
  /** When its opening was met first; nobody is overtaken by an equal. */
  turn: number;
}

/** Finds the cheapest way of a line: short, with few bends, off crowded streets. */
export function search(edge: Edge, streets: Streets, traffic: Traffic, budget: Budget): Path | undefined {
  const from = streets.cards.get(edge.from);
  const to = streets.cards.get(edge.to);
  if (!from || !to) return undefined;
  if (from === to) return loop(edge, from, streets);
  const next = from.row === to.row && (from.gaps[1] === to.gaps[0] || from.gaps[0] === to.gaps[1]);
  // Neighbours in a row are joined straight, whatever else there is.
  return next ? directPath(edge, from, to) : explore(edge, from, to, streets, traffic, budget);
}

/** On the side with fewer lines; on top if there is nothing to choose. */
function loop(edge: Edge, card: Card, streets: Streets): Path | undefined {
  const ports = streets.ports.get(card);
  if (!ports) return undefined;
  const { top, bottom } = ports;
  return loopPath(edge, bottom.used + bottom.extra < top.used + top.extra ? bottom : top, card);
}

function explore(edge: Edge, from: Card, to: Card, streets: Streets, traffic: Traffic, budget: Budget): Path | undefined {
  const labels: (Label | undefined)[] = [];
  /** What is left to go at least, from the channel that an opening leads into. */
  const ahead = (index: number): number => {
    const channel = streets.openings[index]?.channel ?? 0;
    const rows = channel > to.row + 1 ? channel - to.row - 1 : Math.max(0, to.row - channel);
    return rows * (ROW + CHANNEL);
  };
  const open = new Frontier<{ index: number; label: Label }>();
  let turns = 0;
  let best: { cost: number; label: Label; step?: Step; end: Stop } | undefined;
  const relax = (index: number, found: Omit<Label, 'done' | 'turn'>): void => {
    const known = labels[index];
    if (known && known.cost <= found.cost) return;
    const label = { ...found, done: false, turn: known && !known.done ? known.turn : turns++ };
    labels[index] = label;
    open.add({ index, label }, label.cost + ahead(index), label.turn);
  };
  const finish = (cost: number, label: Label, step: Step | undefined, end: Stop): void => {
    if (!best || cost < best.cost) best = { cost, label, step, end };
  };
  for (const start of startsAt(from, streets)) {
    const { opening } = start;
    const cost = priceOf(opening) + (start.side ? aside(streets, start.card, start.side, opening) : 0);
    relax(opening.index, { cost, lo: opening.lo, hi: opening.hi, start });
  }
  for (;;) {
    const first = open.take();
    const here = first && streets.openings[first.index];
    if (!here || (best && best.cost <= first.label.cost + ahead(first.index))) break;
    const { label } = first;
    // A better way there has been found since.
    if (label !== labels[first.index]) continue;
    label.done = true;
    budget.spend(streets.channels[here.channel]?.length);
    for (const there of streets.channels[here.channel] ?? []) {
      if (there === here || (there.card && there.card !== to)) continue;
      const side = there.zone && sideBeside(to, there.zone.gap, there.zone.row);
      const least = label.cost + CHANNEL + priceOf(there);
      if (best && least >= best.cost) continue;
      const known = there.through && labels[there.through.index];
      if (known && !side && known.cost <= least + ROW) continue;
      const crossing = cross(label, here, there);
      const before = label.cost + crossing.cost + priceOf(there);
      // What other lines add is looked up only where it can matter.
      if (best && before >= best.cost) continue;
      if (known && !side && known.cost <= before + ROW) continue;
      const total = before + met(crossing, here, traffic);
      const { step, lo, hi } = crossing;
      if (there.card) finish(total, label, step, { card: to, opening: there });
      else if (there.through) {
        if (side) finish(total + aside(streets, to, side, there), label, step, { card: to, side, opening: there });
        relax(there.through.index, { cost: total + ROW, lo, hi, before: { label, step }, start: label.start });
      }
    }
  }
  if (!best) return undefined;
  const steps = best.step ? [best.step] : [];
  for (let { before } = best.label; before; before = before.label.before) steps.unshift(before.step);
  return pathOf(edge, best.label.start, steps, best.end);
}

/** A card's top and bottom, and the zones on both sides of it. */
function startsAt(card: Card, streets: Streets): Stop[] {
  const ports = streets.ports.get(card);
  const starts: Stop[] = ports ? [{ card, opening: ports.top }, { card, opening: ports.bottom }] : [];
  for (const side of ['left', 'right'] as const) {
    for (const zone of streets.gaps[card.gaps[side === 'left' ? 0 : 1]] ?? []) {
      starts.push({ card, side, opening: zone.up }, { card, side, opening: zone.down });
    }
  }
  return starts;
}

function sideBeside(card: Card, gap: number, row: number): 'left' | 'right' | undefined {
  if (card.row !== row) return undefined;
  if (card.gaps[0] === gap) return 'left';
  return card.gaps[1] === gap ? 'right' : undefined;
}

/** A channel crossed from one opening to another: from `a` to `b`, at the same place if it is straight. */
interface Crossing {
  step: Step;
  cost: number;
  lo: number;
  hi: number;
  a: number;
  b: number;
}

/** What the lines cost that are met on the way. */
const met = ({ step, a, b }: Crossing, { channel }: Opening, traffic: Traffic): number =>
  (step.jog ? traffic.risesBetween(channel, a, b) : traffic.lanesAt(channel, a));

/** What it costs to cross a channel from one opening to another, straight if that can be; beside the lines that are met. */
function cross(label: Label, here: Opening, there: Opening): Crossing {
  const lo = Math.max(label.lo, there.lo);
  const hi = Math.min(label.hi, there.hi);
  if (here.from !== there.from && lo <= hi && there.used < there.room) {
    const middle = (lo + hi) / 2;
    return { step: { jog: false, to: there }, cost: CHANNEL, lo, hi, a: middle, b: middle };
  }
  const [a, b] = [(label.lo + label.hi) / 2, (there.lo + there.hi) / 2];
  const turnsBack = here.from === there.from ? CHANNEL / 2 : 0;
  const cost = CHANNEL + turnsBack + 2 * BEND + LANE + Math.abs(a - b);
  return { step: { jog: true, to: there }, cost, lo: there.lo, hi: there.hi, a, b };
}

/** What an opening costs: more the fuller it is, much when there is no more room. */
function priceOf({ used, room, extra, card }: Opening): number {
  const share = used * (card ? 10 : 6);
  return share + extra + (used >= room ? 900 * (1 + used - room) : 0);
}

/** What it costs to leave a card sideways, or to arrive so: the way to the zone, and lines that run up and down there. */
function aside(streets: Streets, card: Card, side: 'left' | 'right', { lo, hi }: Opening): number {
  const far = Math.abs((lo + hi) / 2 - (side === 'left' ? card.x : card.x + card.width));
  const crowd = (streets.gaps[card.gaps[side === 'left' ? 0 : 1]] ?? []).reduce((sum, zone) => sum + zone.up.used * 12, 0);
  return BEND + ROW / 2 + far + crowd;
}
