/** The prose in `data/` is our own: it has no eight consecutive words in common with the pages that it was made from. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { files, partsOf, tasksOf, textsIn } from './files.js';
import { pack, runsOf, unpack } from './runs.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const sources = unpack(read('tests/fixtures/source-runs.txt'));

/** Names and titles are facts, and may be of any length. */
const models = [...files.values()].map(({ model }) => model);
const names = [...new Set(models.flatMap((model) => [...partsOf(model), ...tasksOf(model)]).map(({ title }) => title))].filter((title) => title.includes(' '));
const shared = (text: string, known: readonly string[] = names): string[] => [...runsOf(text, known)].filter(([hash]) => sources.has(hash)).map(([, run]) => run);

describe('the prose of the data is our own', () => {
  for (const [name, { model }] of files) {
    it(`in ${name}.json`, () => assert.deepEqual(textsIn(model).flatMap((text) => shared(text)), []));
  }

  it('in README.md', () => assert.deepEqual(shared(read('data/README.md')), []));
});

describe('a run of the sources', () => {
  // The only title that is long enough to be a run. It may be quoted here because it is a name.
  const title = 'Start of end-user group engagement with GP Connect';

  it('is found in any case and with any punctuation', () => {
    assert.equal(shared(title, []).length, 2);
    assert.equal(shared(`Then: the START of end user group engagement, with “GP” Connect.`, []).length, 2);
    assert.equal(shared(title).length, 0);
  });

  it('is eight words within one line', () => {
    assert.deepEqual([...runsOf('a b c d e f g').values()], []);
    assert.deepEqual([...runsOf('a b c d\ne f g h').values()], []);
    assert.deepEqual([...runsOf('a [b c](page.html) {% include x type="D" %} e f <b>g</b> h i').values()], ['a b c d e f g h', 'b c d e f g h i']);
    assert.deepEqual([...runsOf('a b c d Some name e f g h', ['Some name']).values()], []);
  });

  it('is kept as a hash only', () => {
    assert.ok(sources.size > 500);
    assert.deepEqual(unpack(pack([3, 1, 0xffffffff, 3])), new Set([1, 3, 0xffffffff]));
    assert.match(read('tests/fixtures/source-runs.txt'), /^[\w+/=\n]+$/);
  });
});
