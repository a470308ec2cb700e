/**
 * `npm test`: runs everything, in order, from a fresh clone. The last line is always "N passed, N failed".
 * `node scripts/test.mjs unit browser` runs only these phases; any other word selects the test files whose path contains
 * it: `npm run test:unit -- geometry`. `--all` adds the phases that otherwise run only by name.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { ensureBrowser, findBrowser, howToGet, HOW_TO_GET_A_BROWSER } from './find-browser.mjs';
import { ensureInstalled } from './install.mjs';
import { node, pack, run, storybook, UNIT_TESTS, writeReference } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'journey-diagrams-'));

const isBrowserTest = (file) => file.endsWith('.browser.test.ts');
const isEndToEndTest = (file) => file.endsWith('.e2e.test.ts');
const isHostsTest = (file) => file.endsWith('.hosts.test.ts');
const isUnitTest = (file) => file.endsWith('.test.ts') && ![isBrowserTest, isEndToEndTest, isHostsTest].some((other) => other(file));

/** Enough to check within a minute that the element draws, reacts and reports. */
const SMOKE = ['element', 'events', 'model'].map((name) => `tests/elements/${name}.browser.test.ts`);
const QUIET = { quiet: true };

const phases = {
  types: check(['src'], () => run('typescript', 'tsc', ['-p', 'tsconfig.json'], QUIET)),
  floors: check(['src/model'], () => run('typescript', 'tsc', ['-p', 'tsconfig.floors.json'], QUIET)),
  lint: check(['src'], () => run('eslint', 'eslint', ['.', '--max-warnings', '0'], QUIET)),
  manifest: check(['src/elements'], writeReference),
  unit: suite(isUnitTest, runUnitTests),
  storybook: check(['.storybook', 'stories'], () => storybook(['build', '--quiet'], QUIET)),
  browser: suite(isBrowserTest, runBrowserTests),
  e2e: suite(isEndToEndTest, (files, countsFile) => runUnitTests(files, countsFile, { CHROME_PATH: findBrowser() })),
  hosts: suite(isHostsTest, testHosts),
  smoke: suite((file) => SMOKE.includes(file), runBrowserTests),
  firefox: suite(isBrowserTest, (...args) => runInEngine('firefox', ...args)),
  webkit: suite(isBrowserTest, (...args) => runInEngine('webkit', ...args)),
};

/** Phases that run only by name, or with `--all`. */
const ASKED_FOR = ['hosts', 'smoke', 'firefox', 'webkit'];

/** Phases that `--all` leaves out: one that repeats others, and one that needs a package registry. */
const BY_NAME_ONLY = ['hosts', 'smoke'];

/** Phases that are independent of each other and run side by side. They print something only when they fail. */
const TOGETHER = ['types', 'floors', 'lint', 'manifest'];

const words = process.argv.slice(2);
const named = words.filter((word) => word in phases);
const filters = words.filter((word) => !(word in phases) && word !== '--all');
const isChosen = (name) => named.includes(name) || (words.includes('--all') && !BY_NAME_ONLY.includes(name)) || (named.length === 0 && !ASKED_FOR.includes(name));
const chosen = Object.keys(phases).filter(isChosen);

/** A phase that passes or fails as a whole; undefined (skipped) if there is nothing to check. */
function check(needs, work) {
  return async () => {
    if (!needs.every((path) => existsSync(path))) return undefined;
    return (await work()) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  };
}

/** A phase that counts its tests. Its reporter writes the counts to a file, so that no output has to be parsed. */
function suite(belongs, work) {
  const phase = async (name) => {
    const files = phase.files();
    if (files.length === 0) return undefined;
    const countsFile = join(scratch, `${name}.json`);
    const well = await work(files, countsFile);
    const counts = existsSync(countsFile) ? JSON.parse(readFileSync(countsFile, 'utf8')) : { passed: 0, failed: 0 };
    // A crash has no failing test to count, and must not look like success.
    return { passed: counts.passed, failed: well ? counts.failed : Math.max(counts.failed, 1) };
  };
  phase.files = () => testFiles().filter(belongs);
  return phase;
}

