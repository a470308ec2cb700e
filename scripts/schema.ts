/**
 * `tsx scripts/schema.ts OUT` writes the JSON Schema of the models, for editors and for the documentation.
 * Its form comes from src/model/schema.ts as the check at run time does; its words from the comments there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toJsonSchemaDefs, type JsonSchema } from '@valibot/to-json-schema';
import ts from 'typescript';
import { shippedIcons } from '../src/icons/shipped.js';
import { SCHEMES } from '../src/model/core/href.js';
import * as schemas from '../src/model/schema.js';

const SOURCE = fileURLToPath(new URL('../src/model/schema.ts', import.meta.url));
const PACKAGE = fileURLToPath(new URL('../package.json', import.meta.url));

type Definition = Extract<(typeof schemas)[keyof typeof schemas], { entries: object }>;

/** The JSON Schema of every kind of model (draft 2020-12), with a definition for each kind of object in one. */
export function modelSchema(): JsonSchema {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const comments = readComments(readFileSync(SOURCE, 'utf8'));
  const defs = toJsonSchemaDefs(definitionsIn([...comments.keys()]), {
    target: 'draft-2020-12',
    // What a program checks of a link, as far as a pattern can say it.
    overrideAction: ({ valibotAction, jsonSchema }) =>
      valibotAction.type === 'check' ? { ...jsonSchema, format: 'uri-reference', pattern: HREF } : undefined,
  });
  // Only a whole model says what it is written by.
  const models = Object.keys(defs).filter((name) => defs[name]?.properties?.$schema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    // Where a mirror of the package registry serves the published file.
    $id: `urn:journey-diagrams:schema:${version}`,
    title: 'Model',
    description: `What journey-diagrams draws: ${models.join(' or ')}.`,
    anyOf: models.map((name) => ({ $ref: `#/$defs/${name}` })),
    $defs: inWords(defs, comments),
  };
}

/** The schemas of objects, in the order of the source. What else it exports is written out where it is used. */
function definitionsIn(order: readonly string[]): Record<string, Definition> {
  const objects = Object.entries(schemas).filter((named): named is [string, Definition] => 'entries' in named[1]);
  return Object.fromEntries(objects.sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
}

/** Every letter in either case: patterns of JSON Schema have no flags. */
const anyCase = (text: string): string => text.replace(/[a-z]/g, (c) => `[${c.toUpperCase()}${c}]`);

/** What `hrefIsSafe` allows of what is a URI reference: a relative one has no colon before its first slash. */
const HREF = (() => {
  const web = SCHEMES.filter((scheme) => scheme !== 'mailto:').map(anyCase).join('|');
  const name = '[^/@\\s]+';
  return `^((${web})//[^/\\s]\\S*|${anyCase('mailto:')}${name}@${name}|(?![^/?#]*:)\\S+)$`;
})();

/** Adds the comments of the source, and the names of the icons that can be completed. */
function inWords(defs: Record<string, JsonSchema>, comments: ReadonlyMap<string, Comments>): Record<string, JsonSchema> {
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

/** The comments on the properties of each object that is a constant of a module, or an argument in its making. */
function readComments(text: string): Map<string, Comments> {
  const found = new Map<string, Comments>();
  const source = ts.createSourceFile(SOURCE, text, ts.ScriptTarget.Latest, true);
  for (const statement of source.statements.filter(ts.isVariableStatement)) {
    for (const { name, initializer } of statement.declarationList.declarations) {
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

/** @param earlier the objects above, which this one may spread. */
function commentsOf(literal: ts.ObjectLiteralExpression, earlier: ReadonlyMap<string, Comments>): Comments {
  return new Map(literal.properties.flatMap((property): [string, string][] => {
    if (ts.isSpreadAssignment(property)) return [...(earlier.get(property.expression.getText()) ?? [])];
    const words = ts.getJSDocCommentsAndTags(property).filter(ts.isJSDoc).map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '');
    return words.length > 0 ? [[property.name.getText(), words.join(' ').replaceAll(/\s+/g, ' ')]] : [];
  }));
}

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) {
  if (!out) throw new Error('Say where to: tsx scripts/schema.ts FILE');
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify(modelSchema(), null, 2)}\n`);
}
