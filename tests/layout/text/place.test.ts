/** Where the lines, icons and numbers of a box stand in it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BoxContent, TextBox } from '../../../src/layout/text/box.js';
import { measureText } from '../../../src/layout/text/measure.js';
import { NUMBER, STRONG, WORDS } from '../../../src/layout/text/styles.js';

const LINE = 16 * 1.3;
/** From the top of a line of words to its baseline. */
const BASELINE = (LINE + (0.905 - 0.212) * 16) / 2;

const box: TextBox = { direction: 'row', gap: 10, texts: [WORDS, STRONG] };

/** The lines of a box, each as its text, its anchor, and how far it is from the start and the top, in tenths. */
function linesOf(more: Partial<TextBox>, content: BoxContent): [string, string, number, number][] {
  const tenths = (value: number): number => Math.round(value * 10) / 10;
  return measureText({ ...box, ...more }, content, {}).texts.flatMap(({ lines }) => lines)
    .map(({ text, anchor, x, y }) => [text, anchor, tenths(x), tenths(y - BASELINE)]);
}
const tenth = (value: number): number => Math.round(value * 10) / 10;

describe('The lines of a box', () => {
  it('stand below each other', () => assert.deepEqual(linesOf({}, { texts: ['One', 'Two'] }), [['One', 'start', 0, 0], ['Two', 'start', 0, tenth(LINE)]]));

  it('stand beside a taller mark, in its middle', () => assert.deepEqual(
    linesOf({ mark: { type: 'icon', size: 40 } }, { icon: 'flag', texts: ['One'] }),
    [['One', 'start', 50, tenth((40 - LINE) / 2)]],
  ));

  it('stand below a mark, each in the middle', () => {
    const content = { icon: 'flag', texts: ['A first line'] };
    const { width } = measureText({ ...box, direction: 'column' }, content, {});
    const [[, anchor, x, y] = []] = linesOf({ direction: 'column', mark: { type: 'icon', size: 40 } }, content);
    assert.equal(anchor, 'middle');
    assert.ok(Math.abs((x ?? 0) - width / 2) < 0.5);
    assert.equal(y, 50);
  });

  it('stand one behind the other where there is room, else below each other', () => {
    const texts = ['One', 'Two'];
    const [one, two] = linesOf({ direction: 'wrap' }, { texts });
    assert.deepEqual([one?.[3], two?.[3]], [0, 0]);
    assert.ok((two?.[2] ?? 0) > 30);
    assert.deepEqual(linesOf({ direction: 'wrap', maxWidth: 40 }, { texts }).map(([, , x]) => x), [0, 0]);
  });

  it('stand inside the padding and the border', () => assert.deepEqual(
    linesOf({ padding: { x: 12, y: 8 }, border: 1.5 }, { texts: ['One'] }),
    [['One', 'start', 13, 9]],
  ));

  it('are in the middle of a box that is taller than they are', () =>
    assert.deepEqual(linesOf({ minHeight: 60 }, { texts: ['One'] }), [['One', 'start', 0, tenth((60 - LINE) / 2)]]));

  it('are as high as the page asks for', () => {
    const { texts: [text], height } = measureText({ ...box, maxWidth: 30 }, { texts: ['One two'] }, {}, { lineHeight: 2 });
    const [one, two] = text?.lines ?? [];
    assert.equal(Math.round((two?.y ?? 0) - (one?.y ?? 0)), 32);
    assert.equal(height, 64);
  });

  it('are as long as the letters of the page are broad', () =>
    assert.equal(measureText(box, { texts: ['One'] }, {}, { advances: (characters) => characters.map(() => 1) }).width, 48));
});

describe('What stands in front of a text', () => {
  const disc = { type: 'disc', size: 64, icon: 28, border: 2, text: { ...NUMBER, size: 20 } } as const;

  it('is an icon in the middle of its disc', () => {
    const { mark } = measureText({ ...box, mark: disc }, { icon: 'flag', number: '3', texts: ['One'] }, {});
    assert.deepEqual(mark, { box: { x: 0, y: 0, width: 64, height: 64 }, icon: { name: 'flag', box: { x: 18, y: 18, width: 28, height: 28 } } });
  });

  it('is a number where a disc has no icon', () => {
    const { mark } = measureText({ ...box, mark: disc }, { number: '3', texts: ['One'] }, {});
    const [line] = mark?.number?.lines ?? [];
    assert.deepEqual([line?.text, line?.anchor, line?.x], ['3', 'middle', 32]);
    assert.ok(Math.abs((line?.y ?? 0) - (32 + 20 * (0.905 - 0.212) / 2)) < 1e-9);
  });

  it('is a badge as broad as its number', () => {
    const badge = { type: 'badge', size: 28, padding: 6, text: NUMBER } as const;
    const widthOf = (number: string) => measureText({ ...box, mark: badge, texts: [] }, { number, texts: [] }, {}).mark?.box.width ?? 0;
    assert.equal(widthOf('1'), 28);
    assert.ok(widthOf('1000') > 40);
  });

  it('is nothing without an icon', () => assert.equal(measureText({ ...box, mark: { type: 'icon', size: 24 } }, { texts: ['One'] }, {}).mark, undefined));
});
