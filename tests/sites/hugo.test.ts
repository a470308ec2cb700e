/** The words of the partials for Hugo, as far as files tell, where Hugo is not installed. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LINK_LABELS } from '../../src/model/core/names.js';
import { textsBelow } from './folder.js';

const hosts = fileURLToPath(new URL('../../docs/hosts/', import.meta.url));
const partials = textsBelow(`${hosts}hugo/layouts/partials/journey-diagram`);
const labels = LINK_LABELS.map((label) => label.toLowerCase());

/** The English words, by name: what words.html has between `dict` and its end. */
const [, dict = ''] = /\$english := dict\n(.+?)\n-}}/s.exec(partials.get('words.html') ?? '') ?? [];
const english = new Map(Array.from(dict.matchAll(/"(\w+)" "(.+?)"/g), ([, name = '', text = '']) => [name, text]));

describe('the words of the list for Hugo', () => {
  it('are there for every name that a partial uses', () => {
    const used = Array.from([...partials.values()].join('').matchAll(/\(dict "word" (?:"(\w+)"|\(cond \(.+?\) "(\w+)" "(\w+)"\))/g), ([, ...names]) => names).flat().filter(Boolean);
    assert.deepEqual([...new Set([...used, ...labels])].toSorted(), [...english.keys()].toSorted());
  });

  it('are those of the include for Jekyll', () => {
    const includes = [...textsBelow(`${hosts}jekyll/_includes`).values()].join('');
    const jekyll = Array.from(includes.matchAll(/word="(\w+)" text="(.+?)"/g), ([, name = '', text = '']): [string, string] => [name, text]);
    assert.deepEqual(new Map([...english].toSorted()), new Map([...jekyll, ...labels.map((label): [string, string] => [label, label])].toSorted()));
  });

  it('are in the README', () => {
    const [, listed = ''] = /^The words are (.+?)\.$/ms.exec(readFileSync(`${hosts}hugo/README.md`, 'utf8')) ?? [];
    assert.deepEqual(Array.from(listed.matchAll(/`(\w+)`/g), ([, word]) => word ?? '').toSorted(), [...english.keys()].toSorted());
  });
});
