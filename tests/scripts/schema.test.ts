import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import * as v from 'valibot';
import { modelSchema, SCHEMAS } from '../../scripts/schema.js';
import { hrefIsSafe } from '../../src/model/core/href.js';
import { LIMITS } from '../../src/model/core/limits.js';
import { Href } from '../../src/model/core/schema.js';

interface Definition {
  properties: Record<string, { description?: string; pattern?: string; examples?: string[]; type?: string; enum?: string[]; const?: string; maxItems?: number; maxLength?: number }>;
  additionalProperties: boolean;
}

const schema = modelSchema() as { $defs: Record<string, Definition>; $schema: string };
const defs = schema.$defs;
// `format` only informs editors; invalid addresses are refused by a pattern.
const fits = new Ajv2020({ strict: true, allErrors: true, validateFormats: false }).compile(schema);

const DATA = new URL('../../data/', import.meta.url);
const read = (name: string) => JSON.parse(readFileSync(new URL(name, DATA), 'utf8')) as Record<string, unknown>;
const consumer = () => read('consumer.json') as { stages: [{ tone?: string; steps: [Record<string, unknown>] }] };

test('every object of the model is defined and allows no other properties', () => {
  const objects = Object.entries(SCHEMAS).filter(([, one]) => 'entries' in one).map(([name]) => name);
  assert.deepEqual(Object.keys(defs).sort(), objects.sort());
  for (const [name, def] of Object.entries(defs)) assert.equal(def.additionalProperties, false, name);
});

test('every property of the model is there and has a description', () => {
  for (const [name, { properties }] of Object.entries(defs)) {
    const { entries } = SCHEMAS[name as 'Journey'];
    assert.deepEqual(Object.keys(properties), Object.keys(entries), name);
    for (const [key, { description = '' }] of Object.entries(properties)) assert.match(description, /^[A-Z].*\.$/, `${name}.${key}`);
  }
});

test('limits are in it', () => {
  const { Journey, Stage, Link, Example, Flow } = defs;
  const of = (def: Definition | undefined, name: string) => def?.properties[name];
  assert.deepEqual([
    of(Journey, 'stages')?.maxItems, of(Stage, 'steps')?.maxItems, of(Flow, 'connections')?.maxItems, of(Stage, 'id')?.maxLength,
    of(Stage, 'title')?.maxLength, of(Stage, 'summary')?.maxLength, of(Link, 'href')?.maxLength, of(Example, 'code')?.maxLength,
  ], [LIMITS.entries, LIMITS.entries, LIMITS.connections, LIMITS.id, LIMITS.line, LIMITS.text, LIMITS.address, LIMITS.code]);
  for (const [name, { properties }] of Object.entries(defs)) for (const [key, property] of Object.entries(properties)) {
    if (property.type === 'array') assert.ok(property.maxItems, `${name}.${key}`);
    if (property.type === 'string' && !property.enum && !property.const) assert.ok(property.maxLength, `${name}.${key}`);
  }
});

test('an icon can be completed', () => {
  assert.ok(defs.Step?.properties.icon?.examples?.includes('flag'));
});

for (const name of readdirSync(DATA).filter((file) => file.endsWith('.json'))) {
  test(`${name} fits`, () => {
    assert.ok(fits(read(name)), JSON.stringify(fits.errors, null, 1));
  });
}

test('a misspelt name does not fit', () => {
  const misspelt = consumer();
  misspelt.stages[0].tone = 'aquä';
  misspelt.stages[0].steps[0].titel = 'A step';
  assert.equal(fits(misspelt), false);
  const found = fits.errors?.map((error) => `${error.instancePath} ${error.keyword}`) ?? [];
  for (const place of ['/stages/0/tone enum', '/stages/0/steps/0 additionalProperties']) assert.ok(found.includes(place), place);
});

test('a link fits the schema if it may be followed', () => {
  const pattern = new RegExp(defs.Link?.properties.href?.pattern ?? '', 'u');
  const links = [
    'page.html', 'page.html#part', '#part', '?q=a:b', '/a/b:c', '../up', 'https://example.org/', 'HTTP://example.org',
    'mailto:a@example.org', 'Mailto:a@example.org?subject=b', '', ' ', 'https:', 'https:///a', 'http:page.html', 'mailto://a@example.org',
    'mailto:a', 'javascript:alert(1)', 'java\nscript:alert(1)', '\u0001javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,a',
    'ftp://example.org', 'vbscript:a', 'blob:https://example.org/a',
  ];
  for (const link of links) assert.equal(pattern.test(link), hrefIsSafe(link), JSON.stringify(link));
  assert.ok(v.is(Href, 'page.html'));
});
