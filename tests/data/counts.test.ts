/** No text counts the contents of a model: such a number is wrong as soon as the model changes. The library counts. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files, textsIn } from './files.js';

const NUMBER = /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|dozen) (?:[a-z]+ )?(?:stages|tracks|steps|gates|gateways|tasks|systems|boundaries|messages|groups|chevrons|environments|tests)\b/i;
const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const counted = (text: string): string[] => NUMBER.exec(text) ?? [];

describe('nothing is counted in words', () => {
  for (const [name, { model }] of files) it(`in ${name}.json`, () => assert.deepEqual(textsIn(model).flatMap(counted), []));
  for (const path of ['README.md', 'data/README.md']) it(`in ${path}`, () => assert.deepEqual(read(path).split('\n').flatMap(counted), []));

  it('and a count would be found', () => {
    for (const text of ['It has five stages.', 'and 23 tasks', 'one of them with two parallel tracks', 'Seven systems']) assert.equal(counted(text).length, 1, text);
    for (const text of ['GP Connect API 1.5.0', 'a slot of ten minutes', 'the two ASIDs', 'two weeks at most']) assert.deepEqual(counted(text), [], text);
  });
});
