// `npm run build`: writes everything that is published to dist/.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { chdir } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { sizesOf, writeSizes } from './sizes.mjs';
import { run, writeManifest, writeSchema, writeThemes } from './run.mjs';

chdir(fileURLToPath(new URL('..', import.meta.url)));

const DROP_IN = 'dist/journey-diagrams.js';
const ALL = 'dist/journey-diagrams.all.js';
const SCHEMA = 'dist/journey.schema.json';

const steps = {
  // One module for each source file, with its types beside it: bundlers that import the package do the tree shaking.
  modules: () => run('typescript', 'tsc', ['-p', 'tsconfig.build.json']),
  // The drop-in files, for a page without a build step; see vite.config.ts.
  'drop-in': async () => Boolean(await build({ logLevel: 'warn' })),
  all: async () => Boolean(await build({ mode: 'all', logLevel: 'warn' })) && writeIntegrity(),
  schema: () => writeSchema(SCHEMA),
  data: () => copyData(),
  themes: () => writeThemes('dist/themes'),
  manifest: () => writeManifest('dist'),
};

/** The hash by which a page makes sure that it runs this file and no other (Subresource Integrity). */
function writeIntegrity() {
  writeFileSync('dist/integrity.json', `${JSON.stringify({ 'journey-diagrams.all.js': `sha384-${createHash('sha384').update(readFileSync(ALL)).digest('base64')}` }, null, 2)}\n`);
  return true;
}

/** The journeys and flows, each with the path of the schema in the package. */
function copyData() {
  if (!existsSync('data')) return true;
  mkdirSync('dist/data', { recursive: true });
  for (const file of readdirSync('data', { withFileTypes: true })) {
    if (!file.isFile()) continue;
    const [from, to] = [join('data', file.name), join('dist/data', file.name)];
    if (!file.name.endsWith('.json')) copyFileSync(from, to);
    else writeFileSync(to, readFileSync(from, 'utf8').replace(/("\$schema":\s*)"\.[^"]*"/, '$1"../journey.schema.json"'));
  }
  return true;
}

rmSync('dist', { recursive: true, force: true });
for (const [name, step] of Object.entries(steps)) {
  const start = performance.now();
  if (!(await step())) {
    console.error(`build: ${name} failed`);
    process.exit(1);
  }
  console.log(`${name.padEnd(9)} ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
if (existsSync('docs/performance.md')) writeSizes('docs/performance.md', 'dist');
for (const file of [DROP_IN, ALL]) console.log(`${file}: ${sizesOf(file)}`);
