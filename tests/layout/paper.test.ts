import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chooseForPaper, pageFor, type Drawn } from '../../src/layout/paper.js';

const map = { name: 'map', auto: true, least: 720 };
const sequence = { name: 'sequence', auto: true, least: 560 };
const PAGE = pageFor(false);

/** Draws arrangements of these sizes, whatever the width, and notes what has been drawn. */
function drawer(sizes: Record<string, (width: number) => Drawn | undefined>) {
  const drawn: string[] = [];
  return { drawn, draw: ({ name }: { name: string }, width: number) => { drawn.push(`${name} ${width}`); return sizes[name]?.(width); } };
}
const asWide = (height: number) => (width: number): Drawn => ({ width, height, textScale: 1 });

describe('the picture for paper', () => {
  it('is drawn for the width of paper, once, where it is low enough', () => {
    const { draw, drawn } = drawer({ map: asWide(400) });
    assert.deepEqual(chooseForPaper([map], PAGE, draw), { arrangement: map, width: 720 });
    assert.deepEqual(drawn, ['map 720']);
  });

  it('is drawn wider where it would be too tall, as long as its text gets larger on the page', () => {
    const { draw } = drawer({ map: (width) => ({ width, height: 1_600_000 / width, textScale: 1 }) });
    const choice = chooseForPaper([map], PAGE, draw);
    assert.equal(choice?.width, 1120);
  });

  it('is the first one whose text is easily read, and otherwise the one whose text is largest', () => {
    const tall = (height: number) => ({ map: asWide(height), sequence: asWide(500) });
    assert.equal(chooseForPaper([map, sequence], PAGE, drawer(tall(1_500)).draw)?.arrangement, map);
    assert.equal(chooseForPaper([map, sequence], PAGE, drawer(tall(2_000)).draw)?.arrangement, sequence);
    assert.equal(chooseForPaper([map], PAGE, drawer(tall(2_000)).draw)?.arrangement, map);
  });

  it('is none where no text could be read, or nothing has room', () => {
    assert.equal(chooseForPaper([map], PAGE, drawer({ map: asWide(5_000) }).draw), undefined);
    assert.equal(chooseForPaper([map], PAGE, drawer({ map: () => undefined }).draw), undefined);
    assert.equal(chooseForPaper([], PAGE, drawer({}).draw), undefined);
  });

  it('is lower on a page that lies across', () => {
    const { draw } = drawer({ map: (width) => (width < 900 ? { width, height: 900, textScale: 1 } : { width, height: 600, textScale: 1 }) });
    assert.equal(chooseForPaper([map], pageFor(true), draw)?.width, 960);
    assert.equal(chooseForPaper([map], PAGE, draw)?.width, 720);
  });
});
