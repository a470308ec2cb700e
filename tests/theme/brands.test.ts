/** The themes of brands have the values of their design systems, read from the Sass of nhsuk-frontend and govuk-frontend. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Theme } from '../../src/theme/values.js';
import { TONES } from '../../src/model/core/names.js';
import { mix } from '../support/contrast.js';
import { themeOf } from '../support/themes.js';

const sass = (path: string): string => readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8').replaceAll(/^\s*\/\/.*$/gm, '');

/** The one text that a pattern finds. */
function found(source: string, pattern: RegExp): string {
  const value = pattern.exec(source)?.[1];
  assert.ok(value, `${String(pattern)} is not in the Sass of the design system`);
  return value;
}

const settingOf = (source: string, name: string): string => found(source, new RegExp(`\\$${name}: ([^;]+?)(?: !default)?;`));
const pixels = (value: string): number => Number.parseFloat(value);

/** How many times as large as body text, which has 19 px in both, a size of the scale is. */
function sizeOf(typography: string, size: number): string {
  assert.match(typography, /\b19: \(/);
  const large = found(typography, new RegExp(`\\b${size}: \\(\\s*null: \\([^)]*\\),\\s*tablet: \\(\\s*font-size: (\\d+)px`));
  return `${Number((pixels(large) / 19).toFixed(4))}em`;
}

/** The variables of a theme that have this beginning, without it. */
const valuesOf = (theme: Theme, names: readonly string[]): Record<string, string | undefined> => Object.fromEntries(names.map((name) => [name, theme[`--jd-${name}`]]));

function matches(theme: Theme, expected: Record<string, string>): void {
  assert.deepEqual(valuesOf(theme, Object.keys(expected)), expected);
}

describe('the theme nhs', () => {
  const { theme } = themeOf('nhs');
  const core = 'nhsuk-frontend/dist/nhsuk/core/settings';
  const [palette, applied, type, spacing, globals] = ['colours-palette', 'colours-applied', 'typography', 'spacing', 'globals'].map((name) => sass(`${core}/_${name}.scss`)) as [string, string, string, string, string];
  const colour = (name: string): string => found(palette, new RegExp(`"${name}": (#[\\da-f]{6})`));
  const roleOf = (name: string): string => colour(found(settingOf(applied, `nhsuk-${name}-colour`), /^nhsuk-colour\("([\w-]+)"\)$/));
  const shade = (name: string, share: number): string => mix('#000000', colour(name), share);
  const tint = (name: string, share: number): string => mix('#ffffff', colour(name), share);

  it('has the colours of its roles', () => matches(theme, {
    text: roleOf('text'), muted: roleOf('secondary-text'), page: roleOf('body-background'), raised: roleOf('card-background'), line: roleOf('border'),
    control: roleOf('input-border'), error: roleOf('error'), hub: roleOf('brand'), connector: colour('grey-1'), 'on-accent': roleOf('reverse-text'),
    'warn-tint': colour('pale-yellow'), 'warn-ink': roleOf('text'), 'warn-accent': shade('warm-yellow', 0.5),
  }));

  it('has the colours of its links', () => matches(theme, {
    link: roleOf('link'), 'link-hover': roleOf('link-hover'), 'link-visited': roleOf('link-visited'),
    'link-active': mix('#000000', roleOf('link'), pixels(found(settingOf(applied, 'nhsuk-link-active-colour'), /^nhsuk-shade\(\$nhsuk-link-colour, (\d+)%\)$/)) / 100),
  }));

  it('has tints and shades of its palette as tones', () => {
    // The palette’s colour, and how much black is in accent and ink.
    const tones: Record<(typeof TONES)[number], [name: string, accent: number, ink: number]> = {
      aqua: ['blue', 0, 0.3], crimson: ['pink', 0, 0.5], teal: ['aqua-green', 0.3, 0.5], navy: ['dark-blue', 0, 0],
      orange: ['orange', 0.4, 0.6], violet: ['purple', 0, 0], olive: ['green', 0, 0.4], slate: ['grey-1', 0, 0.3],
    };
    for (const tone of TONES) {
      const [name, accent, ink] = tones[tone];
      matches(theme, { [`${tone}-tint`]: tint(name, 0.85), [`${tone}-ink`]: shade(name, ink), [`${tone}-accent`]: shade(name, accent) });
    }
  });

  it('has its focus, type, spacing and corners', () => matches(theme, {
    focus: roleOf('focus-text'), 'focus-tint': roleOf('focus'), 'focus-ink': roleOf('focus-text'), 'focus-width': settingOf(globals, 'nhsuk-focus-width'), 'focus-offset': '4px',
    bold: settingOf(globals, 'nhsuk-font-bold'), 'size-heading': sizeOf(type, 36), 'size-panel': sizeOf(type, 26), 'size-small': sizeOf(type, 16),
    space: found(spacing, /\b3: (16px)/), radius: settingOf(globals, 'nhsuk-button-border-radius'), corner: String(pixels(settingOf(globals, 'nhsuk-border-radius')) / 20), border: settingOf(globals, 'nhsuk-hero-border'),
    font: `'${settingOf(globals, 'nhsuk-font').replaceAll('"', '')}', ${settingOf(globals, 'nhsuk-font-fallback')}`,
  }));

  it('has the ring of its focus, which is that of a box', () => {
    const box = sass('nhsuk-frontend/dist/nhsuk/core/tools/_focused.scss').split('@mixin nhsuk-focused-box')[1] ?? '';
    assert.match(box, /0 0 0 4px \$nhsuk-focus-colour,\s*0 0 0 8px \$nhsuk-focus-text-colour/);
  });
});

describe('the theme govuk', () => {
  const { theme } = themeOf('govuk');
  const settings = 'govuk-frontend/dist/govuk/settings';
  const [palette, functional, type, font, spacing, measures] = ['colours-palette--internal', 'colours-functional', 'typography-responsive', 'typography-font', 'spacing', 'measurements'].map((name) => sass(`${settings}/_${name}.scss`)) as [string, string, string, string, string, string];
  const colour = (name: string, variant = 'primary'): string =>
    name === 'white' ? found(palette, /"white": (#[\da-f]{6})/) : found(found(palette, new RegExp(`"${name}": \\(([^)]+)\\)`)), new RegExp(`"${variant}": (#[\\da-f]{6})`));
  function roleOf(name: string): string {
    const role = found(functional, new RegExp(`"${name}": \\(([^)]+)\\)`));
    return colour(found(role, /name: "([\w-]+)"/), /variant: "([\w-]+)"/.exec(role)?.[1]);
  }

  it('has the colours of its roles', () => matches(theme, {
    text: roleOf('text'), muted: roleOf('secondary-text'), page: roleOf('body-background'), raised: roleOf('body-background'), line: roleOf('border'),
    control: roleOf('input-border'), error: roleOf('error'), hub: roleOf('brand'), connector: colour('black', 'tint-25'), 'on-accent': roleOf('inverse-text'),
    'warn-tint': colour('yellow', 'tint-80'), 'warn-ink': roleOf('text'), 'warn-accent': colour('yellow', 'shade-50'),
  }));

  it('has the colours of its links', () => matches(theme, {
    link: roleOf('link'), 'link-hover': roleOf('link-hover'), 'link-visited': roleOf('link-visited'), 'link-active': roleOf('link-active'),
  }));

  it('has the colours of its palette as tones', () => {
    // The palette’s colour, and the variants that are tint, ink and accent.
    const tones: Record<(typeof TONES)[number], [name: string, tint: string, ink: string, accent: string]> = {
      aqua: ['blue', 'tint-80', 'shade-50', 'primary'], crimson: ['magenta', 'tint-80', 'shade-50', 'shade-25'], teal: ['teal', 'tint-80', 'shade-50', 'shade-25'],
      navy: ['blue', 'tint-80', 'shade-50', 'shade-50'], orange: ['orange', 'tint-80', 'shade-50', 'shade-50'], violet: ['purple', 'tint-95', 'shade-50', 'primary'],
      olive: ['green', 'tint-80', 'shade-50', 'primary'], slate: ['black', 'tint-95', 'primary', 'tint-25'],
    };
    for (const tone of TONES) {
      const [name, tint, ink, accent] = tones[tone];
      matches(theme, { [`${tone}-tint`]: colour(name, tint), [`${tone}-ink`]: colour(name, ink), [`${tone}-accent`]: colour(name, accent) });
    }
  });

  it('has its focus, type, spacing and corners', () => matches(theme, {
    focus: roleOf('focus-text'), 'focus-tint': roleOf('focus'), 'focus-ink': roleOf('focus-text'), 'focus-width': '4px', 'focus-offset': '4px',
    bold: settingOf(font, 'govuk-font-weight-bold'), 'size-heading': sizeOf(type, 36), 'size-panel': sizeOf(type, 24), 'size-small': '0.8421em',
    space: found(spacing, /\b3: (15px)/), radius: '0px', corner: '0', border: settingOf(measures, 'govuk-border-width-form-element'),
    font: settingOf(font, 'govuk-font-family').replaceAll('"', '\''),
  }));

  it('has the ring of its focus, which is that of a box', () => {
    const box = sass('govuk-frontend/dist/govuk/helpers/_focused.scss').split('@mixin govuk-focused-box')[1] ?? '';
    assert.match(box, /0 0 0 4px govuk-functional-colour\(focus\),\s*0 0 0 8px govuk-functional-colour\(focus-text\)/);
  });
});
