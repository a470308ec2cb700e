// `npm start`: the gallery on port 6006, from a bare clone as well. `--no-open` leaves the browser closed.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { storybook, writeReference } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureInstalled();
await writeReference();

const options = process.argv.slice(2).filter((option) => option !== '--no-open');
const closed = process.env.CI || process.argv.includes('--no-open');
const args = ['dev', '-p', '6006', '--no-version-updates', ...(closed ? ['--ci'] : []), ...options];
process.exitCode = (await storybook(args)) ? 0 : 1;
