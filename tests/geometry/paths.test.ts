import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { arcArrow, arrow, bentArrow, twoWayHeads } from '../../src/geometry/arrows.js';
import { circle, roundedPolygon, roundedRect } from '../../src/geometry/shapes.js';
import { blockArrow } from '../../src/geometry/block-arrow.js';
import { sampleCurve } from '../../src/geometry/points.js';
import { polylinePieces, roundedPolyline, straightLine } from '../../src/geometry/polyline.js';
import type { Segment } from '../../src/geometry/types.js';
import { boxOfPath, readPath } from '../support/path.js';

const close = (actual: number, expected: number, by = 0.11): void => assert.ok(Math.abs(actual - expected) <= by, `${actual} is not ${expected}`);
const number = fc.double({ min: -2000, max: 2000, noNaN: true });
const point = fc.record({ x: number, y: number });
const size = fc.double({ min: 0, max: 2000, noNaN: true });
const box = fc.record({ x: number, y: number, width: size, height: size });
const holds = (...args: Parameters<typeof fc.property>): void => fc.assert(fc.property(...args));

describe('path data', () => {
  it('of a rectangle stays in its box, whatever the corner', () => holds(box, fc.double({ min: 0, max: 500, noNaN: true }), (...[b, radius]) => {
    const { x, y, width, height } = b as { x: number; y: number; width: number; height: number };
    const { left, top, right, bottom } = boxOfPath(roundedRect({ x, y, width, height }, radius as number));
    close(left, x); close(top, y); close(right, x + width); close(bottom, y + height);
  }));

  it('of a circle is round: the ends of each arc lie exactly two radii apart', () => holds(point, fc.double({ min: 1, max: 1000, noNaN: true }), (...[p, width]) => {
    const { x, y } = p as { x: number; y: number };
    const { arcs } = readPath(circle({ x, y, width: width as number, height: width as number }));
    assert.equal(arcs.length, 2);
    for (const { rx, ry, from, to } of arcs) {
      assert.equal(rx, ry);
      close(Math.hypot(to.x - from.x, to.y - from.y), 2 * rx, 1e-6);
      close(2 * rx, width as number, 0.2);
    }
  }));

  it('of a line goes from end to end', () => {
    assert.equal(straightLine({ from: { x: 1, y: 2 }, to: { x: 3, y: 4 } }), 'M1,2L3,4');
    assert.equal(straightLine({ from: { x: 1.2345, y: 2 }, to: { x: 3, y: 4 } }), 'M1.2,2L3,4');
  });

  it('of an arrow has its tip at the end, and a head that opens backwards', () => holds(point, point, (...[from, to]) => {
    const [a, b] = [from as { x: number; y: number }, to as { x: number; y: number }];
    const { ends, commands } = readPath(arrow({ from: a, to: b }));
    assert.equal(commands, 'MLMLL');
    const [, , wing, tip, other] = ends;
    close(tip!.x, b.x); close(tip!.y, b.y);
    for (const w of [wing!, other!]) {
      close(Math.hypot(w.x - b.x, w.y - b.y), 10, 0.3);
      if (Math.hypot(a.x - b.x, a.y - b.y) > 20) assert.ok(Math.hypot(w.x - a.x, w.y - a.y) < Math.hypot(b.x - a.x, b.y - a.y));
    }
  }));

  it('of a two-way line has a tip at both ends', () => {
    const { ends } = readPath(twoWayHeads({ from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }).join(''));
    assert.deepEqual([ends[1], ends[4]], [{ x: 100, y: 0 }, { x: 0, y: 0 }]);
  });

  it('of an arrow along a circle ends on the circle', () => {
    const { ends, arcs } = readPath(arcArrow({ x: 50, y: 60 }, 40, 0, Math.PI / 2));
    assert.deepEqual([ends[0], arcs[0]?.to, arcs[0]?.rx], [{ x: 90, y: 60 }, { x: 50, y: 100 }, 40]);
    close(ends[3]!.x, 50); close(ends[3]!.y, 100);
  });

  const SIZE = { tail: 14, neck: 22, head: 42, length: 34 };

  it('of a block arrow begins as wide as its tail and ends in its tip', () => {
    const { ends } = readPath(blockArrow({ from: { x: 0, y: 0 }, to: { x: 100, y: 0 } }, SIZE));
    const has = (x: number, y: number) => assert.ok(ends.some((end) => Math.hypot(end.x - x, end.y - y) < 0.2), `${x} ${y}`);
    has(0, 7); has(0, -7); has(100, 0); has(66, 21); has(66, -21); has(66, 11); has(66, -11);
  });

  it('of a block arrow has finite numbers, however short it is', () => holds(point, point, (...[from, to]) => {
    for (const segment of [{ from, to }, { from, to: from }] as Segment[]) {
      for (const { x, y } of readPath(blockArrow(segment, SIZE)).ends) assert.ok(Number.isFinite(x + y));
    }
  }));
});

