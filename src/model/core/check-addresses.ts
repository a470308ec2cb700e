import { baseIsSafe, lacksScheme, resolveHref, SCHEMES, segmentLostFrom } from './href.js';
import type { PlainObject } from './plain-copy.js';
import { formatValue, type ProblemDetails } from './problem.js';
import type { Keys } from './problem-list.js';

type Report = (keys: Keys, value: string, describe: () => ProblemDetails) => void;

/** Reports addresses that are safe to follow but probably lead to the wrong place. Accepts any plain value. */
export function checkAddresses(model: PlainObject, report: Report): void {
  const base = typeof model.baseUrl === 'string' ? model.baseUrl : undefined;
  if (base !== undefined && baseIsSafe(base)) checkBase(base, ['baseUrl'], report);
  const keys: (string | number)[] = [];
  const visit = (value: object): void => {
    for (const key of Object.keys(value)) {
      const child = (value as PlainObject)[key];
      if (typeof child === 'object' && child !== null) {
        keys.push(Array.isArray(value) ? Number(key) : key);
        visit(child);
        keys.pop();
      } else if (key === 'href' && typeof child === 'string' && lacksScheme(child)) report([...keys, key], child, () => noScheme(child, base));
    }
  };
  visit(model);
}

/** Reports a base that loses its last segment when links are resolved against it. */
function checkBase(base: string, keys: Keys, report: Report): void {
  const lost = segmentLostFrom(base);
  if (lost === '') return;
  const folder = base.trim().replace(/[?#].*$/, '');
  const better = /\.html?$/i.test(lost) ? folder.slice(0, -lost.length) : `${folder}/`;
  report(keys, base, () => ({
    code: 'base-without-slash',
    message: `The base does not end with a slash, so links lose "${lost}": "page.html" leads to "${resolveHref('page.html', base) ?? ''}".`,
    allowed: 'an address that ends with "/"',
    remedy: `Write "${better || './'}".`,
  }));
}

function noScheme(href: string, base: string | undefined): ProblemDetails {
  return {
    code: 'no-scheme',
    message: `The address has no scheme, so it is relative and leads to "${resolveHref(href, base) ?? href}".`,
    allowed: `an address that begins with ${SCHEMES.join(' or ')}, or a relative address`,
    remedy: `Write "https://${href.trim()}".`,
  };
}

/** What is wrong with a base that an embedding page sets; `undefined` if nothing is. */
export function baseUrlProblem(base: string): ProblemDetails | undefined {
  if (base === '') return undefined;
  if (!baseIsSafe(base)) {
    return {
      code: 'bad-href',
      message: `Expected an address that links can be relative to, found ${formatValue(base)}. The base of the model is used instead.`,
      allowed: 'http:, https: or a relative address',
      remedy: 'Write an address like "https://example.org/guide/" or "../guide/".',
    };
  }
  let found: ProblemDetails | undefined;
  checkBase(base, [], (_keys, _value, describe) => { found = describe(); });
  return found;
}
