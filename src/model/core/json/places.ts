import { scanJson } from './scan.js';
import type { Keys, Where } from '../problem-list.js';

/** A value in a JSON text. */
interface Place {
  /** Offset of its name, or of the value itself where it has none. */
  nameAt: number;
  at: number;
  /** What it holds, by name or position. Of several by the same name the last counts, as it does in JSON. */
  inner?: Map<string, Place>;
}

/** A name that an object has twice. */
export interface Duplicate {
  keys: Keys;
  name: string;
}

/** The place of every value in a JSON text, and the names that an object has more than once. Linear in the text. */
export function placesIn(text: string): { root: Place; duplicates: Duplicate[] } {
  const root: Place = { nameAt: 0, at: 0 };
  const duplicates: Duplicate[] = [];
  const open: Place[] = [];
  const keys: (string | number)[] = [];
  let named: { name: string; at: number } | undefined;
  scanJson(text, {
    name: (written, at) => { named = { name: JSON.parse(written) as string, at }; },
    value: (at) => {
      const around = open.at(-1);
      const place: Place = around ? { nameAt: named?.at ?? at, at } : root;
      if (around) {
        const inner = (around.inner ??= new Map<string, Place>());
        keys.push(named?.name ?? inner.size);
        if (named && inner.has(named.name)) duplicates.push({ keys: [...keys], name: named.name });
        inner.set(named?.name ?? String(inner.size), place);
      }
      place.at = at;
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
export function whereIn(text: string, root: Place): Where {
  const toPosition = positionIn(text);
  return (keys, ofName) => {
    let place = root;
    for (const key of keys) {
      const inner = place.inner?.get(String(key));
      if (!inner) break;
      place = inner;
    }
    return toPosition(ofName ? place.nameAt : place.at);
  };
}

/** Turns an offset into line and column, both from 1. */
export function positionIn(text: string): (offset: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let line = 0;
    while ((starts[line + 1] ?? Infinity) <= offset) line += 1;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}
