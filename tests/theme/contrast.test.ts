/** The colours of every theme, in each of its schemes: text 4.5:1 and graphics 3:1 against everything that they are seen on. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TextColour } from '../../src/layout/text/box.js';
import { TONES } from '../../src/model/core/names.js';
import { paletteOf, type PaletteTone, type Scheme } from '../../src/theme/palette.js';
import type { RoleName } from '../../src/theme/tokens.js';
import { contrast, mix } from '../support/contrast.js';
import { none } from '../support/faults.js';
import { themes, type ShippedTheme } from '../support/themes.js';

/** A page may have other grounds than the theme’s own. */
const PAGES: Record<Scheme, string[]> = { light: ['#ffffff'], dark: ['#121212'] };
/** What is asked of text and of graphics. */
const LEAST: Record<string, { text: number; graphics: number; pages?: string[] }> = { 'high-contrast': { text: 7, graphics: 7, pages: [] } };

/** Tells the pairs that have too little contrast. */
function weak(name: string, colour: string, least: number, grounds: Record<string, string>): string[] {
  return Object.entries(grounds).flatMap(([ground, other]) => {
    const found = contrast(colour, other);
    return found < least ? [`${name} (${colour}) on ${ground} (${other}): ${found.toFixed(2)} instead of ${least}`] : [];
  });
}

function checkContrast({ name: themeName, theme }: ShippedTheme, scheme: Scheme): void {
  const { text: forText, graphics: forGraphics, pages: others = PAGES[scheme] } = LEAST[themeName] ?? { text: 4.5, graphics: 3 };
  const palette = paletteOf(theme, scheme);
  const of = (role: TextColour | RoleName, tone: PaletteTone = 'plain'): string => palette.colour(role as TextColour, tone).hex;
  const pages = Object.fromEntries([palette.page.hex, ...others].map((colour) => [`a page of ${colour}`, colour]));
  const raised = { 'what is raised': of('raised') };
  const tones = TONES.map((tone) => ({ tone, tint: of('tint', tone), ink: of('ink', tone), accent: of('accent', tone) }));
  // Tracks and cards lie between the two: 62 % of what is raised over the tint.
  const track = (tint: string): string => mix(of('raised'), tint, 0.62);
  const tints = Object.fromEntries(tones.map(({ tone, tint }) => [`the tint of ${tone}`, tint]));
  const grounds = { ...tints, ...Object.fromEntries(tones.map(({ tone, tint }) => [`a track of ${tone}`, track(tint)])) };
  const everywhere = { ...pages, ...raised, ...grounds, 'a gate': of('warn-tint') };

  it('text can be read wherever it stands', () => none(weak('text', of('text'), forText, everywhere)));
  it('secondary text can be read wherever it stands', () => none(weak('muted', of('muted'), forText, everywhere)));
  // In cards, the words of a branch stand on the tint of their stage.
  for (const link of ['link', 'link-hover', 'link-visited', 'link-active'] as const) it(`what is in the colour ${link} can be read in panels, in cards and on the page`, () =>
    none(weak(link, of(link), forText, { ...pages, ...raised, ...tints })));
  it('problems can be read', () => none(weak('error', of('error'), forText, { ...pages, ...raised })));

  for (const { tone, tint, ink, accent } of tones) it(`${tone} can be read, and its strokes be seen`, () => none([
    ...weak(`${tone} ink`, ink, forText, { tint, track: track(tint), ...raised }),
    ...weak('on-accent', of('on-accent'), forText, { [`the accent of ${tone}`]: accent }),
    ...weak(`${tone} accent`, accent, forGraphics, { tint, track: track(tint), ...raised, ...pages }),
  ]));

  it('gates can be read, and their outline be seen, open or not', () => none([
    ...weak('warn-ink', of('warn-ink'), forText, { 'a gate': of('warn-tint'), ...raised }),
    ...weak('warn-accent', of('warn-accent'), forGraphics, { 'a gate': of('warn-tint'), ...pages, ...raised }),
    ...weak('on-accent', of('on-accent'), forText, { 'an open gate': of('warn-accent') }),
  ]));

  // While a part is open, the areas of the others are paler.
  it('what is calm is seen as well', () => none(weak('connector', of('connector'), forGraphics, Object.fromEntries(Object.entries(pages).flatMap(([page, under]) =>
    tones.map(({ tone, tint }) => [`a calm area of ${tone} on ${page}`, mix(tint, under, 0.4)]))))));
  it('the ring of the focus is seen on everything', () => none(weak('focus', of('focus'), forGraphics, everywhere)));
  it('the hub, its lines and the borders of buttons are seen', () => none((['hub', 'connector', 'control', 'error'] as const).flatMap((name) => weak(name, of(name), forGraphics, { ...pages, ...raised }))));
  it('what is within the ring of the focus can be read, and the ring be seen on it', () => {
    const colour = (name: string): string | undefined => theme[`--jd-focus-${name}`];
    if (colour('tint') === undefined) return;
    // As the theme has them: paletteOf knows only the colours of pictures.
    const { page: tint } = paletteOf({ '--jd-page': colour('tint') ?? '' }, scheme);
    const { page: ink } = paletteOf({ '--jd-page': colour('ink') ?? '' }, scheme);
    none([...weak('focus-ink', ink.hex, forText, { 'focus-tint': tint.hex }), ...weak('focus', of('focus'), forGraphics, { 'focus-tint': tint.hex })]);
  });
}

for (const theme of themes) {
  for (const scheme of theme.schemes) describe(`the theme ${theme.name}, ${scheme}`, () => checkContrast(theme, scheme));
}

describe('contrast', () => {
  it('is reckoned as WCAG does', () => {
    const cases: [string, string, number][] = [['#000000', '#ffffff', 21], ['#777777', '#ffffff', 4.48], ['#ffffff', '#ffffff', 1], ['#ff0000', '#0000ff', 2.15]];
    for (const [a, b, ratio] of cases) assert.ok(Math.abs(contrast(a, b) - ratio) < 0.02, `${a} ${b}: ${contrast(a, b)}`);
  });
});
