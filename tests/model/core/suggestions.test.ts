/** "Did you mean …?": which names are similar enough to be suggested, and what it costs to find out. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS } from '../../../src/model/core/limits.js';
import { Suggestions } from '../../../src/model/core/suggestions.js';

/** A name may have one mistake for every three letters, and always one. */
const NEAR: [meant: string, mistyped: string[]][] = [
  ['line', ['LINE', 'lin', 'ine', 'lne', 'lines', 'xline', 'liine', 'liane', 'lime', 'kine', 'lina', 'ilne', 'lnie', 'lien']],
  ['to', ['t', 'o', 'ot', 'too', 'ta', 'TO']],
  ['stages', ['stages', 'sages', 'tsages', 'stagse', 'xstages', 'ssttages', 'stegas', 'tsagse', 'stgaes', 'xyzstages']],
  ['gateways', ['gatewyas', 'gatways', 'getaways', 'agtewyas', 'gateway']],
  ['transitions', ['transtions', 'tranistoins', 'rtansition', 'tarnsitoins', 'transitio', 'tranXitioXX']],
];

const FAR: [name: string, mistyped: string[]][] = [
  ['line', ['nile', 'enil', 'lxnx', 'xxne', 'lixx', 'li', 'ne', 'lenni', 'inle', 'linxx']],
  ['to', ['', 'x', 'xy', 'ob', 'bt', 'toxx', 'from']],
  ['stages', ['segats', 'sta', 'xxxges', 'staxxx', 'gestas', 'egatss', 'ages', 'stag', 'stagesxyzw', 'tsgasse']],
  ['gateways', ['ways', 'gate', 'awgaytes', 'xxxeways', 'gatewxxx']],
];

describe('a suggestion', () => {
  for (const [name, mistyped] of NEAR) for (const one of mistyped) {
    it(`for "${one}" is "${name}"`, () => assert.equal(new Suggestions().nearest(one, ['other', name, 'unlike-any']), name));
  }

  for (const [name, mistyped] of FAR) for (const one of mistyped) {
    it(`for "${one}" is not "${name}"`, () => assert.equal(new Suggestions().nearest(one, [name]), undefined));
  }

  it('is the most similar of several, and the first of equally similar ones', () => {
    const nearest = (name: string, ...known: string[]) => new Suggestions().nearest(name, known);
    assert.equal(nearest('stagos', 'stacks', 'stages', 'staging'), 'stages');
    assert.equal(nearest('stagos', 'stages', 'stacks'), 'stages');
    assert.equal(nearest('cat', 'car', 'can', 'cut'), 'car');
  });

  it('does not exist for an empty name or without known names', () => {
    assert.equal(new Suggestions().nearest('line', []), undefined);
  });

  it('is searched for names up to the length of the longest id', () => {
    const [longest, longer] = [LIMITS.id, LIMITS.id + 1].map((length) => 'a'.repeat(length));
    const known = [`${'a'.repeat(LIMITS.id - 1)}b`];
    assert.equal(new Suggestions().nearest(longest!, known), known[0]);
    assert.equal(new Suggestions().nearest(longer!, known), undefined);
  });

  it('costs the pairs of letters that are compared, and one for each name that is looked at', () => {
    const suggestions = new Suggestions();
    suggestions.nearest('line', ['lime', 'a-name-that-is-much-longer', 'lin', 'li']);
    assert.equal(suggestions.comparisons, 4 + 4 * 4);
  });

  it('does not exist once the budget is used up, however similar a name is', () => {
    const known = ['abc', 'abd', 'line'];
    const cost = 3;
    assert.equal(new Suggestions(cost).nearest('line', ['x', 'y', 'line']), 'line');
    assert.equal(new Suggestions(cost - 1).nearest('line', ['x', 'y', 'line']), undefined);
    assert.equal(new Suggestions(1).nearest('line', known), undefined);
  });
});
