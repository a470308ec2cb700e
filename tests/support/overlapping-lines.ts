/** Finds lines that lie on top of each other. */
import { tell, type Drawn } from './drawing.js';

/** With a font of 16 px, lines that are closer than the first and run side by side for longer than the second look like one. */
const MIN_DISTANCE = 6;
const MIN_LENGTH = 6;

/** A horizontal or vertical part of a path. */
interface StraightLine {
  one: Drawn;
  /** Its y if it is horizontal, its x if it is vertical. */
  at: number;
  from: number;
  to: number;
}

/** The parts of a path whose points differ in one coordinate only. */
function straightLinesOf(one: Drawn, along: 'x' | 'y', across: 'x' | 'y'): StraightLine[] {
  const found: StraightLine[] = [];
  one.points.slice(1).forEach((point, i) => {
    const before = one.points[i] ?? point;
    if (Math.abs(point[across] - before[across]) > 0.05 || Math.hypot(point.x - before.x, point.y - before.y) > 4.5) return;
    const last = found.at(-1);
    const [from, to] = [Math.min(before[along], point[along]), Math.max(before[along], point[along])];
    if (last && Math.abs(last.at - point[across]) < 0.1 && from <= last.to + 0.1 && to >= last.from - 0.1) {
      last.from = Math.min(last.from, from);
      last.to = Math.max(last.to, to);
    } else found.push({ one, at: point[across], from, to });
  });
  return found.filter(({ from, to }) => to - from > MIN_LENGTH);
}

/** Pairs of paths that share a part of a line, one message for each. @param scale of the drawing. */
export function overlappingLines(drawn: readonly Drawn[], scale = 1): string[] {
  const faults = (['x', 'y'] as const).flatMap((along) => {
    const all = drawn.flatMap((one) => straightLinesOf(one, along, along === 'x' ? 'y' : 'x')).sort((a, b) => a.at - b.at);
    return all.flatMap((a, i) => {
      const near: string[] = [];
      for (const b of all.slice(i + 1)) {
        if (b.at - a.at >= MIN_DISTANCE * scale - 0.05) break;
        if (a.one.path !== b.one.path && Math.min(a.to, b.to) - Math.max(a.from, b.from) > MIN_LENGTH) near.push(`${tell(a.one)} and ${tell(b.one)} lie on one line`);
      }
      return near;
    });
  });
  return [...new Set(faults)];
}
