/** The titles of messages on a map: which of them have room, and where they stand. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inflate, overlap } from '../../../src/geometry/box.js';
import { mapMeasures } from '../../../src/layout/flow/lengths.js';
import { arrangeMap } from '../../../src/layout/flow/map/arrange.js';
import { flowTexts } from '../../../src/layout/flow/texts.js';
import { narrowTitleBoxId, titleBoxId } from '../../../src/layout/labels.js';
import { measured, type TextContext } from '../../../src/layout/text/sizes.js';
import { en } from '../../../src/i18n/en.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import { flowExamples, publishedFlows } from '../../fixtures/flow-examples.js';
import { boundsOf, inside } from '../rules.js';

const context: TextContext = { hasIcon: () => true, words: en, digits: String };

function titlesOf(model: (typeof flowExamples)[number]['model'], width: number) {
  const index = indexFlow(model);
  const scene = arrangeMap(index, { width, sizes: measured(flowTexts(index, 'map', context), mapMeasures(index, width)) });
  const placed = model.messages.flatMap(({ id }) => {
    const boxId = [titleBoxId(id), narrowTitleBoxId(id)].find((one) => scene?.boxes[one]) ?? '';
    const box = scene?.boxes[boxId];
    return box ? [{ id, boxId, box }] : [];
  });
  return { scene, placed };
}

/** Seven systems in rows, with little room between them. */
const rows: Flow = {
  kind: 'flow', title: 'Rows',
  systems: ['Clinician', 'Consumer', 'Gateway', 'Registry', 'Practice A', 'Practice B', 'Audit log'].map((title) => ({ id: title, title })),
  messages: [
    ['Clinician', 'Consumer', 'Opens the record'], ['Consumer', 'Gateway', 'Asks for the record'], ['Gateway', 'Registry', 'Looks up the holders'],
    ['Gateway', 'Practice A', 'Asks practice A'], ['Gateway', 'Practice B', 'Asks practice B'], ['Gateway', 'Audit log', 'Writes an audit entry'],
    ['Gateway', 'Consumer', 'Returns the record'], ['Consumer', 'Clinician', 'Shows the record'],
  ].map(([from = '', to = '', title = ''], i) => ({ id: `m${i}`, from, to, title })),
};

describe('Titles on a map', () => {
  it('stand on shorter lines where there is no room otherwise', () => {
    for (const width of [788, 900, 1018, 1248]) {
      const { scene, placed } = titlesOf(rows, width);
      assert.ok(placed.length >= 6, `${placed.length} of ${rows.messages.length} at ${width} px`);
      for (const { id } of rows.messages) assert.ok(!scene?.boxes[titleBoxId(id)] || !scene.boxes[narrowTitleBoxId(id)], `${id} has two titles`);
    }
    const booking = titlesOf(publishedFlows.booking ?? assert.fail(), 1248);
    assert.ok(booking.placed.some(({ boxId }) => boxId.startsWith('narrow')) && booking.placed.length >= 9, booking.placed.map(({ boxId }) => boxId).join());
  });


  for (const [width, least] of [[1248, 6], [1464, 6], [1018, 6], [900, 6], [788, 5]] as const) {
    it(`most of Spine's stand at ${width} px`, () => {
      const { placed } = titlesOf(publishedFlows.spine ?? assert.fail(), width);
      assert.ok(placed.length >= least, placed.map(({ id }) => id).join());
    });
  }

  for (const { name, model } of flowExamples) {
    it(`of ${name} touch no other box`, () => {
      for (const width of [788, 1018, 1464]) {
        const { scene, placed } = titlesOf(model, width);
        for (const { id, boxId, box } of placed) {
          for (const [other, second] of Object.entries(scene?.boxes ?? {})) {
            assert.ok(other === boxId || !overlap(inflate(box, 3.5), second), `${id} and ${other} at ${width} px`);
          }
        }
      }
    });
  }

  it('leave room for all of the map of Spine in a window', () => {
    for (const [width, most] of [[900, 768], [1018, 868]] as const) {
      const { scene } = titlesOf(publishedFlows.spine ?? assert.fail(), width);
      assert.ok(scene && scene.height <= most, `${scene?.height} px at ${width} px`);
    }
  });
});

describe('Numbers on a map', () => {
  it('have the line of their group round them', () => {
    const model = publishedFlows.booking ?? assert.fail();
    const { scene } = titlesOf(model, 1248);
    const rings = (scene ?? assert.fail()).shapes.filter(({ kind }) => kind.startsWith('ring'));
    const expected = (model.groups ?? []).flatMap(({ complete, options }) => options.flatMap(({ messages }) => messages.map((id) => `${id} ring-of-${complete}`)));
    assert.deepEqual(rings.map(({ kind, partIds }) => `${partIds[0]} ${kind}`).sort(), expected.sort());
    for (const ring of rings) assert.ok(inside(boundsOf(ring), scene?.boxes[ring.partIds[0] ?? ''] ?? assert.fail()));
  });
});
