/** Finds lines that lie on each other. */
import { tell, type Drawn } from './drawing.js';

/** Lines nearer to each other than this, with a font of 16 px, look like one, where they run side by side for longer than that. */
const NEAR = 6;
const LONG = 6;

/** A part of a path that runs level or upright. */
interface Stretch {
  one: Drawn;
  /** Where it runs: its height, or how far to the right it stands. */
  at: number;
  from: number;
  to: number;
}

/** The stretches of a path whose points differ in one coordinate only. */
function stretchesOf(one: Drawn, along: 'x' | 'y', across: 'x' | 'y'): Stretch[] {
  const found: Stretch[] = [];
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
  return found.filter(({ from, to }) => to - from > LONG);
}

/** Paths that run along the same line for a stretch, a line for each two. @param scale of the drawing. */
export function sharedStretches(drawn: readonly Drawn[], scale = 1): string[] {
  const faults = (['x', 'y'] as const).flatMap((along) => {
    const all = drawn.flatMap((one) => stretchesOf(one, along, along === 'x' ? 'y' : 'x')).sort((a, b) => a.at - b.at);
    return all.flatMap((a, i) => {
      const near: string[] = [];
      for (const b of all.slice(i + 1)) {
        if (b.at - a.at >= NEAR * scale - 0.05) break;
        if (a.one.path !== b.one.path && Math.min(a.to, b.to) - Math.max(a.from, b.from) > LONG) near.push(`${tell(a.one)} and ${tell(b.one)} lie on one line`);
      }
      return near;
    });
  });
  return [...new Set(faults)];
}
