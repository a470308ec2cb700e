/** The kinds of model: which there are, and which are loaded on demand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { kindBy, kindNames } from '../../src/kinds/registry.js';

describe('kindBy', () => {
  it('knows journeys at once, and flows when they have been loaded', async () => {
    assert.deepEqual(kindNames(), ['journey', 'flow']);
    const journey = kindBy('journey');
    assert.ok(journey && !(journey instanceof Promise));
    const first = kindBy('flow');
    assert.ok(first instanceof Promise);
    const flow = await first;
    assert.equal(kindBy('flow'), flow);
    assert.notEqual(flow, journey);
  });

  it('knows nothing else', () => {
    for (const name of [undefined, '', 'voyage', 'toString', '__proto__']) assert.equal(kindBy(name), undefined);
  });
});
