/** The schemes that a link may name. What has no scheme of its own is relative, and allowed. */
export const SCHEMES = ['http:', 'https:', 'mailto:'] as const;

/** What is used of the URL parser that every browser and Node has. The floor of the model knows no types of the page. */
interface ParsedUrl {
  readonly protocol: string;
  readonly pathname: string;
  readonly href: string;
}
declare const URL: new (address: string, base?: string) => ParsedUrl;

/** What a URL parser drops at both ends of an address (URL Standard, 4.4). */
const EDGES = /^[\u0000-\u0020]+|[\u0000-\u0020]+$/g;
/** What it drops everywhere in it. */
const INNER = /[\t\n\r]/g;

/** Any two bases of different schemes: only what has no scheme of its own takes the scheme of both. */
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
 * The scheme that an address names itself, with its colon and in lower case; `''` where it names none and takes the
 * scheme of its base; `undefined` where it is no address. The URL parser decides, not a pattern: what it drops or
 * reads in another way cannot hide a scheme.
 */
function schemeOf(address: string): string | undefined {
  const [web, file] = PROBES.map((base) => parsed(address, base)?.protocol);
  if (web === undefined || file === undefined) return undefined;
  return web === file ? web : '';
}

/**
 * Whether a link may be followed: `http`, `https`, `mailto` with an address, or relative. Refused as slips of the pen
 * are the empty address, `https:` without its two slashes, and `mailto:` with them, which mail programs do not open.
 */
export function hrefIsSafe(href: string): boolean {
  const scheme = schemeOf(href);
  if (scheme === '') return normalised(href) !== '';
  if (scheme === 'mailto:') return (parsed(href)?.pathname ?? '').split(',').every((one) => /^[^/@]+@[^/@]+$/.test(one));
  return (scheme === 'http:' || scheme === 'https:') && /^[a-z]+:\/\/[^/\\]/i.test(normalised(href));
}

/** Whether relative links may be joined to an address: those that may be followed, but for `mailto`. */
export const baseIsSafe = (base: string): boolean => hrefIsSafe(base) && schemeOf(base) !== 'mailto:';

/**
 * The address that a link leads to: joined to `base` where it is relative. A base may be relative itself; then so is
 * what comes of it, and the page decides. A base that may not be joined to counts as none.
 * @returns `undefined` where the link may not be followed. Whoever writes an `href` asks here, even if the model has
 * been checked, so that a mistake in one place lets nothing through.
 */
export function resolveHref(href: string, base: string | undefined): string | undefined {
  if (!hrefIsSafe(href)) return undefined;
  if (!base || schemeOf(href) !== '' || !baseIsSafe(base)) return href;
  const joined = schemeOf(base) === '' ? join(normalised(href), normalised(base)) : parsed(href, base)?.href;
  return joined !== undefined && hrefIsSafe(joined) ? joined : undefined;
}

/** Joins two relative addresses as a URL parser would (URL Standard, 4.4), but for dots, which the page resolves. */
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

/** Whether an address looks like that of a site whose scheme was forgotten. It would lead to a page of that name. */
export const lacksScheme = (href: string): boolean => /^www\.[^/\\]/i.test(normalised(href)) && schemeOf(href) === '';

/**
 * What a base loses when a link is joined to it: the last part of its path, where no slash ends it. `''` where it
 * loses nothing.
 */
export function segmentLostFrom(base: string): string {
  const path = normalised(base).replace(/[?#].*$/, '').replace(/^([a-z][a-z\d+.-]*:)?[/\\]{2}[^/\\]*/i, '');
  return /[^/\\]*$/.exec(path)?.[0] ?? '';
}
