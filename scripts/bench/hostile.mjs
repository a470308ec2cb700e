import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median } from './figures.mjs';

/** The longest that a model may keep the main thread, in ms. */
const LONGEST = 1000;
/** After this, in ms, a page is given up. */
const HUNG = 30_000;
/** How often the consumer journey is drawn, to measure the others by; and a hostile model, of which the best counts. */
const ROUNDS = { unit: 9, each: 2 };

/** The models of the tests' fixtures by name. */
function models() {
  const script = fileURLToPath(new URL('hostile.ts', import.meta.url));
  return JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

const once = (page, json, what) => page.evaluate((model, name) => globalThis.bench.hostile(model, name), json, what);

/** Of some rounds the one with the shortest block: what other programs on the machine did is least in it. */
async function best(page, json, rounds, what = 'draw') {
  const found = [];
  for (let i = 0; i < rounds; i++) found.push(await once(page, json, what));
  return found.sort((a, b) => a.longest - b.longest)[0];
}

/** What is measured: each hostile model of the tests, and two that are none of them. */
const casesFor = (stages2000) => [
  ...Object.entries(models()).map(([name, json]) => ({ name, json, what: 'draw' })),
  { name: 'window as a model', json: null, what: 'window' },
  { name: '2,000 stages laid out for paper', json: stages2000, what: 'print' },
];

/** Measures cases until one of them hangs. */
async function measure(page, cases, consumer) {
  const units = [];
  for (let i = 0; i < ROUNDS.unit; i++) units.push((await once(page, consumer, 'draw')).longest);
  const unit = median(units);
  const rows = [];
  for (const { name, json, what } of cases) {
    const hung = new Promise((resolve) => setTimeout(resolve, HUNG).unref());
    const found = await Promise.race([best(page, json, ROUNDS.each, what), hung]);
    const row = { name, ...(found ?? { becomes: 'nothing in time', longest: Infinity }) };
    console.log(`${row.name.padEnd(46)} ${row.becomes.padEnd(16)} ${row.longest.toFixed(0).padStart(8)} ${(row.longest / unit).toFixed(1).padStart(8)}`);
    rows.push(row);
    if (!found) break;
  }
  return rows;
}

/**
 * Draws (or refuses) each hostile model in a page, prints 2,000 stages, and tells the longest block of the main thread.
 * @param inPage does work in a fresh page.
 */
export async function printHostile(inPage, consumer, stages2000) {
  const cases = casesFor(stages2000);
  const rows = [];
  console.log('\nModels that ask for much work: what they become, the longest block of the main thread in ms, and the same in');
  console.log('drawings of the consumer journey');
  while (rows.length < cases.length) rows.push(...await inPage((page) => measure(page, cases.slice(rows.length), consumer)));
  const slow = rows.filter(({ longest }) => longest > LONGEST).map(({ name }) => name);
  console.log(`Aim: no block above ${LONGEST} ms: ${slow.length === 0 ? 'held' : `missed by ${slow.join(', ')}`}`);
}
