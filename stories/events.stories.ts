import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, fn, userEvent, type Mock } from 'storybook/test';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import gallery from '../.storybook/gallery.mdx';
import type { JourneyEventMap } from '../src/index.js';
import { diagramIn, example, inside, opened } from './support.js';

type Listener<Name extends keyof JourneyEventMap> = Mock<(event: JourneyEventMap[Name]) => void>;

interface Args {
  selected?: string;
  onLoad: Listener<'journey-load'>;
  onSelect: Listener<'journey-select'>;
  onLink: Listener<'journey-link'>;
  onWalk: Listener<'journey-walk'>;
}

/** Events bubble and cross shadow roots. The actions panel lists them. */
const meta: Meta<Args> = {
  title: 'Examples/Events',
  component: 'journey-diagram',
  render: ({ selected, onLoad, onSelect, onLink, onWalk }) => html`
    <journey-diagram
      selected=${ifDefined(selected)}
      .model=${example}
      @journey-load=${onLoad}
      @journey-select=${onSelect}
      @journey-link=${onLink}
      @journey-walk=${onWalk}
    ></journey-diagram>`,
  args: {
    onLoad: fn().mockName('journey-load'),
    onSelect: fn().mockName('journey-select'),
    onLink: fn().mockName('journey-link'),
    onWalk: fn().mockName('journey-walk'),
  },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

type Story = StoryObj<Args>;

/** A click on a stage opens its panel and fires an event. */
export const Logged: Story = {
  play: async ({ canvasElement, args }) => {
    const element = diagramIn(canvasElement);
    await expect(args.onLoad).toHaveBeenCalledOnce();
    await userEvent.click(await inside(element).findByRole('button', { name: /Plan/ }));
    await opened(element, 'Plan');
    await expect(args.onSelect.mock.lastCall?.[0].detail).toMatchObject({ id: 'plan', type: 'stage' });
  },
};

/** `journey-link` is cancelable: a router can take the address, and the page stays. */
export const LinkTaken: Story = {
  args: { selected: 'plan', onLink: fn((event: Event) => event.preventDefault()).mockName('journey-link') },
  play: async ({ canvasElement, args }) => {
    await userEvent.click(await inside(diagramIn(canvasElement)).findByRole('link', { name: 'How to plan' }));
    await expect(args.onLink.mock.lastCall?.[0].detail).toMatchObject({ href: 'https://example.org/handbook/plan.html', id: 'plan' });
  },
};

/** `journey-select` is cancelable: a page can show a part in its own way, and the panel stays closed. */
export const SelectionTaken: Story = {
  args: { onSelect: fn((event: Event) => event.preventDefault()).mockName('journey-select') },
  play: async ({ canvasElement, args }) => {
    const parts = inside(diagramIn(canvasElement));
    await userEvent.click(await parts.findByRole('button', { name: /Plan/ }));
    await expect(args.onSelect).toHaveBeenCalledOnce();
    await expect(parts.queryByRole('group', { name: 'Plan' })).toBeNull();
  },
};

/** A step of `journey-walk` is cancelable: a page can hold a walk until something has been done. Readers can always stop it. */
export const StepHeldBack: Story = {
  args: { onWalk: fn((event: Event) => event.preventDefault()).mockName('journey-walk') },
  play: async ({ canvasElement, args }) => {
    const element = diagramIn(canvasElement);
    await userEvent.click(await inside(element).findByRole('button', { name: 'Walk through' }));
    await userEvent.click(await inside(element).findByRole('button', { name: 'Next' }));
    await expect(args.onWalk.mock.calls.map(([{ detail }]) => detail)).toMatchObject([
      { action: 'start', position: 1, count: 3, id: 'plan' },
      { action: 'step', position: 2, count: 3, id: 'build' },
    ]);
    await expect(element.position).toBe(1);
  },
};

/** A page puts a button into the toolbar, and a form into a panel. */
export const Slots: Story = {
  render: () => html`
    <journey-diagram selected="plan" .model=${example}>
      <button slot="toolbar" type="button">Share</button>
      <p slot="panel-head:plan"><strong>Registration opens in May.</strong></p>
      <form slot="panel:plan">
        <label>Your question <input name="question" /></label>
        <button type="button">Send</button>
      </form>
    </journey-diagram>`,
  play: async ({ canvasElement }) => {
    const element = diagramIn(canvasElement);
    await opened(element, 'Plan');
    const send = [...canvasElement.querySelectorAll('button')].find(({ textContent }) => textContent === 'Send');
    await expect(send).toBeVisible();
    if (send) await userEvent.click(send);
    await expect(element.selected).toBe('plan');
  },
};
