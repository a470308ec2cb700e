import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Budget, withinBudget } from '../../src/layout/budget.js';

describe('a budget of work', () => {
  it('counts units until there are too many', () => {
    const budget = new Budget(3);
    budget.spend();
    budget.spend(2);
    assert.equal(budget.spent, 3);
    assert.throws(() => budget.spend(), { name: 'OverBudget' });
  });

  it('turns a search that is too long into "no room", and hides no other error', () => {
    assert.equal(withinBudget(() => new Budget(1).spend(2)), undefined);
    assert.equal(withinBudget(() => 'found'), 'found');
    assert.throws(() => withinBudget(() => { throw new RangeError('a mistake'); }), RangeError);
  });
});
