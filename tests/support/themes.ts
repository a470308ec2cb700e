/** The themes of the package, as style sheets and as data. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { defaultTheme } from '../../src/theme/default-theme.js';
import type { Scheme } from '../../src/theme/palette.js';
import type { Theme } from '../../src/theme/values.js';
import { readTheme } from '../../src/theme/read-theme.js';

const FOLDER = new URL('../../src/theme/themes/', import.meta.url);

export interface ShippedTheme {
  name: string;
  css: string;
  theme: Theme;
  /** The schemes that it has. */
  schemes: readonly Scheme[];
}

const shipped = (name: string, css: string): ShippedTheme =>
  ({ name, css, theme: readTheme(css), schemes: css.includes('color-scheme: light;') ? ['light'] : ['light', 'dark'] });

export const themes: readonly ShippedTheme[] = [
  shipped('default', defaultTheme()),
  ...readdirSync(FOLDER).map((file) => shipped(basename(file, '.css'), readFileSync(new URL(file, FOLDER), 'utf8'))),
];

/** @throws {RangeError} if there is none of this name. */
export function themeOf(name: string): ShippedTheme {
  const found = themes.find((theme) => theme.name === name);
  if (!found) throw new RangeError(`There is no theme ${name}`);
  return found;
}
