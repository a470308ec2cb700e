import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boxAround, bottom, centre, contains, crosses, edgeToward, inflate, overlap, right, spanAt, transpose } from '../../src/geometry/box.js';
import { clamp } from '../../src/geometry/numbers.js';
import { distance } from '../../src/geometry/points.js';
import type { Outline } from '../../src/geometry/types.js';

const BOX = { x: 10, y: 20, width: 30, height: 40 };
const ROUND: Outline = { x: 0, y: 0, width: 100, height: 100, round: true };

const length = fc.double({ min: 1, max: 1000, noNaN: true });
const place = fc.double({ min: -1000, max: 1000, noNaN: true });
const outline = fc.record({ x: place, y: place, width: length, height: length, round: fc.boolean() });
const point = fc.record({ x: place, y: place });

describe('a box', () => {
  it('has a centre, a right and a lower edge', () => assert.deepEqual([centre(BOX), right(BOX), bottom(BOX)], [{ x: 25, y: 40 }, 40, 60]));
  it('stands round its centre', () => assert.deepEqual(boxAround({ x: 25, y: 40 }, { width: 30, height: 40 }), BOX));
  it('grows and shrinks on every side', () => {
    assert.deepEqual(inflate(BOX, 5), { x: 5, y: 15, width: 40, height: 50 });
    assert.deepEqual(inflate(inflate(BOX, 5), -5), BOX);
  });
  it('is transposed and back', () => assert.deepEqual(transpose(transpose(BOX)), BOX));
  it('overlaps another when they share more than an edge', () => {
    const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
    assert.deepEqual([[0, 0], [9, 9], [10, 0], [0, 10], [-9, 0], [-10, -10], [11, 0]].map(([x, y]) => overlap(at(0, 0), at(x!, y!))), [true, true, false, false, true, false, false]);
  });
  it('overlaps another both ways alike', () => fc.assert(fc.property(outline, outline, (a, b) => assert.equal(overlap(a, b), overlap(b, a)))));
});

describe('an outline', () => {
  it('holds what is inside its edge, round or not', () => {
    assert.deepEqual([contains(BOX, { x: 11, y: 21 }), contains(BOX, { x: 10, y: 30 }), contains(ROUND, { x: 50, y: 1 }), contains(ROUND, { x: 5, y: 5 })], [true, false, true, false]);
  });
  it('is crossed by a line that enters it, even for a few px', () => {
    assert.equal(crosses({ from: { x: 0, y: 0 }, to: { x: 100, y: 100 } }, BOX), true);
    assert.equal(crosses({ from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }, BOX), false);
    assert.equal(crosses({ from: { x: -300, y: 50 }, to: { x: 300, y: 50 } }, { x: 0, y: 47, width: 6, height: 6 }), true);
  });
  it('covers at a height what it is broad there', () => {
    assert.deepEqual(spanAt(BOX, 30), [10, 40]);
    assert.deepEqual(spanAt(ROUND, 50), [0, 100]);
    assert.deepEqual(spanAt(ROUND, 0), [50, 50]);
    assert.deepEqual(spanAt(ROUND, -5), [50, 50]);
  });
  it('is met on its edge on the way to any point', () => fc.assert(fc.property(outline, point, (o, target) => {
    const edge = edgeToward(o, target);
    if (distance(centre(o), target) < 0.01) return;
    const slack = 1e-6 * (1 + distance(centre(o), target));
    assert.ok(contains(inflate(o, 0.01 + slack), edge));
    assert.ok(!contains(inflate(o, -0.01 - slack), edge) || o.width < 0.1 || o.height < 0.1);
  })));
  it('is met at its centre by what is there already', () => assert.deepEqual(edgeToward(BOX, centre(BOX)), centre(BOX)));
});

it('clamp keeps a value between two', () => assert.deepEqual([clamp(5, 1, 9), clamp(0, 1, 9), clamp(10, 1, 9)], [5, 1, 9]));
