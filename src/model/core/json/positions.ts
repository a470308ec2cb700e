import { scanJson } from './scan.js';
import type { Keys, Locator } from '../problem-list.js';

/** A value in a JSON text. */
interface JsonNode {
  /** Offset of its name, or of the value itself where it has none. */
  nameOffset: number;
  offset: number;
  /** What it holds, by name or position. Of several by the same name the last counts, as it does in JSON. */
  children?: Map<string, JsonNode>;
}

/** A name that an object has twice. */
export interface Duplicate {
  keys: Keys;
  name: string;
}

/** The place of every value in a JSON text, and the names that an object has more than once. Linear in the text. */
export function indexPositions(text: string): { root: JsonNode; duplicates: Duplicate[] } {
  const root: JsonNode = { nameOffset: 0, offset: 0 };
  const duplicates: Duplicate[] = [];
  const open: JsonNode[] = [];
  const keys: (string | number)[] = [];
  let named: { name: string; at: number } | undefined;
  scanJson(text, {
    name: (written, at) => { named = { name: JSON.parse(written) as string, at }; },
    value: (at) => {
      const around = open.at(-1);
      const place: JsonNode = around ? { nameOffset: named?.at ?? at, offset: at } : root;
      if (around) {
        const inner = (around.children ??= new Map<string, JsonNode>());
        keys.push(named?.name ?? inner.size);
        if (named && inner.has(named.name)) duplicates.push({ keys: [...keys], name: named.name });
        inner.set(named?.name ?? String(inner.size), place);
      }
      place.offset = at;
      open.push(place);
      named = undefined;
    },
    end: () => {
      open.pop();
      keys.pop();
    },
  });
  return { root, duplicates };
}

/** Line and column of a place; of the nearest one round it when it is not in the text. */
export function locatorFor(text: string, root: JsonNode): Locator {
  const toPosition = lineAndColumn(text);
  return (keys, ofName) => {
    let place = root;
    for (const key of keys) {
      const inner = place.children?.get(String(key));
      if (!inner) break;
      place = inner;
    }
    return toPosition(ofName ? place.nameOffset : place.offset);
  };
}

/** Turns an offset into line and column, both from 1. */
export function lineAndColumn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    while ((starts[line + 1] ?? Infinity) <= offset) line += 1;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
