/**
 * `npm run bench`: how fast a journey and a flow are drawn, from parsed JSON to the painted frame, compared with inserting
 * the same finished markup and styles as text; where the time goes; how it grows; how fast a panel opens; the bytes; how
 * long models that need a lot of work block the page; and the same drawing in pages just opened.
 * `-- --quick` runs a quarter of the rounds, `-- --hostile` only the models that need a lot of work.
 */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv, chdir, version } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { withPage } from './bench/browser.mjs';
import { compareCold } from './bench/cold.mjs';
import { exponent, median, spread, table } from './bench/figures.mjs';
import { generatedJourney } from './bench/journey.mjs';
import { compare, memory, profile, select } from './bench/measure.mjs';
import { timesByPhase } from './bench/phases.mjs';
import { printHostile } from './bench/hostile.mjs';
import { bytesOf } from './sizes.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const DROP_IN = 'journey-diagrams.js';
const AIMS = { ratio: 1.35, booking: 1.6, cold: 1.4, long: 0.6, exponent: 1, panel: 0.3, heap: 15, brotli: 24_000 };
const quick = argv.includes('--quick');
const rounds = (count) => (quick ? Math.max(3, Math.round(count / 4)) : count);
const data = (name) => JSON.parse(readFileSync(`data/${name}.json`, 'utf8'));

/** A journey as a case to measure. */
const journey = (json, count, warmUp) =>
  ({ name: `${json.stages.length} stages`, stages: json.stages.length, json, rounds: rounds(count), warmUp });

/** A flow of the package, drawn as often as the journey it is compared with. */
function flow(name) {
  const json = data(name);
  return { name: `${name}, ${json.messages.length} messages`, json, rounds: rounds(40), warmUp: 10 };
}

const SMALL = journey(data('consumer'), 40, 10);
const LARGE = journey(generatedJourney(500), 10, 0);
// A round of 2000 stages takes seconds.
const HUGE = journey(generatedJourney(2000), 4, 0);
const LONG = [LARGE, HUGE];
const GENERATED = [journey(generatedJourney(50), 24, 3), ...LONG];
const BOOKING = flow('booking');
const FLOWS = [flow('spine'), BOOKING];

/** Compares a figure with its target. */
const verdict = (value, aim, digits = 2) =>
  `${value.toFixed(digits)} (${value <= aim ? 'met' : `missed by ${(value - aim).toFixed(digits)}`})`;

/** Builds the drop-in as it is published, and again file by file with readable names, for a profile. */
async function buildBoth(folder) {
  const quiet = { logLevel: 'error' };
  await build({ ...quiet, build: { outDir: join(folder, 'drop-in'), sourcemap: false } });
  const output = { codeSplitting: true, preserveModules: true, preserveModulesRoot: '.', minify: false };
  const lib = { entry: 'src/define.ts', formats: ['es'], fileName: (_, name) => `${name}.js` };
  await build({ ...quiet, build: { outDir: join(folder, 'modules'), sourcemap: false, minify: false, lib, rolldownOptions: { output } } });
}

/** Prints the size of the drop-in, and of the files that are loaded on demand. */
function printBytes(folder) {
  console.log('');
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.js'))) {
    const bytes = Object.entries(bytesOf(join(folder, name)));
    console.log(`${name}: ${bytes.map(([form, size]) => `${size} bytes ${form}`).join(', ')}`);
  }
  const { brotli } = bytesOf(join(folder, DROP_IN));
  console.log(`Target for ${DROP_IN}: ${AIMS.brotli} bytes brotli: ${verdict(brotli, AIMS.brotli, 0)}`);
}

/** The median of a measure over all rounds. */
const of = ({ pairs }, what, key) => median(pairs.map((pair) => pair[what][key]));
const ratios = ({ pairs }, key) => pairs.map(({ diagram, unit }) => diagram[key] / unit[key]);

function printDrawing(results) {
  // The unit does the same work each time, so its quartiles show how busy the machine was.
  console.log('\nTo the painted frame, in ms: medians of clock time; the unit and ratios with their quartiles');
  console.log(table([
    ['', 'drawn as', 'parts', 'rounds', 'diagram', 'unit', 'clock-time ratio', 'CPU-time ratio'],
    ...results.map(({ drawn, result }) => [
      drawn.name, result.view, result.parts, result.pairs.length,
      of(result, 'diagram', 'clock').toFixed(1), spread(result.pairs.map(({ unit }) => unit.clock), 1),
      spread(ratios(result, 'clock')), spread(ratios(result, 'all')),
    ]),
  ]));
  for (const { drawn, result } of results.filter((one) => !GENERATED.includes(one.drawn))) {
    const aim = drawn === BOOKING ? AIMS.booking : AIMS.ratio;
    const ratio = (key) => verdict(median(ratios(result, key)), aim);
    console.log(`Target for ${drawn.name}: a ratio of ${aim}: ${ratio('clock')} in clock time, ${ratio('all')} in CPU time`);
  }
  for (const { drawn, result } of results.filter((one) => LONG.includes(one.drawn))) {
    const ratio = (key) => verdict(median(ratios(result, key)), AIMS.long);
    console.log(`Target for ${drawn.name}: a ratio of ${AIMS.long}: ${ratio('clock')} in clock time, ${ratio('all')} in CPU time`);
  }
  printGrowth(results.filter(({ drawn }) => GENERATED.includes(drawn)));
  for (const { drawn, result } of results) {
    if (!result.finished) console.log(`Note: ${drawn.name}: the diagram changed after its first frame.`);
    if (!result.same) console.log(`Note: ${drawn.name}: the unit does not look the same.`);
  }
}

