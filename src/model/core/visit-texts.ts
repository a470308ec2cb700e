import type { PlainObject } from './plain-copy.js';
import type { Keys } from './problem.js';

/**
 * Visits every property of a plain value that is a text, at any depth.
 * @param keys where the text is. They change after the visit: copy them to keep them.
 */
export function visitTexts(value: object, visit: (name: string, text: string, keys: Keys) => void): void {
  const keys: (string | number)[] = [];
  const descend = (parent: object): void => {
    for (const name of Object.keys(parent)) {
      const child = (parent as PlainObject)[name];
      keys.push(Array.isArray(parent) ? Number(name) : name);
      if (typeof child === 'object' && child !== null) descend(child);
      else if (typeof child === 'string') visit(name, child, keys);
      keys.pop();
    }
  };
  descend(value);
}
