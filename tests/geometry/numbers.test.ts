import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { leastFirst } from '../../src/geometry/numbers.js';

describe('leastFirst', () => {
  it('has the order of a stable sort, for any number of values', () => {
    const values = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 30 });
    fc.assert(fc.property(values, (some) => {
      const sorted = some.map((value, i) => ({ value, i })).sort((a, b) => a.value - b.value).map(({ i }) => i);
      assert.deepEqual([...leastFirst(some)], sorted);
    }));
  });
});
