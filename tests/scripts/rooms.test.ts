/** The shape of src: no file imports itself through others, and no file name repeats its folder's. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const src = fileURLToPath(new URL('../../src/', import.meta.url));
const files = readdirSync(src, { recursive: true }).map((file) => String(file).replaceAll('\\', '/')).filter((file) => file.endsWith('.ts'));

/** What each file imports, types included. */
const imports = new Map(files.map((file) => [
  file,
  ts.preProcessFile(readFileSync(src + file, 'utf8')).importedFiles
    .filter(({ fileName }) => fileName.startsWith('.'))
    .map(({ fileName }) => posix.join(posix.dirname(file), fileName).replace(/\.js$/, '.ts')),
]));

/** The files of each cycle that is reached first through one of its files. */
function cycles(): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const imported of imports.get(file) ?? []) visit(imported, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}

describe('src', () => {
  it('is read with its imports', () => {
    assert.ok(files.length > 100);
    assert.ok(imports.get('kinds/flow.ts')?.includes('kinds/kind.ts'));
    assert.deepEqual([...imports].filter(([, all]) => all.some((file) => !imports.has(file))), []);
  });

  it('has no import cycle', () => assert.deepEqual(cycles(), []));

  it('has no file name that begins with the name of its folder', () => {
    const names = files.map((file) => file.split('/').slice(-2)).filter(([, name]) => name !== undefined) as [string, string][];
    assert.deepEqual(names.filter(([folder, name]) => name.replace('.ts', '').split('-')[0] === folder || name === `${folder}.ts`), []);
  });
});
