/** Writes the themes of the package: the default, made from the variables in code, and the style sheets beside them. */
import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defaultTheme } from '../src/theme/default-theme.js';

const [folder = ''] = process.argv.slice(2);
const THEMES = fileURLToPath(new URL('../src/theme/themes/', import.meta.url));

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(THEMES)) copyFileSync(join(THEMES, file), join(folder, file));
writeFileSync(join(folder, 'default.css'), defaultTheme());
