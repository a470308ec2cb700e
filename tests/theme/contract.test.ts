/** The names that templates and style sheets write as text are those of the contract (src/layout/contract.ts). */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { CLASSES, DATA, DIAGRAM_LENGTHS, isLayoutProperty, layoutProperty, shapeClass, type Presentation, type WalkStanding } from '../../src/layout/contract.js';
import { sequenceMeasures } from '../../src/layout/flow/lengths.js';
import { overviewLengths } from '../../src/layout/journey/lengths.js';
import { FLOW_SHAPES, JOURNEY_SHAPES, type ShapeKind } from '../../src/layout/shapes.js';
import { indexFlow } from '../../src/model/flow/build-index.js';
import { flows } from '../fixtures/flows.js';
import { styles } from '../support/styles.js';
import { FACES, PRIVATE_PROPERTIES, ROLES } from '../../src/theme/tokens.js';
import { none } from '../support/faults.js';

// Complete, or these lists do not compile.
const PRESENTATIONS = Object.keys({ picture: 1, 'wide-cards': 1, 'narrow-cards': 1, list: 1 } satisfies Record<Presentation, 1>);
const STANDINGS = Object.keys({ current: 1, walked: 1, idle: 1 } satisfies Record<WalkStanding, 1>);
const LENGTHS = Object.keys({ ...overviewLengths(1280), ...sequenceMeasures(indexFlow(flows.twoSystems), 1280) });

const SOURCE = new URL('../../src/', import.meta.url);

/** The text of every file in a folder of src, without comments. */
function textOf(folder: string): string {
  const files = readdirSync(new URL(`${folder}/`, SOURCE), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return files.map((file) => readFileSync(new URL(`${folder}/${file}`, SOURCE), 'utf8').replaceAll(/\/\*[^]*?\*\/|^\s*\/\/.*$/gm, '')).join('\n');
}

const templates = `${textOf('render')}\n${textOf('elements')}`;
const code = textOf('controllers');
const sheets = styles.map(({ cssText }) => cssText.replaceAll(/\/\*[^]*?\*\//g, '')).join('\n');

const found = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))];
const unknown = (names: readonly string[], known: readonly string[]): string[] => names.filter((name) => !known.includes(name));

describe('the contract', () => {
  const attributes = Object.values(DATA);

  it('has every data attribute that a template writes or a sheet reads', () =>
    none(unknown(found(templates + sheets, /\b(data-[a-z-]+)/g), attributes)));

  it('has no data attribute that nobody uses', () =>
    none(Object.entries(DATA).filter(([name, attribute]) => !templates.includes(attribute) && !code.includes(`'${name}'`) && !code.includes(`DATA.${name}`)).map(([name]) => name)));

  it('is not passed by: controllers write no name of an attribute, a class or a property as text', () =>
    none(found(code, /['"`. [](data-[a-z-]+|--_[a-z-]+|dataset|s-[a-z-]+)\b/g)));

  it('has the values that sheets look for', () => none([
    ...unknown(found(sheets, /data-presentation='([\w-]+)'/g), PRESENTATIONS),
    ...unknown(found(sheets, /data-walk='([\w-]+)'/g), STANDINGS),
  ]));

  it('has the classes that controllers look for in templates', () =>
    none(Object.values(CLASSES).filter((name) => name !== CLASSES.unplaced && !new RegExp(`class="[^"]*\\b${name}\\b`).test(templates))));

  it('has every custom property, those of layout and those of the theme apart', () => {
    const used = found(sheets, /(--_[a-z][a-z-]*[a-z])\b(?!-)/g);
    const own = [...ROLES, ...FACES].map(({ name }) => `--_${name}`).concat(PRIVATE_PROPERTIES.map((name) => `--_${name}`));
    const layouts = [...LENGTHS, ...DIAGRAM_LENGTHS, 'lineHeight', 'textScale'].map(layoutProperty);
    none([
      ...unknown(used.filter(isLayoutProperty), layouts),
      ...unknown(used.filter((name) => !isLayoutProperty(name)), own),
      ...layouts.filter((name) => !used.includes(name)).map((name) => `${name} is not read`),
      ...found(sheets, /(--_layout-[a-z-]+)\s*:/g).map((name) => `${name} is set by the theme`),
    ]);
  });

  it('has no shape that a sheet names on its own, unless it exists', () => {
    const kinds = Object.keys({ ...JOURNEY_SHAPES, ...FLOW_SHAPES }) as ShapeKind[];
    none(unknown(found(sheets, /\.(s-[a-z-]+)/g), kinds.map(shapeClass)));
  });
});
