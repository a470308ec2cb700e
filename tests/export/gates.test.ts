/** Where gates, conditions and lines to the hub stand in pictures that are drawn without a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { bottom, crosses, inflate, overlap } from '../../src/geometry/box.js';
import { registerDefaultIcons } from '../../src/icons/registry.js';
import { shippedIcons } from '../../src/icons/shipped.js';
import { stringsFor } from '../../src/i18n/strings.js';
import { pictureOf } from '../../src/export/picture.js';
import '../../src/kinds/all-pictures.js';
import '../../src/kinds/all-texts.js';
import { journeyKind } from '../../src/kinds/journey.js';
import { BLOCK_ARROW } from '../../src/layout/journey/measures.js';
import { edgeLabelId } from '../../src/layout/labels.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import type { Scene, Shape } from '../../src/layout/scene.js';
import { boundsOf, ofKind, segmentsOf } from '../layout/rules.js';

const steps = (...titles: string[]) => titles.map((title) => ({ id: title.toLowerCase().replaceAll(' ', '-'), title, icon: 'search' }));
const journey = (from: string, to: string, label: object): Journey => ({
  kind: 'journey',
  title: 'Get an allotment',
  hub: { id: 'association', title: 'Allotment association', subtitle: 'Tuesdays, in the shed', icon: 'messages-square' },
  stages: [
    { id: 'apply', title: 'Apply', steps: steps('Choose a site', 'Join the waiting list') },
    { id: 'agree', title: 'Sign the agreement' },
    { id: 'grow', title: 'Grow', shape: 'cycle', steps: steps('Dig', 'Sow', 'Weed', 'Harvest') },
    { id: 'share', title: 'Share', steps: steps('Put it on the swap table') },
  ],
  transitions: [{ from, to, ...label }],
});
const LABELS = [{ gate: { id: 'key', title: 'Collect the key from the shed', icon: 'key-round' } }, { gate: { id: 'key', title: 'Collect the key', icon: 'key-round' } }, { condition: 'the rent has been paid for the year' }];
const WIDTHS = Array.from({ length: 16 }, (_, i) => 820 + 60 * i);

registerDefaultIcons(shippedIcons);

/** The journey that the README begins with. */
const first = JSON.parse(/```json\n(\{[^]*?\n\})\n```/.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '') as Journey;

/** What is drawn of a journey in a container of a width. */
const drawn = (model: Journey, width: number): Scene => {
  const picture = pictureOf(journeyKind, indexJourney(model), { view: 'ecosystem', width, panel: 'auto', strings: stringsFor('en'), rightToLeft: false });
  assert.ok(picture);
  return picture.scene;
};
/** Whether a block arrow runs across or down. */
const isStraight = (arrow: Shape): boolean => Math.min(boundsOf(arrow).width, boundsOf(arrow).height) < BLOCK_ARROW.head + 1;

describe('a line to the hub', () => {
  it('does not run across an arrow where there is room beside it', () => {
    const [plan, ...others] = first.stages;
    const longer: Journey = { ...first, stages: [{ ...plan!, steps: [...plan!.steps!, ...steps('Agree a budget')] }, ...others] };
    for (const width of [1100, 1150, 1200]) {
      const scene = drawn(longer, width);
      const arrows = ofKind(scene, 'block-arrow').map(boundsOf);
      const lines = ofKind(scene, 'hub-connector').flatMap(segmentsOf);
      assert.equal(arrows.length, 2);
      assert.deepEqual(lines.filter((line) => arrows.some((arrow) => crosses(line, arrow))), [], `at ${width} px`);
    }
  });
});

describe('a journey of few stages', () => {
  it('stands in one row above its hub where there is room for it', () => {
    for (const width of [900, 1000, ...WIDTHS.filter((each) => each > 1150)]) {
      const scene = drawn(first, width);
      const [plan, build, release] = ofKind(scene, 'band').map(boundsOf);
      const { x = 0, y = 0, width: hub = 0 } = scene.boxes.help ?? {};
      assert.deepEqual([plan?.y, build?.y, release?.y].map((top) => Math.round(top ?? NaN)), [0, 0, 0], `at ${width} px`);
      assert.ok(Math.abs(x + hub / 2 - build!.x - build!.width / 2) < 1 && y > bottom(build!), `the hub is at ${x}, ${y} at ${width} px`);
      assert.deepEqual(ofKind(scene, 'block-arrow').map(isStraight), [true, true], `at ${width} px`);
    }
  });

  it('has no slanted arrows, and a short title in one line, where there is room for that', () => {
    for (const width of WIDTHS) {
      const scene = drawn(journey('agree', 'grow', { gate: { id: 'key', title: 'Collect the key from the shed', icon: 'key-round' } }), width);
      assert.deepEqual(ofKind(scene, 'block-arrow').map(isStraight), [true, true, true], `at ${width} px`);
      assert.ok(scene.boxes.agree!.height < 40, `at ${width} px, the title is ${scene.boxes.agree!.height} px tall`);
    }
  });
});

describe('a gate or a condition', () => {
  for (const [from, to] of [['apply', 'agree'], ['agree', 'grow'], ['grow', 'share']] as const) {
    it(`is beside the arrow that it belongs to: from ${from} to ${to}`, () => {
      const elsewhere = LABELS.flatMap((label) => WIDTHS.flatMap((width) => {
        const index = indexJourney(journey(from, to, label));
        const picture = pictureOf(journeyKind, index, { view: 'ecosystem', width, panel: 'auto', strings: stringsFor('en'), rightToLeft: false });
        const arrow = picture && ofKind(picture.scene, 'block-arrow').find(({ partIds }) => partIds[0] === from && partIds[1] === to);
        const box = picture?.scene.boxes[edgeLabelId(index.edges.get(from)![0]!)!];
        return arrow && box && overlap(inflate(boundsOf(arrow), 40), box) ? [] : [`${JSON.stringify(label)} at ${width} px`];
      }));
      assert.deepEqual(elsewhere, []);
    });
  }
});
