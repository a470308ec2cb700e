/** How a map uses its paper: no row nearly empty, numbers in straight rows, titles as wide as their text. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../../src/i18n/en.js';
import { mapMeasures } from '../../../src/layout/flow/lengths.js';
import { arrangeMap } from '../../../src/layout/flow/map/arrange.js';
import { closeRows } from '../../../src/layout/flow/map/placement/close-rows.js';
import { flowTexts } from '../../../src/layout/flow/texts.js';
import { titleBoxId } from '../../../src/layout/labels.js';
import type { Scene } from '../../../src/layout/scene.js';
import { measured } from '../../../src/layout/text/sizes.js';
import { indexFlow } from '../../../src/model/flow/build-index.js';
import type { Flow } from '../../../src/model/flow/schema.js';
import { Budget } from '../../../src/layout/budget.js';
import { publishedFlows } from '../../fixtures/flow-examples.js';

const booking = publishedFlows.booking ?? assert.fail();

function mapOf(model: Flow, width: number): Scene {
  const index = indexFlow(model);
  return arrangeMap(index, { width, sizes: measured(flowTexts(index, 'map', { hasIcon: () => true, words: en, digits: String }), mapMeasures(index, width)) }) ?? assert.fail(`no map at ${width} px`);
}

/** How many rows and columns of cards there are, and in how many places of these there is none. */
function emptyCells({ model }: { model: Flow }, scene: Scene): { cells: number; empty: number } {
  const centres = model.systems.flatMap(({ id }) => scene.boxes[id] ?? []).map(({ x, y, width, height }) => ({ x: Math.round(x + width / 2), y: Math.round(y + height / 2) }));
  const rows = new Set(centres.map(({ y }) => y)).size;
  const columns = new Set(centres.map(({ x }) => x)).size;
  return { cells: rows * columns, empty: rows * columns - centres.length };
}

describe('A map', () => {
  it('of the booking flow leaves one of eight cells empty, and not the row of the provider', () => {
    for (const [width, most] of [[1018, 1060], [1100, 1010], [1248, 960], [1360, 860]] as const) {
      const scene = mapOf(booking, width);
      assert.deepEqual(emptyCells({ model: booking }, scene), { cells: 8, empty: 1 }, `at ${width} px`);
      assert.ok(scene.height <= most, `${scene.height} px at ${width} px`);
    }
  });

  it('has the numbers of lines side by side in two rows at most', () => {
    const scene = mapOf(booking, 1248);
    const heights = booking.messages.filter(({ from, to }) => [from, to].includes('ssp') && [from, to].includes('consumer'))
      .map(({ id }) => scene.boxes[id] ?? assert.fail()).filter(({ x }, _, all) => all.filter((other) => Math.abs(other.x - x) < 110).length > 2).map(({ y }) => Math.round(y));
    assert.ok(heights.length >= 5 && new Set(heights).size <= 2, heights.join());
  });

  it('keeps a row whose systems would get long lines elsewhere, and the cells of boundaries', () => {
    const cells = new Map([['a', { column: 0, row: 0 }], ['b', { column: 1, row: 0 }], ['c', { column: 2, row: 0 }], ['d', { column: 0, row: 1 }]]);
    const pair = (from: string, to: string, count: number) => ({ from, to, count });
    assert.deepEqual(closeRows(cells, [pair('c', 'd', 1)], [], 4, new Budget())?.get('d'), { column: 3, row: 0 });
    assert.equal(closeRows(cells, [pair('a', 'd', 4), pair('b', 'd', 4)], [], 4, new Budget()), undefined);
    assert.equal(closeRows(cells, [pair('c', 'd', 1)], [], 3, new Budget()), undefined, 'without a column that is free');
  });
});

describe('The title of a message', () => {
  it('is as wide as its widest line', () => {
    const index = indexFlow(booking);
    const sizes = measured(flowTexts(index, 'map', { hasIcon: () => true, words: en, digits: String }), mapMeasures(index, 1248));
    for (const { id, title } of booking.messages) {
      const { width, texts: [text] } = sizes(titleBoxId(id));
      assert.ok(width <= 133 && ((text?.lines.length ?? 0) < 2 || width < 125), `${title}: ${width}`);
    }
  });

  it('stands behind the number of each of some lines between two systems', () => {
    const model: Flow = {
      kind: 'flow', title: 'Two', systems: [{ id: 'a', title: 'Sender' }, { id: 'b', title: 'Mailbox' }],
      messages: [
        { id: 'm1', from: 'a', to: 'b', title: 'Asks who may receive', answer: 'a list' },
        { id: 'm2', from: 'a', to: 'b', title: 'Sends the document in parts' },
        { id: 'm3', from: 'b', to: 'a', title: 'Reports that it has been read' },
      ],
    };
    for (const width of [640, 788, 900, 1248]) {
      const scene = mapOf(model, width);
      const numbers = model.messages.map(({ id }) => scene.boxes[id]?.x);
      assert.equal(new Set(numbers).size, 1, `numbers at ${numbers.join()}`);
      for (const { id } of model.messages) assert.ok((scene.boxes[titleBoxId(id)]?.x ?? 0) > (numbers[0] ?? 0), `the title of ${id} at ${width} px`);
    }
  });
});
