import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { NoRoom } from '../../src/controllers/no-room.js';

const arrangement = (name: string): object => ({ name });

describe('what had no room', () => {
  beforeEach(() => mock.timers.enable({ apis: ['setTimeout'] }));
  afterEach(() => mock.timers.reset());

  it('is remembered for widths that differ by little, for each arrangement by itself', () => {
    const [map, rows] = [arrangement('map'), arrangement('rows')];
    const noRoom = new NoRoom();
    noRoom.add(map, 1000);
    assert.deepEqual([960, 1000, 1040].map((width) => noRoom.has(map, width)), [true, true, true]);
    assert.deepEqual([900, 1100].map((width) => noRoom.has(map, width)), [false, false]);
    assert.equal(noRoom.has(rows, 1000), false);
  });

  it('is searched for a few times while an edge is dragged, not at each pixel', () => {
    const one = arrangement('one');
    const noRoom = new NoRoom();
    let tries = 0;
    for (let width = 900; width <= 1360; width++) {
      if (noRoom.has(one, width)) continue;
      tries += 1;
      noRoom.add(one, width);
    }
    assert.ok(tries > 1 && tries < 12, String(tries));
  });

  it('is forgotten when nothing has changed for a while', () => {
    const one = arrangement('one');
    const noRoom = new NoRoom();
    let told = 0;
    const tell = () => (told += 1);
    noRoom.forgetLater(tell);
    mock.timers.tick(10_000);
    assert.equal(told, 0, 'there was nothing to forget');
    noRoom.add(one, 1000);
    for (let i = 0; i < 20; i++) {
      noRoom.forgetLater(tell);
      mock.timers.tick(100);
    }
    assert.deepEqual([told, noRoom.has(one, 1000)], [0, true]);
    mock.timers.tick(1000);
    assert.deepEqual([told, noRoom.has(one, 1000)], [1, false]);
  });

  it('is forgotten at once with another model, and nothing comes later', () => {
    const one = arrangement('one');
    const noRoom = new NoRoom();
    noRoom.add(one, 1000);
    noRoom.forgetLater(() => assert.fail('told'));
    noRoom.forget();
    mock.timers.tick(10_000);
    assert.equal(noRoom.has(one, 1000), false);
  });
});
