import { baseIsSafe, lacksScheme, segmentLostFrom, resolveHref, SCHEMES } from './href.js';
import type { PlainObject } from './plain-copy.js';
import type { Keys, ProblemDetails } from './problem-list.js';

type Report = (keys: Keys, value: string, tell: () => ProblemDetails) => void;

/** Reports addresses in a model that may be followed but hardly lead where they should. Takes any plain value. */
export function checkAddresses(model: PlainObject, report: Report): void {
  const base = typeof model.baseUrl === 'string' ? model.baseUrl : undefined;
  if (base !== undefined && baseIsSafe(base)) checkBase(base, ['baseUrl'], report);
  const keys: (string | number)[] = [];
  const visit = (value: object): void => {
    for (const key of Object.keys(value)) {
      const inner = (value as PlainObject)[key];
      if (typeof inner === 'object' && inner !== null) {
        keys.push(Array.isArray(value) ? Number(key) : key);
        visit(inner);
        keys.pop();
      } else if (key === 'href' && typeof inner === 'string' && lacksScheme(inner)) report([...keys, key], inner, () => noScheme(inner, base));
    }
  };
  visit(model);
}

/** Reports a base that a part of is lost of when links are joined to it. */
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
    message: `The address has no scheme, so it leads to a page of that name: "${resolveHref(href, base) ?? href}".`,
    allowed: `an address that begins with ${SCHEMES.join(' or ')}, or the name of a page`,
    remedy: `Write "https://${href.trim()}".`,
  };
}

/** What is wrong with a base that an embedding page gives; `undefined` where nothing is. */
export function baseUrlProblem(base: string): ProblemDetails | undefined {
  if (base === '') return undefined;
  if (!baseIsSafe(base)) {
    return {
      code: 'bad-href',
      message: 'Links cannot be joined to this address. They are joined to the base of the model.',
      allowed: 'http:, https: or a relative address',
      remedy: 'Write an address like "https://example.org/guide/" or "../guide/".',
    };
  }
  let found: ProblemDetails | undefined;
  checkBase(base, [], (_keys, _value, tell) => { found = tell(); });
  return found;
}
