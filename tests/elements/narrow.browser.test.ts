/** Long words in a narrow container, where readers have set large type. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import provider from '../../data/provider.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { all, mountReady, pageWidth, settled, unmountAll } from '../support/page.js';

/** Makes type so large that a word has a width (in Arial about that of 24 px), whatever face the engine has. */
async function enlarge(element: JourneyDiagram, word: string, width: number): Promise<void> {
  element.style.fontFamily = 'Arial, sans-serif';
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = '24px Arial, sans-serif';
  element.style.fontSize = `${(24 * width) / context.measureText(word).width}px`;
  await settled(element);
}

/** The words of the texts in some elements, and on how many lines each stands. */
const wordsIn = (elements: readonly Element[]): { word: string; lines: number }[] => elements
  .flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE))
  .flatMap((text) => [...(text.textContent ?? '').matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    return { word, lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size };
  }));

const CASES = [
  { name: 'the cards of a flow', model: spine, width: 320, where: '.system-button .words :is(b, .subtitle)', longest: 'Demographics', letters: 139 },
  { name: 'the hub and the gates of a journey', model: consumer, width: 288, where: '.hub-button :is(b, .subtitle), .gate-button span', longest: 'prerequisites', letters: 137 },
  { name: 'a gateway', model: provider, width: 288, where: '.gateway-button span', longest: 'environment', letters: 132 },
];

describe('In a narrow container with large type', () => {
  before(() => pageWidth(1280));
  afterEach(unmountAll);

  for (const { name, model, width, where, longest, letters } of CASES) {
    it(`no word of ${name} is broken`, async () => {
      const element = await mountReady({ width, properties: { model } });
      await enlarge(element, longest, letters);
      const words = wordsIn(all(element, where));
      expect(words.map(({ word }) => word)).to.include(longest);
      expect(words.filter(({ lines }) => lines > 1)).to.deep.equal([]);
    });
  }
});
