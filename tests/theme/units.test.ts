/** The sheets follow the font that a diagram inherits, and the direction in which it is read. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { styles } from '../support/styles.js';

const css = styles.map(({ cssText }) => cssText).join('\n');
const found = (pattern: RegExp): string[] => [...css.matchAll(pattern)].map(([text]) => text);

describe('the style sheets', () => {
  it('close every rule that they open', () => {
    for (const { cssText } of styles) assert.equal(cssText.split('{').length, cssText.split('}').length, cssText);
  });

  it('have no length that follows the font of the page’s root', () => assert.deepEqual(found(/[\d.]+rem\b/g), []));

  it('have no font size below the floor: what is smaller than the text around it is held by it', () =>
    assert.deepEqual(found(/font(-size)?: ?(\.\d+r?em|\d+px)/g), []));

  it('say start and end, not left and right', () =>
    assert.deepEqual(found(/(margin|padding|border)-(left|right)|float: ?(left|right)|(margin|padding): ?[^\s;]+ ([^\s;]+) [^\s;]+ (?!\4[;\s])[^\s;]+;/g), []));
});
