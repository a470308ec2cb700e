/** Branches in cards and in the list: said at the stage that they leave, with a link to where they lead, and drawn beside the cards. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll } from '../support/page.js';

const model: Journey = {
  kind: 'journey', title: 'Branches', language: 'en',
  stages: [
    { id: 'ask', title: 'Ask', steps: [{ id: 'write', title: 'Write' }] },
    { id: 'plan', title: 'Plan', steps: [{ id: 'draw', title: 'Draw' }] },
    { id: 'build', title: 'Build', steps: [{ id: 'weld', title: 'Weld' }] },
    { id: 'test', title: 'Test', complete: 'one', tracks: [{ id: 'lab', title: 'Laboratory', steps: [{ id: 'run', title: 'Run' }] }, { id: 'site', title: 'On site', steps: [{ id: 'go', title: 'Travel' }] }] },
    { id: 'live', title: 'Go live' },
  ],
  transitions: [
    { from: 'plan', to: 'build', condition: 'the plan is agreed' },
    { from: 'plan', to: 'live', condition: 'nothing has to be built' },
    { from: 'build', to: 'test', gate: { id: 'script', title: 'Read the script' } },
    { from: 'test', to: 'live' },
    { from: 'test', to: 'plan', condition: 'the witness test has failed' },
    { from: 'live', to: 'ask', gate: { id: 'worth', title: 'Ask whether it is worth it' } },
  ],
};

const seen = (element: JourneyDiagram, selector: string): string[] => all(element, selector).filter((one) => one.checkVisibility()).map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const stageOf = (one: Element): string | undefined => one.closest('.stage')?.querySelector<HTMLElement>('[data-part]')?.dataset.part;

describe('Branches', () => {
  before(() => pageWidth(1000));
  afterEach(unmountAll);

  it('show the condition of a way that has a gate: in cards beside it, elsewhere as a sentence', async () => {
    const gated: Journey = { ...model, transitions: [{ from: 'ask', to: 'plan', condition: 'the rent is paid', gate: { id: 'key', title: 'Collect the key' } }] };
    for (const width of [360, 700]) {
      const element = await mountReady({ width, properties: { model: gated } });
      expect(seen(element, '.onward .condition'), `${width} px`).to.deep.equal(['the rent is paid']);
    }
    const list = await mountReady({ width: 700, properties: { model: gated, view: 'outline' } });
    expect([seen(list, '.condition'), seen(list, '.fact').filter((text) => text.includes('rent'))]).to.deep.equal([[], ['Next, after “Collect the key”: Plan, once the rent is paid.']]);
    const picture = await mountReady({ width: 1000, properties: { model: gated, selected: 'key' } });
    expect([seen(picture, '.condition'), seen(picture, '.panel .facts')]).to.deep.equal([[], ['Next, after “Collect the key”: Plan, once the rent is paid.']]);
  });

  for (const { name, width, view } of [{ name: 'narrow cards', width: 288, view: 'auto' }, { name: 'wide cards', width: 700, view: 'auto' }, { name: 'the list', width: 700, view: 'outline' }] as const) {
    it(`are said in ${name} at the stage that they leave, and nowhere else`, async () => {
      const element = await mountReady({ width, properties: { model, view } });
      expect(seen(element, '.branch-words')).to.deep.equal([
        'If nothing has to be built: on to 5 Go live', 'If the witness test has failed: back to 2 Plan', 'After “Ask whether it is worth it”: back to 1 Ask',
      ]);
      expect(all(element, '.branch-words').map(stageOf)).to.deep.equal(['plan', 'test', 'live']);
      // On the way to the next stage stands only what belongs to it.
      expect(seen(element, '.onward :is(.condition, .gate)')).to.deep.equal(view === 'outline' ? ['Read the script'] : ['the plan is agreed', 'Read the script']);
      expect(stageOf(opener(element, 'worth'))).to.equal('live');
      expect(seen(element, '.complete')).to.deep.equal(['one of these']);
    });
  }

  it('lead to the stage with their link, and keep the page where it is', async () => {
    const element = await mountReady({ width: 288, properties: { model } });
    const address = location.href;
    need(element, '.branch-words [data-go="plan"]').click();
    await settled(element);
    expect([(element.shadowRoot?.activeElement as HTMLElement).dataset.part, location.href, element.selected]).to.deep.equal(['plan', address, undefined]);
  });

  for (const direction of ['ltr', 'rtl'] as const) for (const { width, selected } of [{ width: 288, selected: undefined }, { width: 700, selected: undefined }, { width: 288, selected: 'test' }]) {
    it(`are drawn without a gap from their words to the card that they lead to, clear of numbers and cards (${direction}, ${width} px, ${selected ?? 'nothing'} open)`, async () => {
      const element = await mountReady({ width, direction, properties: { model, ...(selected ? { selected } : {}) } });
      for (const [lane, from, to] of ([['test', 'plan'], ['plan', 'live'], ['live', 'ask']] as const).map(([from, to]) => [laneOf(element, from), from, to] as const)) {
        const pieces = all(element, `.rail.${lane}`).map(visibleBox).filter(({ height }) => height > 0).sort((a, b) => a.top - b.top);
        for (const [i, { top }] of pieces.entries()) if (i > 0) expect(top - pieces[i - 1]!.bottom, `${from} to ${to}, piece ${i}`).to.be.at.most(1);
        const card = opener(element, to).closest('.card')!.getBoundingClientRect();
        const ends = pieces.flatMap(({ top, bottom }) => [top, bottom]);
        const [at] = from === 'plan' ? [Math.max(...ends)] : [Math.min(...ends)];
        expect(at, `${from} to ${to}`).to.be.within(card.top, card.top + 48);
        for (const badge of all(element, '.badge').map((one) => one.getBoundingClientRect())) {
          expect(pieces.some(({ left, right }) => left < badge.right && right > badge.left), 'over a number').to.equal(false);
        }
      }
    });
  }

  it('are sentences and labels in a picture', async () => {
    const element = await mountReady({ width: 1000, properties: { model, view: 'ecosystem' } });
    expect(need(element, '.canvas').dataset.presentation).to.equal('picture');
    expect(seen(element, '.branch-words, .rail')).to.deep.equal([]);
    expect(seen(element, '.in-picture')).to.include('If the witness test has failed: back to 2 Plan.');
    expect(seen(element, '.condition')).to.have.members(['nothing has to be built', 'the plan is agreed', 'the witness test has failed']);
    expect(seen(element, '.complete')).to.deep.equal(['one of these']);
  });
});

/** The lane in which the branch of a stage runs. */
const laneOf = (element: JourneyDiagram, stage: string): string =>
  [...opener(element, stage).closest('.card')!.querySelector('.branch > .rail')!.classList].find((name) => name.startsWith('lane-'))!;

/** Where a piece of a rail is seen: from the words of its branch it goes on to the edge of the card, which cuts it off. */
function visibleBox(piece: HTMLElement): { left: number; right: number; top: number; bottom: number; height: number } {
  const { left, right, top, bottom, height } = piece.getBoundingClientRect();
  if (!piece.closest('.branch')) return { left, right, top, bottom, height };
  const card = piece.closest('.card')!.getBoundingClientRect();
  expect(Number.parseFloat(getComputedStyle(piece, '::before').blockSize)).to.be.above(card.height);
  const box = piece.classList.contains('back') ? { top: card.top, bottom } : { top, bottom: card.bottom };
  return { left, right, ...box, height: box.bottom - box.top };
}
