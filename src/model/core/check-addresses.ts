import { baseIsSafe, lacksScheme, segmentLostFrom } from './href.js';
import type { PlainObject } from './plain-copy.js';
import type { Keys } from './problem.js';
import type { Describe } from './problem-list.js';
import { visitTexts } from './visit-texts.js';

type Report = (keys: Keys, value: string, describe: Describe) => void;

/** Reports addresses that are safe to follow but probably lead to the wrong place. Accepts any plain value. */
export function checkAddresses(model: PlainObject, report: Report): void {
  const base = typeof model.baseUrl === 'string' ? model.baseUrl : undefined;
  if (base !== undefined && baseIsSafe(base)) checkBase(base, ['baseUrl'], report);
  visitTexts(model, (name, text, keys) => {
    if (name === 'href' && lacksScheme(text)) report([...keys], text, (words) => words.noScheme(text, base));
  });
}

/** Reports a base that loses its last segment when links are resolved against it. */
function checkBase(base: string, keys: Keys, report: Report): void {
  const lost = segmentLostFrom(base);
  if (lost !== '') report(keys, base, (words) => words.baseWithoutSlash(base, lost));
}

/** What is wrong with a base that an embedding page sets; `undefined` if nothing is. */
export function baseUrlProblem(base: string): Describe | undefined {
  if (base === '') return undefined;
  if (!baseIsSafe(base)) return (words) => words.badBase(base);
  let found: Describe | undefined;
  checkBase(base, [], (_keys, _value, describe) => { found = describe; });
  return found;
}
