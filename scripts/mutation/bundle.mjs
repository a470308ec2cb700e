/**
 * Bundles each unit test with its imports for Mocha, so that the mutants can run in one process: Node's own test runner
 * would start a process, with tsx, for every test file of every mutant.
 */
import { readdirSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';

const FOLDERS = ['tests/model', 'tests/elements'];
const OUT = 'coverage/mutants';
/** The tests import these two from Node; Mocha has them under the same names, without options. */
const RUNNER = {
  'node:test': `export const { describe } = globalThis;
    export const it = (name, ...rest) => globalThis.it(name, () => rest.at(-1)());`,
};

const runner = {
  name: 'runner',
  enforce: 'pre',
  resolveId: (id) => (id in RUNNER ? `\0${id}` : undefined),
  load: (id) => RUNNER[id.slice(1)],
};

const files = FOLDERS.flatMap((folder) => readdirSync(folder, { recursive: true }).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts') && !file.endsWith('fuzz.test.ts'));

rmSync(OUT, { recursive: true, force: true });
for (const file of files) {
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [runner],
    build: {
      ssr: file,
      outDir: OUT,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: {
        external: builtinModules.flatMap((name) => (name === 'test' ? [] : [name, `node:${name}`])),
        output: { format: 'cjs', banner: '"use strict";', codeSplitting: false, entryFileNames: `${relative('tests', file).replaceAll(sep, '-').replace(/ts$/, 'cjs')}` },
      },
    },
  });
}
