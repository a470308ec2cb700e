/** Tries a drawing again, in other ways, where its edges lack room. */
import { bottom, right } from '../../../geometry/box.js';
import { sum } from '../../../geometry/numbers.js';
import type { Edge } from '../../../model/journey/build-index.js';
import type { Scene } from '../../scene.js';
import type { Connected } from '../connectors/connect-stages.js';
import { NO_MARGINS, type ConnectContext, type Margins } from '../connectors/edge-drawing.js';

/** A drawing, and what became of its edges. */
export interface Drawn extends Omit<Connected, 'occupied'> {
  scene: Scene;
  /** How many stages are not connected to the hub. */
  unconnected: number;
  /** Whether nothing is wrong but, at most, dotted lines across arrows: that is worth less work, and less height. */
  hasSmallFaults?: boolean;
}

/** Places the stages of a drawing in some width. What it returns draws them with their edges; `undefined` without room. */
export type Prepare = (context: ConnectContext, width: number) => ((context: ConnectContext) => Drawn) | undefined;

/** The most work that is spent on each further drawing. */
const RETRY_WORK = 30_000;
/** The grid on which branches are routed. What is a multiple of it can be left out again, and routes stay what they are. */
const GRID = 14;
/** The margins in which branches can run: at the sides for a line, above and below for a line with its label. */
const MARGIN = { side: 3 * GRID, end: 6 * GRID };
/** Between what runs in a margin and the edge of the drawing. */
const EDGE = 6;
/** How much farther apart the stages and the hub are than they have to be, and whether there are margins, in turn. */
const ATTEMPTS = [0, 50, 100, 25].flatMap((room) => [{ room, margins: room > 0 }, { room, margins: room === 0 }]);
/** How many times as tall a drawing may be without small faults as with them. */
const MAX_GROWTH = 1.3;
/** How many times branches with faults are drawn before the others. */
const REORDERINGS = 1;

/** An attempt and what came of it. */
interface Found {
  context: ConnectContext;
  width: number;
  drawn: Drawn;
}

/** The drawing whose edges have the fewest faults: where they have some in a tight one, others are tried. */
export function leastFaults(context: ConnectContext, width: number, prepare: Prepare): Drawn | undefined {
  let best: Found | undefined;
  for (const [i, { room, margins: hasMargins }] of ATTEMPTS.entries()) {
    const { clearance, gap } = context.measures;
    const measures = { ...context.measures, room, clearance: clearance + room / 4, gap: gap + room / 4 };
    const [side, end] = hasMargins ? [MARGIN.side, MARGIN.end] : [0, 0];
    const roomy = { ...context, measures, margins: { left: side, top: end, right: side, bottom: end } };
    const found = inBestOrder(roomy, width - 2 * side, prepare, i > 0);
    if (found && (!best || isBetter(found, best))) best = found;
    // What is left is for the margins of the best.
    if (!best || weightOf(best) === 0 || context.budget.left < (best.drawn.hasSmallFaults ? 6 : 2) * RETRY_WORK) break;
  }
  return best && withoutSpareMargins(best, prepare);
}

/** Fewer faults are better; but for small ones a drawing does not grow much. */
const isBetter = (found: Found, than: Found): boolean => weightOf(found) < weightOf(than)
  && (!than.drawn.hasSmallFaults || found.drawn.scene.height <= MAX_GROWTH * than.drawn.scene.height);

const weightOf = ({ drawn }: Found): number => drawn.faults.weight;

/** Draws the edges; then those with faults before the others. */
function inBestOrder(context: ConnectContext, width: number, prepare: Prepare, isRetry: boolean): Found | undefined {
  const within = <Some>(search: (context: ConnectContext) => Some): Some | undefined =>
    context.budget.part(RETRY_WORK, (budget) => search({ ...context, budget }));
  const draw = isRetry ? within((part) => prepare(part, width)) : prepare(context, width);
  const first = draw && (isRetry ? within(draw) : draw(context));
  if (!draw || !first) return undefined;
  let best: Found = { context, width, drawn: first };
  let order: readonly Edge[] = first.faults.edges;
  for (let i = 0; i < REORDERINGS && weightOf(best) > 0; i++) {
    const drawn = within((part) => draw({ ...part, first: order }));
    if (!drawn) break;
    if (drawn.faults.weight < weightOf(best)) best = { context: { ...context, first: order }, width, drawn };
    order = [...new Set([...drawn.faults.edges, ...order])];
  }
  return best;
}

/** The same drawing without what its margins have more than what runs in them needs. */
function withoutSpareMargins(found: Found, prepare: Prepare): Drawn {
  const { context, width, drawn: { scene, reach } } = found;
  const { left, top, right: end, bottom: low } = context.margins ?? NO_MARGINS;
  const needed = (margin: number, reached: number): number => Math.min(margin, Math.max(0, Math.ceil((margin - reached + EDGE) / GRID) * GRID));
  const margins: Margins = reach ? {
    left: needed(left, reach.x),
    top: needed(top, reach.y),
    right: needed(end, scene.width - right(reach)),
    bottom: needed(low, scene.height - bottom(reach)),
  } : NO_MARGINS;
  if (left + top + end + low === sum(Object.values(margins))) return found.drawn;
  const again = context.budget.part(2 * RETRY_WORK, (budget) => prepare({ ...context, budget, margins }, width)?.({ ...context, budget, margins }));
  return again && again.faults.weight <= weightOf(found) ? again : found.drawn;
}
