import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shaped } from '../../../src/layout/text/arabic.js';
import type { TextBox } from '../../../src/layout/text/box.js';
import { breakPlaces } from '../../../src/layout/text/line-breaking.js';
import { measureText } from '../../../src/layout/text/measure.js';
import { paragraph } from '../../../src/layout/text/paragraph.js';
import { WORDS } from '../../../src/layout/text/styles.js';
import { advancesOf } from '../../../src/layout/text/width.js';

/** A text with a line at each place where it may be broken, as Chromium breaks it. */
const BROKEN = [
  'Go |live (now)', 'end-|user |group', 'API-|1', '-5', 'a |-5', 'a|—|b', 'a |– |b', 'PDS/NHS', 'http://example.org/a/b?|c=d',
  'e.g. |this', 'don’t', '“quoted” |text', '(a)|(b)', 'a…|b', '1,000.50', 'v1.5.0', 'aa\u200b|bb', 'a\u00a0b', 'א־|ב',
  '漢|字|か|な', 'カ|ナ|ー、|「あ」|で|す。', 'ab|漢|字|cd', '한|국|어 |텍|스|트', 'ภาษา|ไทย|ง่าย',
].map((text) => text.replace('live (', 'live |('));

const withPlaces = (text: string): string => {
  const characters = Array.from(text);
  const places = new Set(breakPlaces(characters));
  return characters.map((character, i) => (places.has(i) ? `|${character}` : character)).join('');
};

const widthOf = (text: string, bold = false): number => advancesOf(Array.from(text), bold).reduce((sum, width) => sum + width, 0);

describe('Where lines may end', () => {
  for (const text of BROKEN) {
    it(text, () => assert.equal(withPlaces(text.replaceAll('|', '')), text));
  }
});

describe('The width of a text', () => {
  it('is that of its letters', () => assert.ok(Math.abs(widthOf('abc') - (0.556 + 0.556 + 0.5)) < 1e-9));
  it('is less where two letters are set closer together', () => assert.ok(widthOf('AV') < widthOf('A') + widthOf('V')));
  it('is larger in bold', () => assert.ok(widthOf('Explore', true) > widthOf('Explore')));
  it('does not count marks, and takes a letter with one as the letter', () => {
    assert.equal(widthOf('e\u0301'), widthOf('e'));
    assert.equal(widthOf('ẁ'), widthOf('w'));
  });
  it('is 1 em for each Chinese or Japanese character', () => assert.equal(widthOf('漢字かな'), 4));
  it('takes the letters of other scripts as of average width', () => assert.ok(widthOf('हिन्दी') > 0));
});

describe('Arabic letters', () => {
  it('take a shape by their neighbours', () => assert.deepEqual(shaped(Array.from('سس س')), ['ﺳ', 'ﺲ', ' ', 'ﺱ']));
  it('are not joined after those that join with none', () => assert.deepEqual(shaped(Array.from('دب')), ['ﺩ', 'ﺏ']));
  it('are joined across a mark', () => assert.deepEqual(shaped(Array.from('بَب')), ['ﺑ', '\u064e', 'ﺐ']));
  it('are one where an alef follows a lam', () => assert.deepEqual(shaped(Array.from('سلا')), ['ﺳ', 'ﻼ', '']));
});

describe('A paragraph', () => {
  const text = paragraph('Design the end-user group', WORDS);

  it('is as broad as its longest word at least, and as its one line at most', () => {
    assert.deepEqual(text.lines(text.maxWidth), ['Design the end-user group']);
    assert.deepEqual(text.lines(text.minWidth), ['Design', 'the', 'end-user', 'group']);
  });
  it('takes as many words into a line as there is room for', () => assert.deepEqual(text.lines(120), ['Design the', 'end-user group']));
  it('breaks a long word after its hyphen', () => assert.deepEqual(paragraph('Datenschutz-Folgenabschätzung', WORDS).lines(1), ['Datenschutz-', 'Folgenabschätzung']));
  it('balances its lines', () => assert.deepEqual(paragraph('one two three four', WORDS, true).lines(110), ['one two', 'three four']));
  it('cuts very long words only', () => {
    assert.deepEqual(paragraph('a123456789012345678901 b1234567890123456789012', WORDS).lines(1), ['a123456789012345678901', 'b12345678901', '23456789012']);
  });
  for (const [word, pieces] of Object.entries({
    Schnittstellenbeschreibung: ['Schnittstellen', 'beschreibung'],
    Datenschutzfolgenabschätzung: ['Datenschutz', 'folge', 'nabschätzung'],
    Nutzungsvereinbarungen: ['Nutzungsvereinbarungen'],
    Getstructuredrecordrequest: ['Getstructured', 'recordrequest'],
  })) it(`cuts ${word} before a syllable, with a hyphen`, () => assert.deepEqual(paragraph(word, WORDS).lines(1), pieces.map((piece, i) => (i < pieces.length - 1 ? `${piece}\u00ad` : piece))));
  for (const word of ['GetStructuredRecordRequestMessage', 'urn:nhs:names:services:gpconnect', '\u3042'.repeat(30), '\u0628'.repeat(30)]) {
    it(`shows no hyphen in ${word}`, () => assert.ok(!paragraph(word, WORDS).lines(1).join('').includes('\u00ad')));
  }
  it('cuts any word that may be broken anywhere', () => {
    const { minWidth, lines } = paragraph('Payments', { ...WORDS, overflowWrap: 'anywhere' });
    assert.ok(minWidth < 20);
    assert.deepEqual(lines(50), ['Payme', 'nts']);
  });
  it('shows a soft hyphen where a line ends in one', () => {
    const { lines, maxWidth } = paragraph('pay\u00adments', WORDS);
    assert.equal(lines(maxWidth).length, 1);
    assert.equal(lines(40).length, 2);
  });
  it('has no lines without a text', () => assert.deepEqual(paragraph(' ', WORDS).lines(100), []));
});

describe('A text box', () => {
  const box: TextBox<'most'> = { direction: 'row', gap: 10, mark: { type: 'icon', size: 24 }, texts: [WORDS], maxWidth: { of: 'most', times: 2 }, padding: { x: 12, y: 8 }, border: 1.5 };
  const measured = (more: Partial<TextBox<'most'>>, mark: boolean, text: string) => measureText({ ...box, ...more }, { icon: mark ? 'flag' : undefined, texts: [text] }, { most: 60 });

  it('has padding, a border of whole dots, the icon and the gap', () => {
    const { width, height } = measured({}, true, 'Go');
    assert.equal(width, Math.round(2 * 13 + 34 + 16 * widthOf('Go')));
    assert.equal(height, 24 + 2 * 9);
  });
  it('needs no room for an icon that it does not have', () => assert.equal(measured({}, false, 'Go').width, Math.round(2 * 13 + 16 * widthOf('Go'))));
  it('keeps to its greatest width', () => assert.equal(measured({}, true, 'Study the prerequisites').width, Math.round(2 * 13 + 34 + 16 * widthOf('prerequisites'))));
  it('has its texts below the icon', () => {
    const { width, height } = measured({ direction: 'column' }, true, 'Go');
    assert.equal(width, 2 * 13 + 24);
    assert.equal(height, Math.round(2 * 9 + 24 + 10 + 20.8));
  });
  it('is as high and as broad as it must be', () => {
    const { width, height } = measured({ minWidth: 100, minHeight: 70 }, false, 'Go');
    assert.deepEqual([width, height], [100, 70]);
  });
});
