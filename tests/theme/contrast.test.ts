/** The colours of the theme, in both schemes: text 4.5:1 and graphics 3:1 against everything that they are seen on. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TONES } from '../../src/model/core/names.js';
import { ROLES, TONE_COLOURS, type Colour } from '../../src/theme/tokens.js';
import { none } from '../support/faults.js';
import { contrast, mix } from '../support/contrast.js';

type Scheme = keyof Colour & ('light' | 'dark');
const PAGES: Record<Scheme, string[]> = { light: ['#ffffff'], dark: ['#12181f', '#121212'] };

const role = (name: string, scheme: Scheme): string => {
  const found = ROLES.find((one) => one.name === name);
  assert.ok(found, `there is no --jd-${name}`);
  return found[scheme];
};

/** Tells the pairs that have too little contrast. */
function weak(name: string, colour: string, least: number, grounds: Record<string, string>): string[] {
  return Object.entries(grounds).flatMap(([ground, other]) => {
    const found = contrast(colour, other);
    return found < least ? [`${name} (${colour}) on ${ground} (${other}): ${found.toFixed(2)} instead of ${least}`] : [];
  });
}

for (const scheme of ['light', 'dark'] as const) {
  const pages = Object.fromEntries(PAGES[scheme].map((colour) => [`a page of ${colour}`, colour]));
  const of = (name: string): string => role(name, scheme);
  const tones = TONES.map((tone) => ({ tone, tint: TONE_COLOURS[tone].tint[scheme], ink: TONE_COLOURS[tone].ink[scheme], accent: TONE_COLOURS[tone].accent[scheme] }));
  // Tracks and cards lie between the two: 62 % of what is raised over the tint.
  const grounds = Object.fromEntries(tones.flatMap(({ tone, tint }) => [[`the tint of ${tone}`, tint], [`a track of ${tone}`, mix(of('raised'), tint, 0.62)]]));
  const everywhere = { ...pages, 'what is raised': of('raised'), ...grounds, 'a gate': of('warn-tint') };

  describe(`in the ${scheme} scheme`, () => {
    it('text can be read wherever it stands', () => none(weak('text', of('text'), 4.5, everywhere)));
    it('secondary text can be read wherever it stands', () => none(weak('muted', of('muted'), 4.5, everywhere)));
    it('links can be read in panels and on the page', () => none(weak('link', of('link'), 4.5, { ...pages, 'what is raised': of('raised') })));
    it('problems can be read', () => none(weak('error', of('error'), 4.5, { ...pages, 'what is raised': of('raised') })));

    for (const { tone, tint, ink, accent } of tones) it(`${tone} can be read, and its strokes be seen`, () => none([
      ...weak(`${tone} ink`, ink, 4.5, { tint, track: mix(of('raised'), tint, 0.62), raised: of('raised') }),
      ...weak('on-accent', of('on-accent'), 4.5, { [`the accent of ${tone}`]: accent }),
      ...weak(`${tone} accent`, accent, 3, { tint, track: mix(of('raised'), tint, 0.62), raised: of('raised'), ...pages }),
    ]));

    it('gates can be read, and their outline be seen, open or not', () => none([
      ...weak('warn-ink', of('warn-ink'), 4.5, { 'a gate': of('warn-tint'), 'what is raised': of('raised') }),
      ...weak('warn-accent', of('warn-accent'), 3, { 'a gate': of('warn-tint'), ...pages, 'what is raised': of('raised') }),
      ...weak('on-accent', of('on-accent'), 4.5, { 'an open gate': of('warn-accent') }),
    ]));

    it('the ring of the focus is seen on everything', () => none(weak('focus', of('focus'), 3, everywhere)));
    it('the hub, its lines and the borders of buttons are seen', () => none(['hub', 'connector', 'control', 'error'].flatMap((name) => weak(name, of(name), 3, { ...pages, 'what is raised': of('raised') }))));
  });
}

describe('contrast', () => {
  it('is reckoned as WCAG does', () => {
    const cases: [string, string, number][] = [['#000000', '#ffffff', 21], ['#777777', '#ffffff', 4.48], ['#ffffff', '#ffffff', 1], ['#ff0000', '#0000ff', 2.15]];
    for (const [a, b, ratio] of cases) assert.ok(Math.abs(contrast(a, b) - ratio) < 0.02, `${a} ${b}: ${contrast(a, b)}`);
  });
});
