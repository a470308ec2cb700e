/** What the tracks of a stage ask for: words beside the title of the band, or below it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/kinds/all-pictures.js';
import '../../../src/kinds/all-texts.js';
import { inflate, right } from '../../../src/geometry/box.js';
import { en } from '../../../src/i18n/en.js';
import { layoutHeading } from '../../../src/layout/journey/heading.js';
import { completeId } from '../../../src/layout/labels.js';
import { toSVG } from '../../../src/svg.js';
import { published } from '../../fixtures/journeys.js';
import { models } from '../../fixtures/models.js';
import { pictureAt } from '../../support/picture-at.js';
import { boundsOf, inside, ofKind } from '../rules.js';

const WIDTHS = [788, 900, 1280, 1600];

describe('what tracks ask for', () => {
  for (const [name, model, stage, words] of [['consumer', published.consumer!, published.consumer!.stages.find(({ tracks }) => tracks)!.id, en.allOf], ['oneOfTwoTracks', models.oneOfTwoTracks, 'connect', en.oneOf]] as const) {
    for (const view of ['ecosystem', 'overview']) {
      it(`is said in the band of its stage: ${name} as ${view}`, () => {
        for (const width of WIDTHS) {
          const { scene, texts } = pictureAt(model, width, view);
          const band = ofKind(scene, 'band').find(({ partIds }) => partIds[0] === stage)!;
          assert.ok(inside(inflate(boundsOf(band), -8), scene.boxes[completeId(stage)]!));
          assert.equal(texts(completeId(stage)).texts.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '), words);
          assert.ok(toSVG(model, { width, view }).includes(`>${words}<`), `in the SVG at ${width} px`);
        }
      });
    }
  }

  it('is beside the title where both have room, otherwise below it', () => {
    const stage = { id: 'a', title: 'A', tracks: [{ id: 'b', title: 'B' }, { id: 'c', title: 'C' }] };
    const sizes = (id: string) => (id === 'a' ? { width: 100, height: 32 } : { width: 80, height: 20 });
    const [wide, narrow] = [200, 190].map((width) => layoutHeading(stage, width, sizes));
    assert.deepEqual([wide!.width, wide!.height, narrow!.width, narrow!.height], [192, 32, 100, 56]);
    const [title, words] = wide!.place({ x: 0, y: 0 }).boxes.map(([, box]) => box);
    assert.ok(words!.x > right(title!) && words!.y === 6);
    assert.equal(narrow!.place({ x: 0, y: 0 }).boxes[1]![1].y, 36);
  });

  it('is not said of a single track', () => {
    const { boxes } = layoutHeading({ id: 'a', title: 'A', tracks: [{ id: 'b', title: 'B' }] }, 500, () => ({ width: 10, height: 10 })).place({ x: 0, y: 0 });
    assert.deepEqual(boxes.map(([id]) => id), ['a']);
  });
});
