// `npm run test:fuzz -- 5000`: tests randomly changed models, more of them than `npm test` and with a new seed: that many
// of each file in Node, then a tenth of that on one element in a browser.
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { node } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const runs = Number(process.argv[2] ?? 20_000);
const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));
console.log(`SEED=${SEED}`);
const env = { SEED, FUZZ_RUNS: String(Math.ceil(runs / 10)) };
const well = [
  await node(['--import', 'tsx', '--import', './tests/support/chance.ts', 'tests/model/fuzz.test.ts', String(runs)], { env }),
  await node(['scripts/test.mjs', 'browser', 'tests/elements/mutated'], { env }),
];
process.exitCode = well.every(Boolean) ? 0 : 1;