describe('a rounded line', () => {
  const corner = [{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 100, y: 60 }];

  it('has the radius it is given where there is room', () => {
    assert.equal(roundedPolyline(corner, 16), 'M0,0L84,0A16,16,0,0,1,100,16L100,60');
  });

  it('has a smaller radius where a segment is short', () => {
    assert.deepEqual(readPath(roundedPolyline([{ x: 90, y: 0 }, ...corner.slice(1)], 16)).arcs.map(({ rx }) => rx), [10]);
  });

  it('shares a segment between two bends', () => {
    assert.deepEqual(readPath(roundedPolyline([...corner.slice(0, 2), { x: 100, y: 12 }, { x: 180, y: 12 }], 16)).arcs.map(({ rx }) => rx), [6, 6]);
  });

  it('never bends backwards: sharp corners take no more than there is of a segment', () => {
    const { arcs } = readPath(roundedPolyline([{ x: 0, y: 0 }, { x: 100, y: 0 }, { x: 0, y: 10 }], 50));
    for (const { from, to } of arcs) assert.ok(from.x >= 0 && to.x >= 0);
  });

  it('as an arrow has an open head at its end', () => {
    const { ends, commands } = readPath(bentArrow(corner, 16));
    assert.equal(commands, 'MLALMLL');
    assert.deepEqual([ends[3], ends[5]], [{ x: 100, y: 60 }, { x: 100, y: 60 }]);
  });

  it('is the same line in pieces', () => {
    assert.deepEqual(polylinePieces(corner, 16), ['M0,0L84,0', 'M84,0A16,16,0,0,1,100,16L100,16', 'M100,16L100,60']);
  });
});

describe('a rounded polygon', () => {
  it('has an arc at each corner with a radius, and a point at the others', () => {
    const { commands, arcs } = readPath(roundedPolygon([{ x: 0, y: 0, radius: 8 }, { x: 100, y: 0 }, { x: 100, y: 60, radius: 5 }, { x: 0, y: 60 }]));
    assert.equal(commands, 'MALLALZ');
    assert.deepEqual(arcs.map(({ rx }) => rx), [8, 5]);
  });

  it('never takes more than half of an edge for an arc', () => {
    assert.deepEqual(readPath(roundedPolygon([{ x: 0, y: 0, radius: 50 }, { x: 100, y: 0 }, { x: 100, y: 60 }, { x: 0, y: 60 }])).arcs.map(({ rx }) => rx), [30]);
  });
});

describe('sampleCurve', () => {
  it('begins and ends at the ends', () => holds(point, point, point, point, (...points) => {
    const [a, b, c, d] = points as [{ x: number; y: number }, { x: number; y: number }, { x: number; y: number }, { x: number; y: number }];
    const line = sampleCurve(a, b, c, d, 9);
    assert.equal(line.length, 10);
    close(line[0]!.x, a.x, 1e-6); close(line[9]!.y, d.y, 1e-6);
  }));
});
