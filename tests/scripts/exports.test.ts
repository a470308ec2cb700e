/** Every entry of the package can be imported in Node, where pages are rendered and models are checked. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { bytesOf, FILES } from '../../scripts/sizes.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string | { types: string; default?: string }> };
/** What runs; the entries for types only, of the templates of frameworks, have nothing that does. */
const targets = Object.values(exports).flatMap((target) => (typeof target === 'string' ? target : target.default ?? []));

/** The error output of Node when it imports a module in its own process; empty if there is none. */
function complaint(file: string, ...options: string[]): string {
  const code = `import(${JSON.stringify(pathToFileURL(file).href)}).then(() => process.exit(0), (error) => { console.error(error); process.exit(1); })`;
  const { status, stderr } = spawnSync(process.execPath, [...options, '--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });
  return status === 0 ? '' : stderr || 'it ended';
}

describe('in Node', () => {
  const modules = targets.filter((target) => target.startsWith('./dist/esm/'))
    .map((target) => target.replace('./dist/esm/', 'src/').replace(/\.js$/, '.ts'))
    .flatMap((file) => (file.endsWith('/*.ts') ? readdirSync(join(root, dirname(file))).map((name) => `${dirname(file)}/${name}`) : file));
  const scratch = mkdtempSync(join(tmpdir(), 'exports-'));
  after(() => rmSync(scratch, { recursive: true }));

  it('all modules of the package are tested', () => {
    for (const file of ['src/index.ts', 'src/define.ts', 'src/all.ts', 'src/flow.ts', 'src/kind.ts', 'src/svg.ts', 'src/i18n/cy.ts']) assert.ok(modules.includes(file), file);
  });

  for (const file of modules) it(`${file} can be imported`, () => assert.equal(complaint(join(root, file), '--import', 'tsx'), ''));

  it('the files of the drop-in can be imported', async () => {
    await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error', build: { outDir: scratch, sourcemap: false } });
    const files = readdirSync(scratch).filter((file) => file.endsWith('.js')).sort();
    const inParts = FILES.map(({ file }) => file).filter((file) => file !== 'journey-diagrams.all.js');
    assert.deepEqual(files, inParts.toSorted());
    // What a page has to load must not grow unseen: docs/performance.md has the same numbers.
    const tooLarge = FILES.filter(({ file, most }) => files.includes(file) && bytesOf(join(scratch, file)).brotli > most).map(({ file }) => file);
    assert.deepEqual(tooLarge, []);
    for (const file of files) assert.equal(complaint(join(scratch, file)), '', file);
  });
});
