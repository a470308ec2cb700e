/** Where gates, conditions and lines to the hub stand in pictures that are drawn without a page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { inflate, overlap } from '../../src/geometry/box.js';
import { registerDefaultIcons } from '../../src/icons/registry.js';
import { shippedIcons } from '../../src/icons/shipped.js';
import { stringsFor } from '../../src/i18n/strings.js';
import { pictureOf } from '../../src/export/picture.js';
import '../../src/kinds/all-pictures.js';
import '../../src/kinds/all-texts.js';
import { journeyKind } from '../../src/kinds/journey.js';
import { edgeLabelId } from '../../src/layout/labels.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { boundsOf, ofKind } from '../layout/rules.js';

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

describe('a line to the hub', () => {
  it('does not run across an arrow where there is room beside it', () => {
    for (const width of [1248, 1400, 1600]) {
      const picture = pictureOf(journeyKind, indexJourney(first), { view: 'ecosystem', width, panel: 'auto', strings: stringsFor('en'), rightToLeft: false });
      assert.ok(picture);
      const arrows = ofKind(picture.scene, 'block-arrow').map(boundsOf);
      const lines = ofKind(picture.scene, 'hub-connector').map(boundsOf);
      assert.equal(arrows.length, 2);
      assert.deepEqual(lines.filter((line) => arrows.some((arrow) => overlap(line, arrow))), [], `at ${width} px`);
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
