import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { TONES } from '../../../src/model/core/names.js';
import { assignTones } from '../../../src/model/core/tones.js';

describe('tones', () => {
  it('are assigned in turn', () => {
    assert.deepEqual(assignTones(Array.from({ length: 10 }, () => undefined)), [...TONES, ...TONES.slice(0, 2)]);
  });

  it('are kept if set; the others differ from their neighbours', () => {
    fc.assert(fc.property(fc.array(fc.option(fc.constantFrom(...TONES), { nil: undefined })), (named) => {
      const tones = assignTones(named);
      assert.equal(tones.length, named.length);
      named.forEach((own, i) => {
        if (own) assert.equal(tones[i], own);
        else assert.ok(tones[i] && tones[i] !== tones[i - 1] && tones[i] !== tones[i + 1], `${i} of ${tones.join()}`);
      });
    }));
  });
});
