import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toPath, type IconNode } from '../../src/icons/path.js';
import { iconNames, iconPath, registerIcons } from '../../src/icons/registry.js';
import { shippedIcons } from '../../src/icons/shipped.js';
import { boxOfPath, readPath } from '../support/path.js';

const TAGS: Record<string, [icon: IconNode, box: [left: number, top: number, right: number, bottom: number]]> = {
  'a path': [[['path', { d: 'M2 3L4 5' }]], [2, 3, 4, 5]],
  'a path that begins with a relative move, after another': [[['path', { d: 'M20 20h2' }], ['path', { d: 'm2 3 4 5' }]], [2, 3, 22, 20]],
  'a line': [[['line', { x1: 1, y1: 2, x2: '3', y2: 4 }]], [1, 2, 3, 4]],
  'a polyline': [[['polyline', { points: '1 2 3 4 5 1' }]], [1, 1, 5, 4]],
  'a polygon': [[['polygon', { points: '1,2 3,4 5,1' }]], [1, 1, 5, 4]],
  'a rectangle': [[['rect', { x: 2, y: 3, width: 10, height: 8 }]], [2, 3, 12, 11]],
  'a rectangle with round corners': [[['rect', { x: 2, y: 3, width: 10, height: 8, rx: 2 }]], [2, 3, 12, 11]],
  'a rectangle without a place': [[['rect', { width: 10, height: 8 }]], [0, 0, 10, 8]],
};

describe('toPath', () => {
  for (const [what, [icon, [left, top, right, bottom]]] of Object.entries(TAGS)) it(`draws ${what}`, () => {
    assert.deepEqual(boxOfPath(toPath(icon)), { left, top, right, bottom });
  });

  it('draws a circle and an ellipse as two arcs that close', () => {
    for (const [tag, radii] of [['circle', { r: 4 }], ['ellipse', { rx: 4, ry: 3 }]] as const) {
      const { arcs, ends } = readPath(toPath([[tag, { cx: 12, cy: 10, ...radii }]]));
      assert.equal(arcs.length, 2);
      assert.deepEqual([ends[0], ends[1], ends[2]], [{ x: 8, y: 10 }, { x: 16, y: 10 }, { x: 8, y: 10 }]);
      assert.deepEqual([arcs[0]?.rx, arcs[0]?.ry], [4, tag === 'circle' ? 4 : 3]);
    }
  });

  it('omits unknown elements', () => assert.equal(toPath([['title', { id: 'x' }]]), ''));
});

describe('the shipped icons', () => {
  for (const [name, icon] of Object.entries(shippedIcons)) it(`${name} is a complete path on the grid of 24 units`, () => {
    const { left, top, right, bottom } = boxOfPath(toPath(icon));
    assert.ok(left >= 0 && top >= 0 && right <= 24 && bottom <= 24, `${left} ${top} ${right} ${bottom}`);
    for (const one of icon) assert.notEqual(toPath([one]), '', one[0]);
  });
});

describe('the registry', () => {
  it('has only what is registered', () => {
    assert.deepEqual([iconPath('rocket'), iconNames().size], [undefined, 0]);
    registerIcons({ ...shippedIcons, own: 'M0 0h24', also: [['line', { x1: 0, y1: 0, x2: 1, y2: 1 }]] });
    assert.equal(iconPath('own'), 'M0 0h24');
    assert.deepEqual([...iconNames()].toSorted(), [...Object.keys(shippedIcons), 'own', 'also'].toSorted());
    assert.equal(iconPath('constructor'), undefined);
  });

  it('lets a later icon replace one of the same name', () => {
    registerIcons({ own: 'M1 1h2' });
    assert.equal(iconPath('own'), 'M1 1h2');
  });
});
