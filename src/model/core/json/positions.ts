import { scanJson } from './scan.js';
import type { Keys } from '../problem.js';

/** A value in a JSON text. */
interface JsonNode {
  /** Offset of its name, or of the value itself if it has no name. */
  nameOffset: number;
  offset: number;
  /** The values in it, by name or position. If a name occurs more than once, the last one counts, as in JSON. */
  children?: Map<string, JsonNode>;
}

/** A name that occurs more than once in an object. */
export interface Duplicate {
  keys: Keys;
  name: string;
}

/** The position of every value in a JSON text, and the names that an object has more than once. Takes linear time. */
export function indexPositions(text: string): { root: JsonNode; duplicates: Duplicate[] } {
  const root: JsonNode = { nameOffset: 0, offset: 0 };
  const duplicates: Duplicate[] = [];
  const open: JsonNode[] = [];
  const keys: (string | number)[] = [];
  let named: { name: string; offset: number } | undefined;
  scanJson(text, {
    name: (written, offset) => { named = { name: JSON.parse(written) as string, offset }; },
    value: (offset) => {
      const parent = open.at(-1);
      const node: JsonNode = parent ? { nameOffset: named?.offset ?? offset, offset } : root;
      if (parent) {
        const siblings = (parent.children ??= new Map<string, JsonNode>());
        keys.push(named?.name ?? siblings.size);
        if (named && siblings.has(named.name)) duplicates.push({ keys: [...keys], name: named.name });
        siblings.set(named?.name ?? String(siblings.size), node);
      }
      node.offset = offset;
      open.push(node);
      named = undefined;
    },
    end: () => {
      open.pop();
      keys.pop();
    },
  });
  return { root, duplicates };
}

/** Finds the line and column of a value in JSON text, or of its name. */
export type Locator = (keys: Keys, atName: boolean) => { line: number; column: number };

/** Finds line and column of a value, or of the closest value around it when it is not in the text. */
export function locatorFor(text: string, root: JsonNode): Locator {
  const toLineAndColumn = lineAndColumn(text);
  return (keys, atName) => {
    let node = root;
    for (const key of keys) {
      const child = node.children?.get(String(key));
      if (!child) break;
      node = child;
    }
    return toLineAndColumn(atName ? node.nameOffset : node.offset);
  };
}

/** Converts an offset to line and column, both counted from 1. */
export function lineAndColumn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    while ((starts[line + 1] ?? Infinity) <= offset) line += 1;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
