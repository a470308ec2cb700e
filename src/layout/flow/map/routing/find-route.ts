import type { Budget } from '../../../budget.js';
import type { Edge } from '../edges.js';
import type { Card, ChannelGraph, Port } from './channel-graph.js';
import { CHANNEL_COST, crossingCost, portCost, ROW_COST, sideCost, stepAcross } from './costs.js';
import type { CrossingCosts } from './crossings.js';
import { PriorityQueue } from './priority-queue.js';
import { buildRoute, selfLoopRoute, straightRoute, type Route, type RouteStep, type Terminal } from './route.js';

/** Finds the cheapest route of an edge: short, with few bends and crossings, through ports with room. */
export function findRoute(edge: Edge, graph: ChannelGraph, crossings: CrossingCosts, budget: Budget): Route | undefined {
  const from = graph.cards.get(edge.from);
  const to = graph.cards.get(edge.to);
  if (!from || !to) return undefined;
  if (from === to) return selfLoop(edge, from, graph);
  const neighbours = from.row === to.row && (from.gaps[1] === to.gaps[0] || from.gaps[0] === to.gaps[1]);
  // Neighbours in a row always get a straight line.
  return neighbours ? straightRoute(edge, from, to) : new RouteSearch(edge, from, to, graph, crossings, budget).run();
}

/** On the side with fewer lines; if both have the same number, on top. */
function selfLoop(edge: Edge, card: Card, { cardPorts }: ChannelGraph): Route | undefined {
  const ports = cardPorts.get(card);
  if (!ports) return undefined;
  const { top, bottom } = ports;
  return selfLoopRoute(edge, bottom.used + bottom.penalty < top.used + top.penalty ? bottom : top, card);
}

/** The cheapest known way through a port into its channel. */
interface Visit {
  cost: number;
  /** The range of x for the vertical segment through the port. */
  lo: number;
  hi: number;
  before?: { visit: Visit; step: RouteStep };
  start: Terminal;
  /** The search has gone on from here. */
  done: boolean;
  /** When the port was first reached: of equal costs, the first goes first. */
  order: number;
}

/** The cheapest known way to the receiver. */
interface Arrival {
  cost: number;
  visit: Visit;
  step: RouteStep;
  end: Terminal;
}

/** An A* search through the ports of the channel graph, from one card to another. */
class RouteSearch {
  readonly #visits: (Visit | undefined)[] = [];
  readonly #queue = new PriorityQueue<{ port: Port; visit: Visit }>();
  #reached = 0;
  #best?: Arrival;

  constructor(
    private readonly edge: Edge, private readonly from: Card, private readonly to: Card,
    private readonly graph: ChannelGraph, private readonly crossings: CrossingCosts, private readonly budget: Budget,
  ) {}

  run(): Route | undefined {
    for (const start of terminalsOf(this.from, this.graph)) {
      const { port, side } = start;
      const cost = portCost(port) + (side ? sideCost(this.graph, start, side) : 0);
      this.#reach(port, { cost, lo: port.lo, hi: port.hi, start });
    }
    for (let next = this.#queue.pop(); next; next = this.#queue.pop()) {
      const { port, visit } = next;
      if (this.#best && this.#best.cost <= visit.cost + this.#remainingCost(port)) break;
      // Skip it if a cheaper way to the port has been found since.
      if (visit === this.#visits[port.index]) this.#expand(port, visit);
    }
    return this.#best && this.#routeTo(this.#best);
  }

  /** The least that is left to pay from the channel of a port. */
  #remainingCost({ channel }: Port): number {
    const { row } = this.to;
    const rows = channel > row + 1 ? channel - row - 1 : Math.max(0, row - channel);
    return rows * (ROW_COST + CHANNEL_COST);
  }

  #reach(port: Port, found: Omit<Visit, 'done' | 'order'>): void {
    const known = this.#visits[port.index];
    if (known && known.cost <= found.cost) return;
    const visit = { ...found, done: false, order: known && !known.done ? known.order : this.#reached++ };
    this.#visits[port.index] = visit;
    this.#queue.push({ port, visit }, visit.cost + this.#remainingCost(port), visit.order);
  }

  /** Goes on from a port to all other ports of its channel. */
  #expand(port: Port, visit: Visit): void {
    visit.done = true;
    const ports = this.graph.channels[port.channel] ?? [];
    this.budget.spend(ports.length);
    for (const other of ports) if (other !== port && (!other.card || other.card === this.to)) this.#goOn(visit, port, other);
  }

  /** Goes on from one port of a channel to another. Gives up early where the result cannot be the cheapest. */
  #goOn(visit: Visit, here: Port, there: Port): void {
    const side = there.feedthrough && sideOf(this.to, there.feedthrough);
    const known = there.opposite && this.#visits[there.opposite.index];
    const isTooExpensive = (cost: number): boolean => (this.#best !== undefined && cost >= this.#best.cost)
      || (known !== undefined && !side && known.cost <= cost + ROW_COST);
    if (isTooExpensive(visit.cost + CHANNEL_COST + portCost(there))) return;
    const step = stepAcross(visit, here, there);
    const withoutCrossings = visit.cost + step.cost + portCost(there);
    if (isTooExpensive(withoutCrossings)) return;
    const cost = withoutCrossings + crossingCost(step, this.crossings);
    const end: Terminal = { card: this.to, side, port: there };
    if (there.card) this.#arrive({ cost, visit, step, end });
    else if (there.opposite) {
      if (side) this.#arrive({ cost: cost + sideCost(this.graph, end, side), visit, step, end });
      this.#reach(there.opposite, { cost: cost + ROW_COST, lo: step.lo, hi: step.hi, before: { visit, step }, start: visit.start });
    }
  }

  #arrive(arrival: Arrival): void {
    if (!this.#best || arrival.cost < this.#best.cost) this.#best = arrival;
  }

  #routeTo({ visit, step, end }: Arrival): Route {
    const steps = [step];
    for (let { before } = visit; before; before = before.visit.before) steps.unshift(before.step);
    return buildRoute(this.edge, visit.start, steps, end);
  }
}

/** Where a route can leave a card: at its top and bottom, and through the feedthroughs on both sides. */
function terminalsOf(card: Card, { cardPorts, gaps }: ChannelGraph): Terminal[] {
  const ports = cardPorts.get(card);
  const terminals: Terminal[] = ports ? [{ card, port: ports.top }, { card, port: ports.bottom }] : [];
  for (const side of ['left', 'right'] as const) {
    for (const { up, down } of gaps[card.gaps[side === 'left' ? 0 : 1]] ?? []) terminals.push({ card, side, port: up }, { card, side, port: down });
  }
  return terminals;
}

/** The side of a card that a feedthrough is next to. */
function sideOf(card: Card, { gap, row }: { gap: number; row: number }): 'left' | 'right' | undefined {
  if (card.row !== row) return undefined;
  if (card.gaps[0] === gap) return 'left';
  return card.gaps[1] === gap ? 'right' : undefined;
}
