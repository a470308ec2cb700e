/** The schemes that a link may have. An address without a scheme is relative, and also allowed. */
export const SCHEMES = ['http:', 'https:', 'mailto:'] as const;

/** The URL parser of browsers and Node, as far as it is used here. The model is compiled without DOM types. */
interface ParsedUrl {
  readonly protocol: string;
  readonly pathname: string;
  readonly href: string;
}
declare const URL: new (address: string, base?: string) => ParsedUrl;

/** What a URL parser removes from both ends of an address (URL Standard, 4.4). */
const EDGES = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;
/** What it removes everywhere. */
const INNER = /[\t\n\r]/g;

/** Two bases with different schemes: only a relative address takes the scheme of either. */
const PROBES = ['https://base.invalid/folder/', 'file:///folder/'] as const;

function parsed(address: string, base?: string): ParsedUrl | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/** The address as a URL parser sees it. */
const normalised = (address: string): string => address.replace(EDGES, '').replace(INNER, '');

/**
 * Addresses about which every parser agrees, so that none is asked: of letters, digits and a few signs. Without a colon and
 * without two slashes at its start, an address is relative. After `http(s)://`, a host whose last name begins with a letter is
 * no number, and without `xn--` it is nothing that a parser would have to decode.
 */
const PLAINLY_RELATIVE = /^(?!\/\/)[\w./?#=&~-]+$/;
const PLAINLY_ABSOLUTE = /^(https?:)\/\/(?!.*xn--)(?:[a-z\d-]+\.)*[a-z][a-z\d-]*(?:[/?#][\w./?#=&~-]*)?$/i;
/** And a mail address as most of them are. */
const PLAINLY_MAIL = /^mailto:[\w.+-]+@[\w.-]+$/;

/**
 * The scheme of an address, with its colon and in lower case; `''` for a relative address, which takes the scheme of its
 * base; `undefined` for text that is not an address. The URL parser decides, not a pattern, so characters that it removes
 * or reads differently cannot hide a scheme.
 */
function schemeOf(address: string): string | undefined {
  if (PLAINLY_RELATIVE.test(address)) return '';
  const plain = PLAINLY_ABSOLUTE.exec(address);
  if (plain) return plain[1]?.toLowerCase();
  if (PLAINLY_MAIL.test(address)) return 'mailto:';
  const [web, file] = PROBES.map((base) => parsed(address, base)?.protocol);
  if (web === undefined || file === undefined) return undefined;
  return web === file ? web : '';
}

/**
 * Whether a link may be followed: `http`, `https`, `mailto` with an address, or relative. Likely mistakes are refused: the
 * empty address, `https:` without two slashes, and `mailto:` with them, which mail programs do not open.
 */
export function hrefIsSafe(href: string): boolean {
  if (PLAINLY_MAIL.test(href)) return true;
  const scheme = schemeOf(href);
  if (scheme === '') return normalised(href) !== '';
  if (scheme === 'mailto:') return (parsed(href)?.pathname ?? '').split(',').every((one) => /^[^/@]+@[^/@]+$/.test(one));
  return (scheme === 'http:' || scheme === 'https:') && /^[a-z]+:\/\/[^/\\]/i.test(normalised(href));
}

/** Whether relative links may be resolved against an address: any that may be followed, except `mailto`. */
export const baseIsSafe = (base: string): boolean => hrefIsSafe(base) && schemeOf(base) !== 'mailto:';

/**
 * The base of a diagram's links: the first of those that links can be relative to.
 * @param given the `base-url` of the page; `''` for the page itself
 * @param own the `baseUrl` of the model
 */
export const chooseBase = (given: string | undefined, own: string | undefined): string | undefined =>
  [given, own].find((one) => one === '' || (one !== undefined && baseIsSafe(one)));

/**
 * The address that a link leads to; a relative one is resolved against `base`. If the base is relative too, so is the
 * result, and the page resolves it. An unsafe base is ignored.
 * @returns `undefined` if the link may not be followed. Code that writes an `href` must call this even though the model
 * has been checked, so that one mistake alone lets nothing through.
 */
export function resolveHref(href: string, base: string | undefined): string | undefined {
  if (!hrefIsSafe(href)) return undefined;
  if (!base || schemeOf(href) !== '' || !baseIsSafe(base)) return href;
  const joined = schemeOf(base) === '' ? join(normalised(href), normalised(base)) : parsed(href, base)?.href;
  return joined !== undefined && hrefIsSafe(joined) ? joined : undefined;
}

/** Joins two relative addresses as a URL parser would (URL Standard, 4.4), except for dot segments, which the page resolves. */
function join(href: string, base: string): string {
  const [address = ''] = base.split('#');
  const [whole = ''] = address.split('?');
  const host = /^[/\\]{2}[^/\\]*/.exec(whole)?.[0] ?? '';
  if (/^[/\\]{2}/.test(href)) return href;
  if (href.startsWith('#')) return address + href;
  if (href.startsWith('?')) return whole + href;
  if (/^[/\\]/.test(href)) return host + href;
  return host + (whole.slice(host.length).replace(/[^/\\]*$/, '') || (host ? '/' : '')) + href;
}

/** Most addresses need no closer look. */
const MAY_BE_WWW = /^[\u0000-\u0020]*w/i;

/** Whether an address looks like that of a website whose scheme was forgotten. It would lead to a page of that name. */
export const lacksScheme = (href: string): boolean => MAY_BE_WWW.test(href) && /^www\.[^/\\]/i.test(normalised(href)) && schemeOf(href) === '';

/**
 * The last segment of a base's path, which is lost when a link is resolved against it. `''` if the path ends with a slash
 * and nothing is lost.
 */
export function segmentLostFrom(base: string): string {
  const path = normalised(base).replace(/[?#].*$/, '').replace(/^([a-z][a-z\d+.-]*:)?[/\\]{2}[^/\\]*/i, '');
  return /[^/\\]*$/.exec(path)?.[0] ?? '';
}
