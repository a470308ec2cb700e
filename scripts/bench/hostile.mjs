import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './figures.mjs';
import { cpuSession, cpuTimes } from './measure.mjs';

/** How long a model may block the main thread, in ms. */
const LONGEST = 1000;
/** The timeout for a page, in ms. */
const HUNG = 30_000;
/** How often the consumer journey is drawn, as the unit for the others, and how often a hostile model, of which the best round counts. */
const ROUNDS = { unit: 9, each: 2 };

/** The models of the tests' fixtures by name. */
function models() {
  const script = fileURLToPath(new URL('hostile.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** The longest block in clock time, and the CPU time of the main thread. */
async function once(page, devtools, json, what) {
  await page.evaluate((model) => globalThis.bench.give(model), json);
  if (what === 'print') await page.evaluate(() => globalThis.bench.hostile('draw'));
  const before = await cpuTimes(devtools);
  const found = await page.evaluate((name) => (name === 'print' ? globalThis.bench.paper() : globalThis.bench.hostile(name)), what);
  const after = await cpuTimes(devtools);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  return { ...found, cpu: after.all - before.all };
}

/** The fastest of some rounds: the one that other programs on the machine affected least. */
async function best(page, devtools, json, rounds, what = 'draw') {
  const found = [];
  for (let i = 0; i < rounds; i++) found.push(await once(page, devtools, json, what));
  return found.sort((a, b) => a.cpu - b.cpu)[0];
}

/** The cases: each hostile model of the tests, and two others. */
const casesFor = (stages2000) => [
  ...Object.entries(models()).map(([name, json]) => ({ name, json, what: 'draw' })),
  { name: 'window as a model', json: null, what: 'window' },
  { name: '2,000 stages laid out for paper', json: stages2000, what: 'print' },
];

/** Measures cases until one of them hangs. */
async function measure(page, cases, consumer) {
  const devtools = await cpuSession(page);
  const units = [];
  for (let i = 0; i < ROUNDS.unit; i++) units.push((await once(page, devtools, consumer, 'draw')).cpu);
  const unit = median(units);
  const rows = [];
  for (const { name, json, what } of cases) {
    const hung = new Promise((resolve) => setTimeout(resolve, HUNG).unref());
    const found = await Promise.race([best(page, devtools, json, ROUNDS.each, what), hung]);
    const row = { name, ...(found ?? { becomes: 'nothing in time', longest: Infinity, cpu: Infinity }) };
    const figures = [row.longest.toFixed(0), row.cpu.toFixed(0), (row.cpu / unit).toFixed(1)];
    console.log(`${row.name.padEnd(46)} ${row.becomes.padEnd(16)} ${figures.map((figure) => figure.padStart(8)).join(' ')}`);
    rows.push(row);
    if (!found) break;
  }
  return rows;
}

/**
 * Draws (or refuses) each hostile model in a page, prints 2,000 stages, and reports the longest block of the main thread.
 * @param inPage does work in a fresh page.
 */
export async function printHostile(inPage, consumer, stages2000) {
  const cases = casesFor(stages2000);
  const rows = [];
  console.log('\nModels that need a lot of work: how they are drawn; the longest block of the main thread in clock time, in ms; the CPU');
  console.log('time of the main thread, in ms, and the same as a number of drawings of the consumer journey');
  while (rows.length < cases.length) rows.push(...await inPage((page) => measure(page, cases.slice(rows.length), consumer)));
  for (const [what, key] of [['in clock time', 'longest'], ['in CPU time', 'cpu']]) {
    const slow = rows.filter((row) => row[key] > LONGEST).map(({ name }) => name);
    console.log(`Target: no more than ${LONGEST} ms ${what}: ${slow.length === 0 ? 'met' : `missed by ${slow.join(', ')}`}`);
  }
}