function printGrowth(results) {
  const growth = (value) => exponent(results.map(({ drawn, result }) => [drawn.stages, value(result)]));
  const time = (key) => verdict(growth((result) => of(result, 'diagram', key)), AIMS.exponent);
  console.log(`Target from 50 to 2000 stages: an exponent of ${AIMS.exponent}: ${time('clock')} in clock time, ${time('all')} in CPU time`);
  console.log(`Exponent of the ratio: ${growth((result) => median(ratios(result, 'clock'))).toFixed(2)}. No stack overflow at 2000 stages.`);
}

function printShares(results) {
  console.log('\nCPU time of the main thread, in ms: medians');
  const keys = ['script', 'style', 'layout', 'paint', 'all'];
  console.log(table([
    ['', '', 'script', 'style', 'layout', 'paint, rest', 'all'],
    ...results.flatMap(({ drawn, result }) => ['diagram', 'unit'].map((what) => [drawn.name, what, ...keys.map((key) => of(result, what, key).toFixed(1))])),
  ]));
}

function printPhases(profiles) {
  console.log('\nWhere the script time of a diagram goes, in ms of a profile (which slows it down); placing includes the style and');
  console.log('layout that measuring causes');
  const phases = [...profiles[0].times.keys()];
  console.log(table([
    ['', ...phases],
    ...profiles.map(({ drawn, count, times }) => [drawn.name, ...phases.map((phase) => (times.get(phase) / count).toFixed(1))]),
  ]));
}

async function measureEach(page, cases) {
  const results = [];
  for (const drawn of cases) results.push({ drawn, result: await compare(page, drawn.json, drawn.rounds, drawn.warmUp) });
  return results;
}

async function measureJourneys(page) {
  const results = await measureEach(page, [SMALL, ...GENERATED]);
  const panels = [];
  for (const { name, json } of [SMALL, LARGE]) panels.push({ name, times: await select(page, json, rounds(24), 4) });
  return { results, panels, heap: await memory(page, HUGE.json) };
}

function printPanels(panels, results) {
  console.log('\nFrom select() to the painted panel, in ms: medians with their quartiles');
  for (const { name, times } of panels) console.log(`${name}: ${spread(times, 1)}`);
  const unit = of(results.find(({ drawn }) => drawn === LARGE).result, 'unit', 'clock');
  console.log(`Target for ${LARGE.name}: a ratio to the unit of ${AIMS.panel}: ${verdict(median(panels.at(-1).times) / unit, AIMS.panel)}`);
}

function printMemory({ diagram, unit }) {
  console.log(`\nKept in memory at ${HUGE.name}, in MB: ${diagram.script.toFixed(1)} by scripts (the unit ${unit.script.toFixed(1)}), ${diagram.document.toFixed(1)} by the document (the unit ${unit.document.toFixed(1)})`);
  console.log(`Target: ${AIMS.heap} MB by scripts: ${verdict(diagram.script, AIMS.heap, 1)}`);
}

async function measureModules(page) {
  const profiles = [];
  for (const [drawn, count] of [[SMALL, rounds(40)], [LARGE, rounds(4)], ...FLOWS.map((one) => [one, rounds(40)])]) {
    profiles.push({ drawn, count, times: timesByPhase(await profile(page, drawn.json, count, Math.min(count, 10))) });
  }
  printPhases(profiles);
}

/** How many rounds each model has in pages just opened. */
const COLD_ROUNDS = 12;

function printCold(results) {
  console.log('\nIn a page just opened, from the first file evaluated to the painted picture, in ms: medians with their quartiles. CPU time');
  console.log('includes fetching and compiling the files');
  const figures = (pairs, key) => [...['diagram', 'unit'].map((what) => spread(pairs.map((pair) => pair[what][key]), 1)), spread(ratios({ pairs }, key))];
  console.log(table([
    ['', 'rounds', 'clock', 'unit', 'clock-time ratio', 'CPU', 'unit', 'CPU-time ratio'],
    ...results.map(({ drawn, pairs }) => [drawn.name, pairs.length, ...figures(pairs, 'clock'), ...figures(pairs, 'all')]),
  ]));
  for (const { drawn, pairs } of results) {
    const ratio = (key) => verdict(median(ratios({ pairs }, key)), AIMS.cold);
    console.log(`Target for ${drawn.name}, cold: a ratio of ${AIMS.cold}: ${ratio('clock')} in clock time, ${ratio('all')} in CPU time`);
  }
}

/** Measures what a drawing costs for kinds and sizes of models, and where the time goes. */
async function measureDrawing(folder, dropIn) {
  const { results, panels, heap } = await withPage(dropIn, DROP_IN, async (page) => {
    const browser = await page.browser().version();
    console.log(`${browser}, Node ${version}, ${cpus().length} × ${cpus()[0]?.model ?? 'CPU'}, 1280 × 900 px`);
    printBytes(dropIn);
    return measureJourneys(page);
  });
  // In a page of its own: without the garbage of 2000 stages, and without code that has been optimised for another kind.
  const flows = await withPage(dropIn, DROP_IN, (page) => measureEach(page, FLOWS));
  printDrawing([...results, ...flows]);
  printShares([...results, ...flows]);
  printPanels(panels, results);
  printMemory(heap);
  await withPage(join(folder, 'modules'), 'src/define.js', measureModules);
}

const start = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'journey-diagrams-bench-'));
try {
  await buildBoth(folder);
  const dropIn = join(folder, 'drop-in');
  if (!argv.includes('--hostile')) {
    await measureDrawing(folder, dropIn);
    printCold(await compareCold(dropIn, DROP_IN, [SMALL, ...FLOWS], rounds(COLD_ROUNDS)));
  }
  await printHostile((work) => withPage(dropIn, DROP_IN, work), SMALL.json, GENERATED.at(-1).json);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${((performance.now() - start) / 1000).toFixed(0)} s`);
