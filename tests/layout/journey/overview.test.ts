import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bottom, centre, inflate, overlap, right } from '../../../src/geometry/box.js';
import type { Size } from '../../../src/geometry/types.js';
import { arrangeOverview } from '../../../src/layout/journey/overview/arrange.js';
import { completeId, edgeLabelId } from '../../../src/layout/labels.js';
import type { Scene } from '../../../src/layout/scene.js';
import { hasSeveralTracks, indexJourney, type JourneyIndex } from '../../../src/model/journey/build-index.js';
import type { Journey } from '../../../src/model/journey/schema.js';
import { generate, models } from '../../fixtures/models.js';
import { completeIdsOf, conditionsOf, textsOf } from '../../support/journey-sizes.js';
import { boundsOf, cornersOf, holds, inside, ofKind, pointsOf, sceneFaults, tell, textSize, WIDTHS } from '../rules.js';

const read = (name: string): Journey => JSON.parse(readFileSync(new URL(`../../../data/${name}.json`, import.meta.url), 'utf8')) as Journey;

const journeys: Record<string, Journey> = {
  ...models,
  consumer: read('consumer'),
  provider: read('provider'),
  overview: read('overview'),
  ...Object.fromEntries([1, 7, 13, 29].map((count) => [`${count} generated stages`, generate(count)])),
};

function sizesOf(index: JourneyIndex): (id: string) => Size {
  const conditions = conditionsOf(index);
  return (id) => {
    const part = index.parts.get(id);
    if (part?.type === 'hub') return textSize(`${part.data.title} ${part.data.subtitle ?? ''}`, 200);
    if (part?.type === 'stage') return textSize(part.data.title, 220, 38, 25);
    if (part?.type === 'step' || part?.type === 'track') return textSize(part.data.title, 200, 20);
    if (completeIdsOf(index).includes(id)) return textSize('all of these', 200);
    const label = textSize(part?.data.title ?? conditions.get(id) ?? '', 130);
    return { width: label.width + 26, height: label.height + 18 };
  };
}

const arrange = (index: JourneyIndex, width: number): Scene | undefined => arrangeOverview(index, { width, sizes: sizesOf(index) });

function need(index: JourneyIndex, width: number): Scene {
  const scene = arrange(index, width);
  assert.ok(scene, `nothing is drawn at ${width} px`);
  return scene;
}

/** Every stage has a chevron round its title, which no other chevron enters, and its list in its band. */
function stripFaults(scene: Scene, index: JourneyIndex): string[] {
  const chevrons = ofKind(scene, 'chevron');
  const stages = index.model.stages.map(({ id }) => id);
  const labels = [...index.edges].flatMap(([stage, list]) => list.flatMap((edge): [string, string][] => {
    const id = edgeLabelId(edge);
    return id === undefined ? [] : [[id, stage]];
  }));
  const asked = index.model.stages.filter(hasSeveralTracks).map(({ id }): [string, string] => [completeId(id), id]);
  const listed = [...index.parts.values()].flatMap((part): [string, string][] => (part.stage && part.type !== 'stage' && part.type !== 'gate' ? [[part.data.id, part.stage.id]] : []));
  return [
    ...(chevrons.map(({ partIds }) => partIds[0]).join(' ') === stages.join(' ') ? [] : ['not each stage has a chevron, in order']),
    ...chevrons.flatMap((chevron) => {
      const title = scene.boxes[chevron.partIds[0] ?? ''];
      return title && cornersOf(title).every((corner) => holds(pointsOf(chevron), corner)) ? [] : [`a title leaves ${tell(chevron)}`];
    }),
    ...chevrons.flatMap((one) => chevrons.flatMap((other) => (one !== other && overlap(boundsOf(one), boundsOf(other)) && pointsOf(one).some((p) => holds(pointsOf(other), p)) ? [`${tell(one)} enters ${tell(other)}`] : []))),
    ...[...listed, ...asked, ...labels].flatMap(([id, stage]) => {
      const band = ofKind(scene, 'band').find(({ partIds }) => partIds[0] === stage);
      const box = scene.boxes[id];
      return band && box && inside(inflate(boundsOf(band), -15), box) ? [] : [`${id} is not in the band of ${stage}`];
    }),
  ];
}

describe('overview', () => {
  for (const [name, journey] of Object.entries(journeys)) {
    it(`keeps the rules: ${name}`, () => {
      const index = indexJourney(journey);
      const ids = textsOf(index);
      for (const width of WIDTHS) {
        const scene = need(index, width);
        assert.deepEqual([...sceneFaults(scene, width, ids, ['chevron', 'band', 'hub']), ...stripFaults(scene, index)], [], `at ${width} px`);
      }
    });
  }

  it('reads from start to end and from row to row', () => {
    const index = indexJourney(generate(12));
    for (const width of WIDTHS) {
      const titles = index.model.stages.map(({ id }) => need(index, width).boxes[id]).flatMap((box) => box ?? []);
      titles.slice(1).forEach((box, i) => {
        const before = titles[i];
        assert.ok(before && (centre(box).x > right(before) || centre(box).y > bottom(before)), `stage ${i + 2} at ${width} px`);
      });
    }
  });

  it('gives every column the same width, and neighbours the same distance', () => {
    const chevrons = ofKind(need(indexJourney(models.noHub), 1280), 'chevron').map(boundsOf);
    const starts = chevrons.map(({ x, width }) => Math.round(x + width));
    const steps = starts.slice(1).map((x, i) => x - (starts[i] ?? 0));
    assert.equal(new Set(steps).size, 1, steps.join(' '));
  });

  it('lets a chevron reach into the next', () => {
    const [first, second] = ofKind(need(indexJourney(models.twoStages), 1280), 'chevron').map(boundsOf);
    assert.ok(first && second && right(first) > second.x);
  });

  it('begins straight once only', () => {
    const chevrons = ofKind(need(indexJourney(generate(12)), 768), 'chevron').map((shape) => ({ ...boundsOf(shape), points: pointsOf(shape) }));
    const notched = chevrons.map(({ x, y, width, height, points }) =>
      !holds(points, { x: x + 14, y: y + height / 2 }) && holds(points, { x: x + width / 2, y: y + height / 2 }));
    assert.deepEqual(notched, chevrons.map((_, i) => i > 0));
  });

  it('stands one below the other at 320 px', () => {
    const scene = need(indexJourney(journeys.consumer ?? generate(5)), 320);
    assert.equal(new Set(ofKind(scene, 'chevron').map((shape) => boundsOf(shape).x)).size, 1);
    assert.equal(scene.width, 320);
  });

  it('gives up where a text is wider than the room', () => {
    const index = indexJourney(generate(3));
    assert.equal(arrangeOverview(index, { width: 320, sizes: () => ({ width: 400, height: 20 }) }), undefined);
  });

  it('gives the same for the same', () => {
    const index = indexJourney(journeys.provider ?? generate(4));
    assert.deepEqual(arrange(index, 1024), arrange(index, 1024));
  });
});
