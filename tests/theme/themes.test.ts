/** The themes of the package: each sets every variable, in a layer, and can be used for files as well. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { paletteOf } from '../../src/theme/palette.js';
import { readTheme } from '../../src/theme/read-theme.js';
import { FACES, PAGE, TOKENS } from '../../src/theme/tokens.js';
import { themes } from '../support/themes.js';

/** How much of the window a page covers is no matter of a theme, nor are its density and the tones that it adds. */
const VARIABLES = [...TOKENS, PAGE, ...FACES].map(({ name }) => `--jd-${name}`).filter((name) => !/^--jd-(inset|density|extra-)/.test(name)).toSorted();

describe('the themes', () => {
  it('are these', () => assert.deepEqual(themes.map(({ name }) => name), ['default', 'govuk', 'high-contrast', 'mono', 'nhs']));

  for (const { name, css, theme, schemes } of themes) describe(name, () => {
    // Otherwise a part of a page with this theme would have some of the page’s other one.
    it('sets every variable once', () => assert.deepEqual([...css.matchAll(/^\s*(--jd-[\w-]+):/gm)].map(([, variable]) => variable ?? '').toSorted(), VARIABLES));
    it('is in a layer, for the page or for a part of it', () => assert.match(css, new RegExp(`^/\\*[^]+?\\*/\n@layer journey-diagrams \\{\n  :root,\n  \\.jd-${name} \\{`)));
    it('fetches nothing, and forces nothing', () => assert.doesNotMatch(css, /url\(|@import|!important/));
    it('is a theme for files, in each of its schemes', () => { for (const scheme of schemes) paletteOf(theme, scheme); });
  });

  it('the default is what a diagram has without one', () => {
    const [standard] = themes;
    for (const scheme of ['light', 'dark'] as const) {
      const [given, own] = [paletteOf(standard?.theme ?? {}, scheme), paletteOf({}, scheme)];
      assert.deepEqual(given.page, own.page);
      assert.deepEqual([given.font, given.bold, given.radius, given.scales, given.stroke, given.discEdge], [own.font, own.bold, own.radius, own.scales, own.stroke, own.discEdge]);
      for (const tone of ['aqua', 'slate', 'warn', 'plain'] as const) for (const role of ['tint', 'ink', 'accent', 'text'] as const) assert.deepEqual(given.colour(role, tone), own.colour(role, tone));
    }
  });
});

describe('the tones of a host', () => {
  const accent = (theme: Record<string, string>): string => paletteOf(theme, 'light').colour('accent', 'extra-2').hex;
  it('look like slate, as the theme has it, until they have colours of their own', () => {
    assert.equal(accent({}), paletteOf({}, 'light').colour('accent', 'slate').hex);
    assert.equal(accent({ '--jd-slate-accent': '#123456' }), '#123456');
    assert.equal(accent({ '--jd-slate-accent': '#123456', '--jd-extra-2-accent': '#654321' }), '#654321');
  });
});

describe('reading a theme', () => {
  it('leaves out comments, and what only a page can resolve; the last value counts', () =>
    assert.deepEqual(readTheme('/* --jd-text: red; */ :root { --jd-text: #000; --jd-font: initial; --x: 1 } .a{--jd-text:light-dark(#111, #eee)}'), { '--jd-text': 'light-dark(#111, #eee)' }));
  it('forgets a value that is taken back later', () =>
    assert.deepEqual(readTheme(':root { --jd-text: #000; --jd-line: #111 !important } .a { --jd-text: Initial }'), { '--jd-line': '#111' }));
  it('leaves out what holds only under a condition', () =>
    assert.deepEqual(readTheme(`@layer a { :root { --jd-text: #000 } @media print { :root { --jd-text: #fff; } .a { --jd-line: #fff } } @supports (color: red) { @media screen { :root { --jd-hub: #fff } } } .b { --jd-hub: #000 } }
      @container (width > 1px) { :root { --jd-text: #fff } } @media print { :root { --jd-text: #fff`), { '--jd-text': '#000', '--jd-hub': '#000' }));
});
