import { PAGE } from './tokens.js';
import { FACES, TOKENS, type Token } from './tokens.js';

const line = (name: string, value: string, purpose: string): string => `    /* ${purpose} */\n    --jd-${name}: ${value};\n`;
/** One that falls back to another has no value here: so it follows that one where somebody changes it. */
const colour = ({ name, light, dark, purpose, fallback }: Token): string =>
  line(name, fallback !== undefined ? 'initial' : light === dark ? light : `light-dark(${light}, ${dark})`, purpose);

/**
 * The default theme as a style sheet: what a diagram has without one, to read, to start from, and for a part of a page whose
 * theme is another. What is not set there is derived or taken from the page.
 */
export const defaultTheme = (): string => `/*
 * The default theme of journey-diagrams. A page needs it only for a part of itself, by its class, where the rest has another
 * theme. To make a theme of your own, copy it and change the values.
 */
@layer journey-diagrams {
  :root,
  .jd-default {
    /* It has both schemes. */
    --_only-scheme: initial;
    --_only-ground: initial;
${[
    // How much of the window a page covers is no matter of a theme, nor are its density and its own tones.
    ...FACES.filter(({ name }) => name !== 'inset' && name !== 'density').map(({ name, value, purpose }) => line(name, /^[\d.]+(px|em|ms|%)?$/.test(value) ? value : 'initial', purpose)),
    ...[...TOKENS, PAGE].filter(({ name }) => !name.startsWith('extra-')).map(colour),
  ].join('')}  }

  .jd-default {
    background: var(--jd-page);
    color: var(--jd-text);
  }
}
`;
