// `npm run test:chance -- 10`: runs the tests of random models with ten random seeds.
import { readFileSync, readdirSync } from 'node:fs';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { node, UNIT_TESTS } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));
const files = readdirSync('tests', { recursive: true })
  .map((file) => `tests/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts') && !/\.(browser|e2e)\.test\.ts$/.test(file))
  .filter((file) => readFileSync(file, 'utf8').includes("'fast-check'"));

for (let round = Number(process.argv[2] ?? 1); round > 0; round--) {
  const SEED = String(Math.floor(Math.random() * 2 ** 31));
  if (await node([...UNIT_TESTS, ...files], { quiet: true, env: { SEED } })) console.log(`ok      SEED=${SEED}`);
  else {
    console.log(`FAILED  SEED=${SEED}: repeat it with SEED=${SEED} npm run test:unit`);
    process.exitCode = 1;
  }
}
