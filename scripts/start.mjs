// `npm start`: the stories and the guide on port 6006, even from a fresh clone. `--no-open` does not open a browser.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { runHere, writeReference } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
endWithNpm();
ensureInstalled();
await writeReference();

const options = process.argv.slice(2).filter((option) => option !== '--no-open');
const closed = process.env.CI || process.argv.includes('--no-open');
process.env.STORYBOOK_DISABLE_TELEMETRY = '1';
// In this process, not in a child, which would outlive it.
await runHere('storybook', 'storybook', [
  ...['dev', '-p', '6006', '--no-version-updates', '--disable-telemetry'],
  ...(closed ? ['--ci'] : []),
  ...options,
]);

/**
 * Ends this process when its parent has ended. npm runs this script through a shell; a signal that ends npm also ends the
 * shell, but does not reach this process.
 */
function endWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = () => process.ppid === parent || process.exit(1);
  setInterval(watch, 250).unref();
}