function testFiles() {
  if (!existsSync('tests')) return [];
  return readdirSync('tests', { recursive: true })
    .map((file) => `tests/${file.replaceAll('\\', '/')}`)
    .filter((file) => filters.every((word) => file.includes(word)))
    .sort((a, b) => depth(a) - depth(b) || b.localeCompare(a));
}

/** The files above the folders test every model at every width. They take longest, so they run first, starting with the stories. */
const depth = (file) => file.split('/').length;

/** The message about words that match no test file: a typing mistake must not look like success. */
function complaint() {
  const suites = chosen.filter((name) => phases[name].files);
  if (filters.length === 0 || suites.some((name) => phases[name].files().length > 0)) return undefined;
  const all = filters.map((word) => `"${word}"`).join(' and ');
  return `No test file of ${suites.join(' and ') || chosen.join(' and ')} has ${all} in its path. The phases are ${Object.keys(phases).join(', ')}.`;
}

function runUnitTests(files, countsFile, env) {
  const reporters = [
    ...['--test-reporter', 'spec', '--test-reporter-destination', 'stdout'],
    ...['--test-reporter', './scripts/node-counts.mjs', '--test-reporter-destination', countsFile],
  ];
  return node([...UNIT_TESTS, ...reporters, ...files], { env });
}

/** Tests the examples of docs/hosts with the package as it is published. */
async function testHosts(files, countsFile) {
  const archive = await pack(scratch);
  return archive !== undefined && runUnitTests(files, countsFile, { CHROME_PATH: findBrowser(), PACKAGE: archive });
}

function runBrowserTests(files, countsFile) {
  return wtr('chromium', files, countsFile);
}

const wtr = (engine, files, countsFile) =>
  run('@web/test-runner', 'wtr', ['--files', ...files], { env: { TEST_COUNTS_FILE: countsFile, TEST_ENGINE: engine } });

/** Skips an engine that is not available or does not start at the second try, and says so. */
async function runInEngine(engine, files, countsFile) {
  const reason = ensureBrowser(engine) ? 'it does not start' : `it is not installed: ${howToGet(engine)}`;
  const starts = findBrowser(engine) && ((await probe(engine)) || (await probe(engine)));
  if (starts) return wtr(engine, files, countsFile);
  console.log(`   ${engine} is skipped: ${reason}`);
  return true;
}

const probe = (engine) => node(['scripts/engines/probe.mjs', engine]);

async function runPhase(name) {
  const start = performance.now();
  const title = `\n── ${name}`;
  if (!TOGETHER.includes(name)) console.log(title);
  const counts = await phases[name](name);
  if (TOGETHER.includes(name)) console.log(title);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!counts) {
    console.log('   nothing there yet');
    return { passed: 0, failed: 0 };
  }
  const { passed, failed } = counts;
  console.log(`   ${failed ? 'FAILED' : 'ok'}: ${passed} of ${passed + failed} in ${seconds} s`);
  return counts;
}

async function runAll() {
  ensureInstalled();
  if (['browser', 'e2e', 'hosts', 'smoke'].some((name) => chosen.includes(name)) && !ensureBrowser()) {
    console.error(HOW_TO_GET_A_BROWSER);
    return [{ passed: 0, failed: 1 }];
  }
  const all = [];
  all.push(...(await Promise.all(chosen.filter((name) => TOGETHER.includes(name)).map(runPhase))));
  for (const name of chosen.filter((name) => !TOGETHER.includes(name))) all.push(await runPhase(name));
  return all;
}

const mistake = complaint();
if (mistake) console.error(mistake);
const counts = mistake ? [{ passed: 0, failed: 1 }] : await runAll();
const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') ? 1 : 0;
