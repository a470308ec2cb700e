/** The schemes that a link may name; everything else must be relative. */
export const SCHEMES = ['http:', 'https:', 'mailto:'] as const;

// What a URL parser drops before it looks for a scheme (URL Standard, 4.4): a link must not hide one behind it.
 
const DROPPED = /[\u0000-\u0020\u007f-\u009f]/g;

/**
 * Whether a link may be followed: `http`, `https`, `mailto` with an address, or relative.
 * A `mailto:` with slashes is refused, since mail programs do not open it.
 */
export function hrefIsSafe(href: string): boolean {
  const seen = href.replace(DROPPED, '');
  if (seen === '') return false;
  const scheme = /^([a-z][a-z\d+.-]*:)(.*)$/i.exec(seen);
  if (!scheme) return true;
  const [, name = '', rest = ''] = scheme;
  if (name.toLowerCase() === 'mailto:') return /^[^/@]+@[^/@]+$/.test(rest);
  return SCHEMES.some((s) => s === name.toLowerCase()) && /^\/\/[^/]/.test(rest);
}

/**
 * The address of a link: absolute links as they are, relative ones joined to `base`, which may itself be relative.
 * Joined as a URL parser would (URL Standard, 4.4), but for dots, which the browser resolves.
 */
export function resolveHref(href: string, base: string | undefined): string {
  if (!base || /^([a-z][a-z\d+.-]*:|\/\/)/i.test(href)) return href;
  const origin = /^([a-z][a-z\d+.-]*:)?\/\/[^/?#]*/i.exec(base)?.[0] ?? '';
  const [address = ''] = base.split('#');
  const path = address.slice(origin.length).replace(/\?.*$/, '');
  if (href.startsWith('#')) return address + href;
  if (href.startsWith('?')) return origin + path + href;
  if (href.startsWith('/')) return origin + href;
  return origin + (path.replace(/[^/]*$/, '') || (origin ? '/' : '')) + href;
}
