/** Tables of the guide, as Markdown. Each is generated from the code itself, so none can become outdated. */
import type { Strings } from '../../src/i18n/en.js';
import { en } from '../../src/i18n/en.js';
import { iconNames, registerIcons, shippedIcons } from '../../src/index.js';
import { iconPath } from '../../src/icons/registry.js';
import { LIMITS } from '../../src/model/core/limits.js';
import { PAGE } from '../../src/theme/tokens.js';
import { FACES, ROLES, TONE_COLOURS, TOKENS, type Token } from '../../src/theme/tokens.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`).join('\n');

const code = (text: string): string => `\`${text}\``;

// ── The model, from the JSON Schema

interface Schema {
  $ref?: string;
  $defs?: Record<string, Schema>;
  description?: string;
  type?: string;
  const?: string;
  enum?: string[];
  examples?: string[];
  items?: Schema;
  minItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
}

// The scripts that start or build Storybook write both files. Globs, since the files may be missing.
const [schema] = Object.values(import.meta.glob<Schema>('../../.storybook/journey.schema.json', { eager: true, import: 'default' }));

/** In the order in which an author needs them. */
const OBJECTS = [
  'Journey', 'Hub', 'Stage', 'Step', 'Track', 'Gateway', 'Transition', 'Gate',
  'Flow', 'System', 'Boundary', 'Connection', 'Message', 'Example', 'Group', 'Option',
  'Task', 'Link', 'Term', 'Note',
];

const nameOf = ({ $ref = '' }: Schema): string => $ref.split('/').at(-1) ?? '';

function typeOf(property: Schema): string {
  if (property.$ref) return `[${nameOf(property)}](#${nameOf(property).toLowerCase()})`;
  if (property.items) return `list of ${typeOf(property.items).replace('text', 'texts')}`;
  if (property.enum) return property.enum.map((value) => code(value)).join(', ');
  if (property.const) return code(property.const);
  if (property.type === 'integer' || property.type === 'number') return 'number';
  return property.type === 'boolean' ? `${code('true')}, ${code('false')}` : 'text';
}

/** A section for each kind of object in a model. */
export function modelTables(): string {
  const definitions = schema?.$defs;
  if (!definitions) return '*The schema is missing: start Storybook with `npm start`.*';
  const names = [...OBJECTS, ...Object.keys(definitions).filter((name) => !OBJECTS.includes(name))].filter((name) => name in definitions);
  return names.map((name) => {
    const { properties = {}, required = [] } = definitions[name] ?? {};
    const rows = Object.entries(properties).map(([key, property]) =>
      [code(key), required.includes(key) ? 'yes' : '', typeOf(property), property.description ?? '']);
    return `### ${name}\n\n${table(['Name', 'Required', 'Value', 'What it is'], rows)}`;
  }).join('\n\n');
}

export const limitsTable = (): string => table(['What', 'At most'], [
  ['Characters of JSON or, for an object, of all its names and texts', LIMITS.characters],
  ['Values: objects, lists, texts, numbers', LIMITS.values],
  ['Levels of nesting', LIMITS.levels],
  ['Entries of a list: stages, steps, messages, links, …', LIMITS.entries],
  ['Parts: everything that opens a panel', LIMITS.parts],
  ['Connections of a flow', LIMITS.connections],
  ['Levels of nested boundaries', LIMITS.boundaries],
  ['Characters of an id or an icon name', LIMITS.id],
  ['Characters of a title, a condition or another line', LIMITS.line],
  ['Characters of a summary, a definition or another paragraph', LIMITS.text],
  ['Characters of an address', LIMITS.address],
  ['Characters of a code example', LIMITS.code],
].map(([what, most]) => [String(what), most?.toLocaleString('en') ?? '']));

// ── The element, from the custom elements manifest

interface Documented {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
  attribute?: string;
  kind?: string;
  parameters?: { name: string; type?: { text: string } }[];
  return?: { type?: { text: string } };
}

interface Declaration {
  tagName?: string;
  members?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssStates?: Documented[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

const [manifest] = Object.values(import.meta.glob<Manifest>('../../.storybook/custom-elements.json', { eager: true, import: 'default' }));
const element = manifest?.modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === 'journey-diagram');

const described = (items: readonly Documented[] | undefined, head: string): string =>
  table([head, 'What it is'], (items ?? []).map(({ name, description = '' }) => [name ? code(name) : '(default)', description]));

export const propertiesTable = (): string => table(['Property', 'Attribute', 'Type', 'Default', 'What it is'],
  (element?.members ?? []).filter(({ kind }) => kind === 'field').map((field) => [
    code(field.name), field.attribute ? code(field.attribute) : 'none', code(field.type?.text ?? ''), field.default ? code(field.default) : '', field.description ?? '',
  ]));

export const methodsTable = (): string => table(['Method', 'What it does'],
  (element?.members ?? []).filter(({ kind }) => kind === 'method').map(({ name, parameters = [], description = '' }) => [
    code(`${name}(${parameters.map((parameter) => `${parameter.name}: ${parameter.type?.text ?? ''}`).join(', ')})`), description,
  ]));

export const eventsTable = (): string => table(['Event', 'Type', 'When'],
  (element?.events ?? []).map(({ name, type, description = '' }) => [code(name), code(type?.text ?? ''), description]));

export const slotsTable = (): string => described(element?.slots, 'Slot');
export const partsTable = (): string => described(element?.cssParts, 'Part');
export const statesTable = (): string => described(element?.cssStates, 'State');

// ── The theme, from its tokens

const swatch = (colour: string): string => `<span class="swatch" style="background: ${colour}"></span>${code(colour)}`;

const tokenRows = (tokens: readonly Token[]): string[][] =>
  tokens.map(({ name, light, dark, purpose }) => [code(`--jd-${name}`), swatch(light), swatch(dark), purpose]);

const TOKEN_HEAD = ['Variable', 'Light', 'Dark', 'What it is for'];

export const rolesTable = (): string => table(TOKEN_HEAD, tokenRows(ROLES));

/** What only a file has: the ground of the picture. */
export const pageTable = (): string => table(TOKEN_HEAD, tokenRows([PAGE]));

export const tonesTable = (): string => table(TOKEN_HEAD, tokenRows(TOKENS.slice(ROLES.length)));

export const toneNames = (): string => Object.keys(TONE_COLOURS).map(code).join(', ');

export const facesTable = (): string => table(['Variable', 'Default', 'What it is for'],
  FACES.map(({ name, value, purpose }) => [code(`--jd-${name}`), code(value), purpose]));

// ── Icons and interface words

/** Every icon that comes with the library, drawn. */
export function iconsTable(): string {
  registerIcons(shippedIcons);
  const drawn = [...iconNames()].sort().map((name) => [
    `<svg viewBox="0 0 24 24" width="28" height="28" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${iconPath(name) ?? ''}"></path></svg>`,
    code(name),
  ]);
  const columns = 4;
  const rows = Array.from({ length: Math.ceil(drawn.length / columns) }, (_, i) => drawn.slice(i * columns, (i + 1) * columns).flat());
  return table(Array.from({ length: columns }, () => ['', 'Icon']).flat(), rows);
}

export const wordsTable = (): string => table(['Name', 'English'],
  (Object.entries(en) as [keyof Strings, string][]).map(([name, words]) => [code(name), words]));

/** A README as a section of a page. */
export const asSection = (readme: string): string => readme.replace(/^(#+ )/gm, '#$1');
