import { expect, userEvent, waitFor } from 'storybook/test';
import gallery from '../.storybook/gallery.mdx';
import consumer from '../data/consumer.json';
import spine from '../data/spine.json';
import { diagram, diagramIn, drawn, example, inside, inWidth, type DiagramMeta, type DiagramStory } from './support.js';

/** A walk takes readers through a diagram step by step: with its buttons, with a click on a part, or with the arrow keys while the focus is on the buttons. */
const meta: DiagramMeta = {
  title: 'Examples/Walk',
  component: 'journey-diagram',
  render: diagram,
  args: { model: example },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

/** A walk at a step that the page has set with the property `position`. Also on a docs page. */
const at = (position: number, words: string): DiagramStory => ({
  play: async ({ canvasElement }) => {
    await drawn({ canvasElement });
    const element = diagramIn(canvasElement);
    element.position = position;
    await waitFor(() => expect(inside(element).getByText(words)).toBeVisible());
  },
  parameters: { docs: { story: { autoplay: true } } },
});

/** Before it starts, there is one button. */
export const NotStarted: DiagramStory = { play: drawn };

/** At the second stage: completed stages stay marked, later ones recede. */
export const UnderWay: DiagramStory = {
  play: async (context) => {
    await drawn(context);
    const element = diagramIn(context.canvasElement);
    await userEvent.click(inside(element).getByRole('button', { name: 'Walk through' }));
    await userEvent.click(await inside(element).findByRole('button', { name: 'Next' }));
    await waitFor(() => expect(inside(element).getByText('2 of 3')).toBeVisible());
    await expect(element.position).toBe(2);
  },
};

/** At the second message of a flow: it is highlighted, and systems that take no part in it recede. A marker has travelled along it and back with the answer, except with reduced motion. */
export const Spine: DiagramStory = { ...at(2, '2 of 6'), args: { model: spine } };

/** The same walk through the sequence. */
export const Sequence: DiagramStory = { ...at(4, '4 of 6'), args: { model: spine, view: 'sequence' } };

/** And through the cards that a phone shows. */
export const Phone: DiagramStory = { ...inWidth(375), ...at(2, '2 of 6'), args: { model: spine } };

/** A journey is walked through stage by stage. */
export const Consumer: DiagramStory = { ...at(3, '3 of 5'), args: { model: consumer } };

/** From beginning to end by keyboard: the arrow keys move forward and back, each step is announced once, and the focus stays on the buttons. */
export const ByKeyboard: DiagramStory = {
  args: { model: spine },
  play: async ({ canvasElement }) => {
    await drawn({ canvasElement });
    const element = diagramIn(canvasElement);
    const parts = inside(element);
    const standsAt = (position: number, words: RegExp) => waitFor(async () => {
      await expect(element.position).toBe(position);
      await expect(parts.getByRole('status')).toHaveTextContent(words);
    });

    parts.getByRole('button', { name: 'Walk through' }).focus();
    await userEvent.keyboard('{Enter}');
    await standsAt(1, /^1 of 6: Consumer asks PDS .+ PDS answers with the practice's ODS code\.$/);
    const next = parts.getByRole('button', { name: 'Next' });
    await expect(element.shadowRoot?.activeElement).toBe(next);

    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await standsAt(3, /^3 of 6: Consumer sends the request to SSP/);
    await userEvent.keyboard('{ArrowLeft}');
    await standsAt(2, /^2 of 6: Consumer looks up/);
    await expect(element.shadowRoot?.activeElement).toBe(next);
    await expect(element.selected).toBe('look-up-endpoint');

    parts.getByRole('button', { name: 'Stop' }).focus();
    await userEvent.keyboard('{Enter}');
    await standsAt(0, /^The walk has ended\.$/);
    await expect(element.shadowRoot?.activeElement).toBe(parts.getByRole('button', { name: 'Walk through' }));
  },
};
