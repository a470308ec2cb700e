/** What belongs to the part under the pointer, or with the focus, is highlighted: in the picture and in its key. */
import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { all, mountReady, need, opener, pageWidth, settled, unmountAll, until } from '../support/page.js';

const [first, second] = spine.messages.map(({ id }) => id) as [string, string];

/** What is highlighted: the ids of boxes and buttons, and the kinds and first ids of shapes. */
const highlighted = (element: JourneyDiagram): string[] => [...new Set(all(element, '[data-highlight]').map(({ dataset, classList }) =>
  dataset.partIds === undefined ? `${classList[0] ?? ''} ${dataset.part ?? dataset.box ?? ''}` : `${classList[0] ?? ''} ${dataset.partIds.split(' ')[0] ?? ''}`))].sort();

/** A message: its button, number, title and line, and both systems. */
function ofMessage(id: string): string[] {
  const { from = '', to = '' } = spine.messages.find((message) => message.id === id) ?? {};
  const lines = ['message-button', 'number', 'number-title', 's-message', 's-message-head', 's-message-segment'].map((name) => `${name} ${id}`);
  return [...lines, ...[from, to].flatMap((system) => [`s-card ${system}`, `system-button ${system}`])].sort();
}

const pointAt = async (target: Element): Promise<void> => {
  target.scrollIntoView({ block: 'center' });
  const { x, y, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
};

const strokeOf = (element: JourneyDiagram, id: string): number =>
  Number.parseFloat(getComputedStyle(need(element, `.s-message-segment[data-part-ids^="${id} "]`)).strokeWidth);

describe('The highlight', () => {
  before(() => pageWidth(1280));
  afterEach(async () => {
    await sendMouse({ type: 'move', position: [1, 1] });
    unmountAll();
  });

  it('shows the line and the number of the message that is pointed at in the key', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    await pointAt(opener(element, second));
    expect(highlighted(element)).to.deep.equal(ofMessage(second));
    await settled(element);
    expect(strokeOf(element, second)).to.be.above(strokeOf(element, first));
    await sendMouse({ type: 'move', position: [1, 1] });
    expect(highlighted(element)).to.deep.equal([]);
  });

  it('shows the entry of the key whose number or line is pointed at on the map', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    await pointAt(need(element, `.number[data-box="${first}"]`));
    expect(highlighted(element)).to.deep.equal(ofMessage(first));
    const line = need(element, `.s-message[data-part-ids^="${second} "]`) as unknown as SVGPathElement;
    const { x, y } = line.getPointAtLength(80).matrixTransform(line.getScreenCTM() ?? undefined);
    await sendMouse({ type: 'move', position: [Math.round(x) + 5, Math.round(y) + 5] });
    expect(highlighted(element)).to.deep.equal(ofMessage(second));
    await sendMouse({ type: 'click', position: [Math.round(x) + 5, Math.round(y) + 5] });
    await settled(element);
    expect(element.selected).to.equal(second);
  });

  it('shows all messages of the group, or of the option, whose label is pointed at', async () => {
    for (const view of ['map', 'sequence']) {
      const element = await mountReady({ width: 1250, properties: { model: booking, view, panel: 'below' } });
      const shows = async (label: string, messages: readonly string[]): Promise<void> => {
        const buttons = (): string => all(element, '.message-button[data-highlight]').map(({ dataset }) => dataset.part ?? '').sort().join();
        await pointAt(need(element, `[data-box="${label}"]`));
        await until(() => buttons() === messages.toSorted().join(), `${label}: ${messages.join()}`);
        for (const id of messages) expect(all(element, `.s-message[data-part-ids~="${id}"]`).every(({ dataset }) => dataset.highlight === 'related'), id).to.equal(true);
      };
      for (const { id, options } of booking.groups) {
        await shows(`group:${id}`, options.flatMap(({ messages }) => messages));
        for (const [i, option] of options.entries()) if ('condition' in option) await shows(`group:${id}:${i}`, option.messages);
      }
      unmountAll();
    }
  });

  it('follows the focus of the keyboard, in a sequence as well', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'sequence' } });
    opener(element, first).focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(highlighted(element).filter((one) => one.endsWith(second))).to.include.members([`message-button ${second}`, `s-message ${second}`]);
    (element.shadowRoot?.activeElement as HTMLElement).blur();
    expect(highlighted(element)).to.deep.equal([]);
  });

  it('goes with the picture', async () => {
    const element = await mountReady({ properties: { model: spine, view: 'map' } });
    await pointAt(opener(element, first));
    element.view = 'outline';
    await settled(element);
    expect(highlighted(element)).to.deep.equal([]);
  });

  it('shows the areas and arrows of a stage', async () => {
    const element = await mountReady({ properties: { model: consumer } });
    const [stage] = consumer.stages;
    await pointAt(opener(element, stage?.id ?? ''));
    expect(highlighted(element).filter((one) => one.startsWith('s-'))).to.include.members([`s-band ${stage?.id ?? ''}`, `s-block-arrow ${stage?.id ?? ''}`]);
    expect(all(element, '[data-emphasis]')).to.deep.equal([]);
  });

  it('shows the stage that is pointed at in the key, and the line of the key whose stage, or a step of it, is pointed at', async () => {
    const element = await mountReady({ width: 1250, properties: { model: consumer } });
    const [stage, other] = consumer.stages as [(typeof consumer.stages)[number], (typeof consumer.stages)[number]];
    const line = (id: string): HTMLElement => need(element, `.key [data-select="${id}"]`);
    await pointAt(line(stage.id));
    expect(need(element, `.s-band[data-part-ids="${stage.id}"]`).dataset.highlight).to.equal('itself');
    expect(all(element, `.s-hub-connector[data-part-ids~="${stage.id}"]`).every(({ dataset }) => dataset.highlight === 'related')).to.equal(true);
    for (const id of [other.id, other.steps?.[0]?.id ?? '']) {
      await pointAt(opener(element, id));
      expect(all(element, '.key [data-highlight]').map(({ dataset }) => dataset.select), id).to.deep.equal([other.id]);
    }
    expect(getComputedStyle(need(element, '.key [data-highlight] .words')).textDecorationLine).to.equal('underline');
    line(stage.id).click();
    await settled(element);
    expect(element.selected).to.equal(stage.id);
  });
});
