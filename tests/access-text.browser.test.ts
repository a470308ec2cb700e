/** What a picture shows by arrows and places is there as text, for those who do not see it. */
import { expect } from '@esm-bundle/chai';
import { executeServerCommand } from '@web/test-runner-commands';
import type { JourneyDiagram } from '../src/define.js';
import { en } from '../src/i18n/en.js';
import { indexJourney } from '../src/model/journey/build-index.js';
import type { Journey } from '../src/model/journey/schema.js';
import { examples } from './fixtures/journeys.js';
import { needing } from './support/engine.js';
import { none } from './support/faults.js';
import { all, mount, need, pageWidth, unmountAll } from './support/page.js';

interface Node { role: string; name?: string; children?: Node[]; expanded?: boolean; level?: number }

const flat = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const said = (nodes: readonly Node[], role: string): string[] => nodes.filter((node) => node.role === role).map(({ name }) => (name ?? '').trim());

/** The words that the sentence of each edge must contain: the titles of its ends, its condition and its gate. */
const edgesOf = (model: Journey): { stage: string; words: string[] }[] => [...indexJourney(model).edges].flatMap(([stage, list]) =>
  list.map(({ from, to, transition: { condition, gate } }) => ({ stage, words: [...(from.type === 'track' ? [from.data.title] : []), to.data.title, condition, gate?.title].flatMap((words) => words ?? []) })));

/**
 * The sentences of a stage that are in the accessibility tree: neither hidden nor without a box. Cards say a branch with a
 * link in it, pictures without; and both say above the tracks which of them must be done.
 */
function factsOf(element: JourneyDiagram, stage: string): string[] {
  const item = need(element, `[data-part="${stage}"]`).closest('.stage');
  return [...item?.querySelectorAll<HTMLElement>('.fact, .branch-words, .complete') ?? []].filter((fact) => !fact.closest('[aria-hidden], [hidden]') && fact.getClientRects().length > 0).map(({ textContent }) => textContent);
}

for (const width of [320, 1280]) {
  describe(`at ${width} px`, () => {
    before(() => pageWidth(width));
    afterEach(unmountAll);

    for (const { name, model, direction } of examples) {
      it(`every edge of ${name} is a sentence in the item of its stage`, async () => {
        const element = await mount({ direction, properties: { model } });
        const missing = edgesOf(model).filter(({ stage, words }) => !factsOf(element, stage).some((fact) => words.every((word) => fact.includes(word))));
        none(missing.map(({ stage, words }) => `${stage}: ${words.join(', ')} – found ${factsOf(element, stage).join(' | ')}`));
      });

      it(`${name} says what repeats, which tracks must be done and where it ends`, async () => {
        const element = await mount({ direction, properties: { model } });
        const { edges } = indexJourney(model);
        const count = (of: string) => factsOf(element, of).length;
        none(model.stages.flatMap(({ id, shape, steps, tracks }) => {
          const leaving = edges.get(id) ?? [];
          // If no edge leads to another stage, there is a sentence about that as well.
          const ends = leaving.every(({ from, to }) => from.data.id === to.data.id) ? 1 : 0;
          const wanted = leaving.length + ends + (shape === 'cycle' && (steps?.length ?? 0) > 1 ? 1 : 0) + ((tracks?.length ?? 0) > 1 ? 1 : 0);
          return count(id) === wanted ? [] : [`${id} has ${count(id)} sentences instead of ${wanted}`];
        }));
      });
    }

    it('the tree of accessibility holds the consumer journey as lists of buttons under headings', needing('tree', async () => {
      const { model } = examples[0]!;
      await mount({ properties: { model, selected: 'develop' } });
      const nodes = flat(await executeServerCommand<Node, object>('a11y-snapshot', {}));
      const { parts } = indexJourney(model);
      const buttons = said(nodes, 'button');
      none([...parts.values()].filter(({ data }) => !buttons.some((name) => name.includes(data.title))).map(({ data }) => `no button is called ${data.title}`));
      expect(nodes.find(({ name, role }) => role === 'heading' && name === model.title)?.level).to.equal(2);
      expect(nodes.filter(({ expanded }) => expanded).map(({ name }) => name)).to.deep.equal(['3 Develop']);
      const texts = nodes.map(({ name }) => name ?? '');
      // Cards begin the words above the tracks with a capital: that makes two texts of one.
      const joined = texts.join('').toLowerCase();
      expect(joined).to.include(en.allOf);
      for (const words of ['Next, after “Study GP Connect prerequisites”: Explore.', 'Then again from “Design”.', 'The journey ends here.', 'Every stage is in touch with this.']) {
        expect(texts.some((text) => text.includes(words)), words).to.equal(true);
      }
      expect(said(nodes, 'graphics-document').concat(said(nodes, 'img')), 'drawings are silent').to.deep.equal([]);
    }));

    it('a region is named after the diagram, and lists have the role of lists', async () => {
      const element = await mount({ properties: { model: examples[0]!.model } });
      const section = need(element, 'section');
      expect(need(element, `#${section.getAttribute('aria-labelledby') ?? ''}`).textContent).to.equal(examples[0]!.model.title);
      expect(all(element, 'ol, ul').filter((list) => getComputedStyle(list).listStyleType === 'none' && list.getAttribute('role') !== 'list').map(({ className }) => className)).to.deep.equal([]);
    });
  });
}
