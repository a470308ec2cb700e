/**
 * `tsx scripts/schema.ts OUT` writes the JSON Schema of the models, for editors and for the documentation.
 * It is made from the schemas in src/model, as the check at run time is; its descriptions are the comments there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
import { shippedIcons } from '../src/icons/shipped.js';
import { SCHEMES } from '../src/model/core/href.js';
import * as core from '../src/model/core/schema.js';
import * as flow from '../src/model/flow/schema.js';
import * as journey from '../src/model/journey/schema.js';

const SOURCES = ['core', 'journey', 'flow'].map((room) => fileURLToPath(new URL(`../src/model/${room}/schema.ts`, import.meta.url)));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

/** Everything that the schema modules export. */
export const SCHEMAS = { ...core, ...journey, ...flow };
type Definition = Extract<(typeof SCHEMAS)[keyof typeof SCHEMAS], { entries: object }>;

/** The JSON Schema of every kind of model (draft 2020-12), with a definition for each kind of object in one. */
export function modelSchema(): JsonSchema {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const comments = readComments(SOURCES);
  const defs = toJsonSchemaDefs(definitionsIn([...comments.keys()]), {
    target: 'draft-2020-12',
    // What the run-time check asks of a link, as far as a pattern can express it.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check' ? { ...jsonSchema, format: 'uri-reference', pattern: HREF } : undefined,
  });
  // Only whole models have a `$schema`.
  const models = Object.keys(defs).filter((name) => defs[name]?.properties?.$schema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // Where a mirror of the package registry serves the published file.
    $id: `urn:journey-diagrams:schema:${version}`,
    title: 'Model',
    description: `What journey-diagrams draws: ${models.join(' or ')}.`,
    anyOf: models.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: withDescriptions(defs, comments),
  };
}

/** The schemas of objects, in the order of the source. Other exports are inlined where they are used. */
function definitionsIn(order: readonly string[]): Record<string, Definition> {
  const objects = Object.entries(SCHEMAS).filter((named): named is [string, Definition] => 'entries' in named[1]);
  return Object.fromEntries(objects.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Matches letters in either case: patterns in JSON Schema have no flags. */
const anyCase = (text: string): string => text.replace(/[a-z]/g, (c) => `[${c.toUpperCase()}${c}]`);

/** The URI references that `hrefIsSafe` allows. A relative one has no colon before its first slash. */
const HREF = (() => {
  const web = SCHEMES.filter((scheme) => scheme !== 'mailto:').map(anyCase).join('|');
  const name = '[^/@\\s]+';
  return `^((${web})//[^/\\s]\\S*|${anyCase('mailto:')}${name}@${name}|(?![^/?#]*:)\\S+)$`;
})();

/** Adds descriptions from the comments, and the icon names that editors can complete. */
function withDescriptions(defs: Record<string, JsonSchema>, comments: ReadonlyMap<string, Comments>): Record<string, JsonSchema> {
  return Object.fromEntries(Object.entries(defs).map(([name, def]) => {
    const properties = Object.entries(def.properties ?? {}).map(([key, property]): [string, JsonSchema] => {
      const description = comments.get(name)?.get(key);
      const examples = key === 'icon' ? Object.keys(shippedIcons) : undefined;
      return [key, { ...(description && { description }), ...(property as JsonSchema), ...(examples && { examples }) }];
    });
    return [name, { title: name, ...def, properties: Object.fromEntries(properties) }];
  }));
}

type Comments = Map<string, string>;

/** The comments on the properties of each object in the modules: a constant, or an argument of the call that makes one. */
function readComments(files: readonly string[]): Map<string, Comments> {
  const found = new Map<string, Comments>();
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    for (const { name, initializer } of source.statements.filter(ts.isVariableStatement).flatMap(({ declarationList }) => [...declarationList.declarations])) {
      const literal = objectIn(initializer);
      if (literal && ts.isIdentifier(name)) found.set(name.text, commentsOf(literal, found));
    }
  }
  return found;
}

function objectIn(node: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (!node || ts.isObjectLiteralExpression(node)) return node;
  return ts.isCallExpression(node) ? node.arguments.find(ts.isObjectLiteralExpression) : undefined;
}

/** @param earlier the objects before this one, which it may spread. */
function commentsOf(literal: ts.ObjectLiteralExpression, earlier: ReadonlyMap<string, Comments>): Comments {
  return new Map(literal.properties.flatMap((property): [string, string][] => {
    if (ts.isSpreadAssignment(property)) return [...(earlier.get(property.expression.getText()) ?? [])];
    const words = ts.getJSDocCommentsAndTags(property).filter(ts.isJSDoc).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
    return words.length > 0 ? [[property.name.getText(), words.join(' ').replaceAll(/\s+/g, ' ')]] : [];
  }));
}

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (!out) throw new Error('Name the output file: tsx scripts/schema.ts FILE');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(modelSchema(), null, 2)}\n`);
}
