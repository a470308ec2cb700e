import { colourNames, type Scheme } from '../theme/palette.js';
import type { Theme } from '../theme/values.js';
import { viewOf } from './realm.js';

/** The theme that a diagram is shown in. */
export interface ThemeInEffect {
  theme: Theme;
  scheme: Scheme;
}

/**
 * Reads the variables that are in effect in a diagram, its font and the ground behind it. Each colour is computed in an
 * element of its own, all of them at once, in the scheme that is asked for.
 */
export function themeInEffect(host: HTMLElement & { renderRoot: HTMLElement | DocumentFragment }, scheme: Scheme | undefined): ThemeInEffect {
  const view = viewOf(host);
  const diagram = host.renderRoot.querySelector('.diagram');
  if (!view || !diagram) return { theme: {}, scheme: scheme ?? 'light' };
  const probes = host.ownerDocument.createElement('div');
  probes.hidden = true;
  if (scheme) probes.style.colorScheme = scheme;
  const probe = (name: string, value: string, tone = ''): HTMLElement => {
    const one = host.ownerDocument.createElement('span');
    one.style.setProperty(name, value);
    if (tone !== '') one.className = tone;
    probes.append(one);
    return one;
  };
  const colours = colourNames.map((name) => ({ name, one: probe('color', ...sourceOf(name)) }));
  const black = probe('color', 'light-dark(#000, #fff)');
  const page = probe('color', 'var(--jd-page, transparent)');
  const radius = probe('border-top-left-radius', 'var(--_radius)');
  const bold = probe('font-weight', 'var(--_bold)');
  diagram.append(probes);
  const computed = (one: Element): CSSStyleDeclaration => view.getComputedStyle(one);
  const toPlain = plainColours(host.ownerDocument);
  const effective = scheme ?? (toPlain(computed(black).color) === 'rgb(0, 0, 0)' ? 'light' : 'dark');
  const ground = isSeen(computed(page).color) ? computed(page).color : scheme === undefined ? groundOf(host) : undefined;
  const { borderTopLeftRadius } = computed(radius);
  const theme: Record<string, string> = Object.fromEntries(colours.map(({ name, one }) => [name, toPlain(computed(one).color)]));
  if (ground !== undefined) theme['--jd-page'] = toPlain(ground);
  theme['--jd-bold'] = computed(bold).fontWeight;
  for (const name of ['stroke', 'disc-edge']) {
    const value = computed(diagram).getPropertyValue(`--_${name}`).trim();
    if (/^[\d.]+%?$/.test(value)) theme[`--jd-${name}`] = value;
  }
  if (/^[\d.]+px$/.test(borderTopLeftRadius)) theme['--jd-radius'] = borderTopLeftRadius;
  theme['--jd-font'] = plainFonts(computed(diagram).fontFamily);
  probes.remove();
  return { theme, scheme: effective };
}

/** Where the style sheet keeps the value of a variable: the property, and the class that it is set in. */
function sourceOf(name: string): [value: string, tone: string] {
  const [, tone = '', role = ''] = /^--jd-([\w-]+)-(tint|ink|accent)$/.exec(name) ?? [];
  // What a gate has is not set in the class of a tone, but by names of its own.
  if (role !== '' && tone !== 'warn' && tone !== 'on') return [`var(--_${role})`, tone];
  return [`var(--_${name.slice('--jd-'.length)})`, ''];
}

const isSeen = (colour: string): boolean => !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(colour);

/** The colour behind an element: that of the nearest element round it that has one. */
function groundOf(element: Element): string | undefined {
  const view = viewOf(element);
  for (let one: Element | null = element; one; one = parentOf(one)) {
    const colour = view?.getComputedStyle(one).backgroundColor ?? '';
    if (colour !== '' && isSeen(colour)) return colour;
  }
  return undefined;
}

function parentOf(element: Element): Element | null {
  const parent = element.assignedSlot ?? element.parentNode;
  return parent && 'host' in parent ? parent.host as Element : parent && 'tagName' in parent ? parent as Element : null;
}

/** Converts what a browser computes, `oklch(…)` as well, to what every renderer of SVG knows. */
function plainColours(document: Document): (colour: string) => string {
  const drawing = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  return (colour) => {
    if (!drawing || /^rgba?\(/.test(colour)) return colour;
    drawing.clearRect(0, 0, 1, 1);
    drawing.fillStyle = colour;
    drawing.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = drawing.getImageData(0, 0, 1, 1).data;
    return `rgba(${r}, ${g}, ${b}, ${a / 255})`;
  };
}

/** The fonts whose names are plain. */
const plainFonts = (families: string): string =>
  families.split(',').filter((family) => /^[\p{L}\p{M}\p{N}\s'"._-]+$/u.test(family)).join(',').trim() || 'sans-serif';
