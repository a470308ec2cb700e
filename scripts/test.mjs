/**
 * `npm test`: everything, in order, from a bare clone. The last line is always "N passed, N failed".
 * `node scripts/test.mjs unit browser` runs only these phases; any other word keeps only the test files that
 * have it in their path: `npm run test:unit -- geometry`.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, HOW_TO_GET_A_BROWSER } from './find-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { node, run, storybook, writeReference } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-'));

const phases = {
  types: check(['src'], () => run('typescript', 'tsc', ['-p', 'tsconfig.json'])),
  floors: check(['src/model'], () => run('typescript', 'tsc', ['-p', 'tsconfig.floors.json'])),
  lint: check(['src'], () => run('eslint', 'eslint', ['.', '--max-warnings', '0'])),
  manifest: check(['src/elements'], writeReference),
  unit: suite((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'), runUnitTests),
  storybook: check(['.storybook', 'stories'], () => storybook(['build', '--quiet'], { quiet: true })),
  browser: suite((file) => file.endsWith('.browser.test.ts'), runBrowserTests),
};

const words = process.argv.slice(2);
const named = words.filter((word) => word in phases);
const filters = words.filter((word) => !(word in phases));

/** A phase that passes or fails as a whole; left out (undefined) as long as there is nothing to check. */
function check(needs, work) {
  return async () => {
    if (!needs.every((path) => existsSync(path))) return undefined;
    return (await work()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** A phase that counts its tests. Its reporter leaves the counts in a file, so that no output has to be parsed. */
function suite(belongs, work) {
  return async (name) => {
    const files = testFiles().filter(belongs);
    if (files.length === 0) return undefined;
    const countsFile = join(scratch, `${name}.json`);
    const well = await work(files, countsFile);
    const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
    // A crash has no failing test to count, and must not look like success.
    return { passed: counts.passed, failed: well ? counts.failed : Math.max(counts.failed, 1) };
  };
}

function testFiles() {
  if (!existsSync('tests')) return [];
  return readdirSync('tests', { recursive: true })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => filters.every((word) => file.includes(word)))
    .sort();
}

function runUnitTests(files, countsFile) {
  const reporters = [
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', './scripts/node-counts.mjs', '--test-reporter-destination', countsFile],
  ];
  return node(['--import', 'tsx', '--test', '--test-timeout=300000', ...reporters, ...files]);
}

function runBrowserTests(files, countsFile) {
  return run('@web/test-runner', 'wtr', ['--files', ...files], { env: { TEST_COUNTS_FILE: countsFile } });
}

async function runPhase(name) {
  const start = performance.now();
  console.log(`\n── ${name}`);
  const counts = await phases[name](name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!counts) {
    console.log('   nothing there yet');
    return { passed: 0, failed: 0 };
  }
  const { passed, failed } = counts;
  console.log(`   ${failed ? 'FAILED' : 'ok'}: ${passed} of ${passed + failed} in ${seconds} s`);
  return counts;
}

ensureInstalled();
const chosen = named.length ? Object.keys(phases).filter((name) => named.includes(name)) : Object.keys(phases);
const total = { passed: 0, failed: 0 };
if (chosen.includes('browser') && !ensureBrowser()) {
  console.error(HOW_TO_GET_A_BROWSER);
  total.failed += 1;
} else {
  for (const name of chosen) {
    const counts = await runPhase(name);
    total.passed += counts.passed;
    total.failed += counts.failed;
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed ? 1 : 0;
