/**
 * The types that hosts see: a file that must compile, and one that must not, line by line. Those of frameworks need their
 * own types: `npm run test:hosts` tests them in the same way.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { markedLines } from './marked.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const HOSTS = '.storybook/hosts';

/** As in a new project that leaves nothing unchecked. The package is that of the sources. */
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  skipLibCheck: false,
  stripInternal: true,
  noEmit: true,
};

const casePath = (name: string): string => fileURLToPath(new URL(`cases/${name}.ts`, import.meta.url));
const source = (path: string): string[] => [`${root}src/${path}.ts`];

describe('the types of the element', () => {
  assert.ok(existsSync(`${root}${HOSTS}`), `there is no ${HOSTS}: run \`npm run analyze\` first`);
  const program = ts.createProgram([casePath('right'), casePath('wrong')], {
    ...OPTIONS,
    paths: { 'journey-diagrams': source('index'), 'journey-diagrams/define': source('define') },
  });

  /** The errors of a file: number of the line, and message. */
  function errorsOf(path: string): [line: number, message: string][] {
    const file = program.getSourceFile(path) ?? assert.fail(path);
    return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ start = 0, messageText }) => [
      file.getLineAndCharacterOfPosition(start).line + 1,
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    ]);
  }

  it('allow what a host writes', () => assert.deepEqual(errorsOf(casePath('right')), []));

  it('refuse what it must not write, and nothing else', () => {
    const lines = errorsOf(casePath('wrong')).map(([line]) => line);
    assert.deepEqual([...new Set(lines)], markedLines(readFileSync(casePath('wrong'), 'utf8')));
  });

  it('are made from the manifest, and refer to nothing that they do not have', () => {
    assert.deepEqual(errorsOf(`${root}${HOSTS}/element.d.ts`), []);
  });
});
