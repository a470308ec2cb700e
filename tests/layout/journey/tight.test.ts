/** How tall the shipped journeys are at the widths that a window gives them, measured without a page. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { centre, spanAt, transpose } from '../../../src/geometry/box.js';
import { distance, interpolate } from '../../../src/geometry/points.js';
import type { Outline, Point } from '../../../src/geometry/types.js';
import type { Shape } from '../../../src/layout/scene.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { published } from '../../fixtures/journeys.js';
import { generate, models } from '../../fixtures/models.js';
import { pictureAt } from '../../support/picture-at.js';
import { boundsOf, ofKind, pointsOf } from '../rules.js';

/** The size in the page, where text may be smaller than in the drawing's own units. */
function sizeAt(model: Journey, width: number): { width: number; height: number } {
  const { scene, textScale } = pictureAt(model, width);
  return { width: scene.width * textScale, height: scene.height * textScale };
}

/** The most height at a width: beside a column in a window of 1280 × 800 and of 1440 × 900; in the narrowest and in wider ones. */
const MOST = [[788, 872], [900, 768], [1018, 868], [1248, 868], [1464, 920]] as const;

describe('the height of a journey', () => {
  for (const name of ['consumer', 'provider']) {
    for (const [width, most] of MOST) {
      it(`leaves it in the window: ${name} at ${width} px`, () => {
        const size = sizeAt(published[name]!, width);
        assert.ok(size.width <= width && size.height <= most, `${size.width} × ${size.height}`);
      });
    }
  }

  it('leaves overview in the window too', () => {
    for (const [width, most] of MOST.slice(1)) assert.ok(sizeAt(published.overview!, width).height <= most, `${width} px`);
  });

  it('sets no text below 14 px', () => {
    for (const width of [780, 900, 1018, 1248, 1464]) assert.ok(pictureAt(published.consumer!, width).textScale * 16 >= 14);
  });
});

describe('the place of the first stage', () => {
  for (const [name, model] of Object.entries({ ...published, welsh: models.welsh, rightToLeft: models.rightToLeft, four: generate(4), eight: generate(8) })) {
    it(`is the corner where reading starts, or beside the last stage there: ${name}`, () => {
      for (const width of [800, 900, 1018, 1280, 1600]) {
        const { scene, name: view } = pictureAt(model, width);
        if (view !== 'ecosystem') continue;
        const bands = ofKind(scene, 'band').map(boundsOf);
        const [first] = bands;
        const corner = bands.find(({ x, y }) => x < 1 && y < 1);
        const besideLast = corner === bands.at(-1) && first!.x - corner!.width < 120;
        // In rows, the hub is above them.
        const hub = ofKind(scene, 'hub').map(boundsOf)[0];
        const isRow = !hub || hub.width > scene.width * 0.7;
        assert.ok(isRow || (first!.y < 1 && (corner === first || besideLast)), `at ${width} px: ${JSON.stringify(first)}`);
      }
    });
  }
});

describe('the place of the hub', () => {
  it('is in the middle of what is around it', () => {
    for (const name of ['consumer', 'provider']) {
      for (const [width] of MOST) {
        const { scene } = pictureAt(published[name]!, width);
        const hub = centre(boundsOf(ofKind(scene, 'hub')[0]!));
        assert.ok(hub.x > scene.width * 0.28 && hub.x < scene.width * 0.72 && hub.y > scene.height * 0.25 && hub.y < scene.height * 0.75, `${name} at ${width} px`);
      }
    }
  });
});

describe('the shapes of a journey', () => {
  it('have a path each: a gateway whose label leaves nothing of its line has none', () => {
    for (const model of [published.provider!, models.gatewayEnds, models.richPanels]) {
      for (const [width] of MOST) assert.ok(pictureAt(model, width).scene.shapes.every(({ d }) => d !== ''));
    }
  });

  it('are arrows of at least 48 px from stage to stage where these face each other', () => {
    for (const name of ['consumer', 'provider']) {
      for (const [width] of MOST) {
        const { scene, textScale } = pictureAt(published[name]!, width);
        for (const arrow of ofKind(scene, 'block-arrow').map(boundsOf)) assert.ok(Math.max(arrow.width, arrow.height) * textScale > 47.5, `${name} at ${width} px: ${JSON.stringify(arrow)}`);
      }
    }
  });
});

describe('block arrows', () => {
  for (const [name, model] of Object.entries({ consumer: published.consumer!, provider: published.provider!, eight: generate(8) })) {
    it(`are alike, in the middle between their stages, with a head of at most 45 %: ${name}`, () => {
      for (const [width] of MOST) {
        const { scene } = pictureAt(model, width);
        const outlines = new Map(ofKind(scene, 'band').map((band) => [band.partIds[0]!, { ...boundsOf(band), round: !band.d.includes('L') }]));
        const arrows = ofKind(scene, 'block-arrow').map((shape) => ({ shape, ...ends(shape) }));
        const lengths = arrows.map(({ start, tip }) => distance(start, tip));
        assert.ok(Math.max(...lengths) <= 133 && Math.max(...lengths) < 2.5 * Math.min(...lengths), `${width} px: ${lengths.join(' ')}`);
        for (const { shape: { partIds: [from, to] }, start, tip, base } of arrows) {
          assert.ok(distance(base, tip) <= 0.46 * distance(start, tip));
          const [a, b] = [outlines.get(from!), outlines.get(to!)];
          const gaps = a && b && gapsAt(a, b, start, tip);
          if (gaps) assert.ok(Math.abs(gaps[0] - gaps[1]) < 1, `${from} to ${to} at ${width} px: ${gaps.join(' and ')}`);
        }
      }
    });
  }
});

/** Where a block arrow starts, where its head begins, and its tip. */
function ends(shape: Shape): { start: Point; base: Point; tip: Point } {
  const points = pointsOf(shape);
  const middle = (a: number, b: number): Point => interpolate(points[a]!, points[b]!, 0.5);
  return { start: middle(0, 6), base: middle(2, 4), tip: points[3]! };
}

/** The distances of a straight arrow from both outlines; `undefined` for a slanted one. */
function gapsAt(a: Outline, b: Outline, start: Point, tip: Point): [number, number] | undefined {
  if (Math.abs(start.x - tip.x) < 0.2) return gapsAt(transpose(a), transpose(b), { x: start.y, y: start.x }, { x: tip.y, y: tip.x });
  if (Math.abs(start.y - tip.y) > 0.2) return undefined;
  const [one, other] = [spanAt(a, start.y), spanAt(b, tip.y)];
  return start.x < tip.x ? [start.x - one[1], other[0] - tip.x] : [one[0] - start.x, tip.x - other[1]];
}
