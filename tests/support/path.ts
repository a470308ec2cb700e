/** Looks into SVG path data, without a page. */

interface PathPoint {
  x: number;
  y: number;
}

export interface PathFacts {
  /** The letters of the commands, in order. */
  commands: string;
  /** Where each command ends. */
  ends: PathPoint[];
  /** Each arc: its radii and its ends. */
  arcs: { rx: number; ry: number; from: PathPoint; to: PathPoint }[];
}

const COUNT: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Reads path data. @throws {SyntaxError} where it is none: an unknown command, a missing or unreadable number. */
export function readPath(d: string): PathFacts {
  const facts: PathFacts = { commands: '', ends: [], arcs: [] };
  let here = { x: 0, y: 0 };
  let start = here;
  for (const [whole, letter = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const command = letter.toUpperCase();
    const numbers = numbersOf(command, rest);
    const count = COUNT[command];
    if (count === undefined || (count === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % count > 0)) throw new SyntaxError(`"${whole}" in "${d}"`);
    for (let i = 0; i < Math.max(1, numbers.length); i += Math.max(1, count)) {
      const from = here;
      here = endOf(command, letter !== command, numbers.slice(i, i + count), from, start);
      if (command === 'M' && i === 0) start = here;
      if (command === 'A') facts.arcs.push({ rx: numbers[i] ?? NaN, ry: numbers[i + 1] ?? NaN, from, to: here });
      // Further points after a move are lines.
      facts.commands += command === 'M' && i > 0 ? 'L' : command;
      facts.ends.push(here);
    }
  }
  if (d.replace(/[A-Za-z][-\d\s.,]*/g, '') !== '' || !facts.commands.startsWith('M')) throw new SyntaxError(`"${d}" is no path`);
  return facts;
}

/** The numbers after a command. The two flags of an arc may stand without anything between them and what follows. */
function numbersOf(command: string, text: string): number[] {
  const numbers: number[] = [];
  for (let rest = text; ;) {
    const isFlag = command === 'A' && [3, 4].includes(numbers.length % 7);
    const [whole, found] = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*(-?(?:\d+\.?\d*|\.\d+))/).exec(rest) ?? [];
    if (whole === undefined) return numbers;
    numbers.push(Number(found));
    rest = rest.slice(whole.length);
  }
}

function endOf(command: string, relative: boolean, numbers: number[], here: PathPoint, start: PathPoint): PathPoint {
  if (command === 'Z') return start;
  const [x = 0, y = 0] = command === 'V' ? [relative ? 0 : here.x, numbers[0]] : command === 'H' ? [numbers[0], relative ? 0 : here.y] : numbers.slice(-2);
  return relative ? { x: here.x + x, y: here.y + y } : { x, y };
}

/** The box about the ends of a path's commands, without moves that nothing is drawn from. */
export function boxOfPath(d: string): { left: number; top: number; right: number; bottom: number } {
  const { ends: all, commands } = readPath(d);
  const ends = all.filter((_, i) => commands[i] !== 'M' || !['M', undefined].includes(commands[i + 1]));
  const xs = ends.map(({ x }) => x);
  const ys = ends.map(({ y }) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
