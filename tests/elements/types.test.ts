/** The types of the element: what is right compiles in strict mode, and what is wrong does not, in the line where it is wrong. */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const folder = dirname(fileURLToPath(import.meta.url));

const BEGINNING = `
import type { JourneyDiagram, Journey, ModelLike, SelectDetail } from '../../src/index.js';
import type {} from '../../src/define.js';
import consumer from '../../data/consumer.json';
interface Timeline { kind: 'timeline'; title: string; events: string[] }
declare const journey: Journey;
declare const timeline: Timeline;
const element = document.createElement('journey-diagram');
`;

const RIGHT = [
  'const same: JourneyDiagram = element;',
  'element.model = journey;',
  'element.model = consumer;',
  "element.model = { ...consumer, language: 'cy' };",
  "element.model = { kind: 'timeline', title: 'A kind of my own', events: [] };",
  'element.model = undefined;',
  'element.model = null;',
  'element.model = timeline;',
  'const like: ModelLike = consumer;',
  "element.addEventListener('journey-select', (event) => { const detail: SelectDetail = event.detail; event.currentTarget; });",
  "element.addEventListener('journey-after-select', function ({ detail: { id } }) { const text: string | null = id; this.click(); });",
  "document.addEventListener('journey-walk', ({ detail }) => detail.position.toFixed());",
  "window.addEventListener('journey-load', ({ detail }) => detail.problems.map(({ remedy }) => remedy));",
  "document.querySelector('journey-diagram')?.select('develop');",
  'const drawn: boolean = element.ready;',
];

const WRONG = [
  "element.model = '{}';",
  'element.model = 1;',
  "element.model = { kind: 'journey' };",
  "element.model = [consumer];",
  "element.addEventListener('journey-select', ({ detail }) => detail.name);",
  "element.addEventListener('journey-walk', ({ detail }) => detail.id.length);",
  "document.addEventListener('journey-error', ({ detail }) => detail.model);",
  'element.ready = true;',
  'element.problems = [];',
  "element.panel = 'above';",
  "element.headingLevel = '3';",
];

/** The numbers of the lines in which a file does not compile, from 0 for the first after the beginning. */
function wrongLines(lines: readonly string[]): number[] {
  const file = join(folder, 'types.example.ts');
  const options: ts.CompilerOptions = {
    strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler, resolveJsonModule: true, experimentalDecorators: true, useDefineForClassFields: false,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  const source = ts.createSourceFile(file, `${BEGINNING}${lines.map((line) => `{ ${line} }\n`).join('')}`, ts.ScriptTarget.ES2022, true);
  host.getSourceFile = (name, ...rest) => (name === file ? source : getSourceFile(name, ...rest));
  const program = ts.createProgram([file], options, host);
  const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const first = BEGINNING.split('\n').length - 1;
  return [...new Set(found.map(({ start = 0 }) => source.getLineAndCharacterOfPosition(start).line - first))];
}

describe('the types of the element', () => {
  it('take what is right, and nothing that is wrong', () => {
    const found = wrongLines([...RIGHT, ...WRONG]);
    assert.deepEqual(found.filter((line) => line < RIGHT.length).map((line) => RIGHT[line] ?? `line ${line}`), [], 'what is right');
    assert.deepEqual(WRONG.filter((_, i) => !found.includes(RIGHT.length + i)), [], 'what is wrong');
  });
});
