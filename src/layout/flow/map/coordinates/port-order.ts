import type { End, Path, Rise } from '../routing/route.js';
import type { Opening } from '../routing/channel-graph.js';

/** How a line goes on from the side of a card, and how far. */
interface Course {
  /** From left to right: turning back left, left, straight on, right, turning back right, a loop. */
  group: 0 | 1 | 2 | 3 | 4 | 5;
  /** Where it comes to, across. */
  to: number;
}

/** The rises that end at a card's top or bottom, from left to right so that they do not cross on their way. */
export function portOrder(rises: readonly Rise[], port: Opening): Rise[] {
  return rises.map((rise, i) => ({ rise, i, ...courseOf(rise, port) }))
    .sort((a, b) => a.group - b.group || direction(a.group) * (a.to - b.to) || (a.group === 0 ? b.i - a.i : a.i - b.i))
    .map(({ rise }) => rise);
}

/** Lines that turn back nest: the nearest is the innermost. */
const direction = (group: Course['group']): number => (group === 0 || group === 4 ? -1 : 1);

function courseOf(rise: Rise, port: Opening): Course {
  const { path } = rise;
  if (path.ends[0].card === path.ends[1].card) return { group: 5, to: 0 };
  const at = path.parts.indexOf(rise);
  const onward = path.parts[0] === rise && path.ends[0].card === port.card ? 1 : -1;
  const lane = path.parts[at + onward];
  if (!lane) return { group: 2, to: (rise.lo + rise.hi) / 2 };
  const next = path.parts[at + 2 * onward];
  const to = next?.kind === 'rise' ? (next.lo + next.hi) / 2 : sideOf(path, onward);
  const left = to < (rise.lo + rise.hi) / 2;
  if (next?.kind === 'rise' && lane.kind === 'lane') {
    const end = port.from === 'below' ? next.top : next.bottom;
    if (end.lane && end.band === lane.band) return { group: left ? 0 : 4, to };
  }
  return { group: left ? 1 : 3, to };
}

function sideOf({ ends }: Path, onward: 1 | -1): number {
  const { card, side }: End = ends[onward === 1 ? 1 : 0];
  return side === 'left' ? card.x : card.x + card.width;
}
