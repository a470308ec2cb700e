import { expect, userEvent, waitFor } from 'storybook/test';
import gallery from '../.storybook/gallery.mdx';
import { registerKind } from '../src/kind.js';
import { diagram, diagramIn, drawn, inside, inWidth, opened, type DiagramMeta, type DiagramStory } from './support.js';
import { release, timelineKind } from './timeline.js';

registerKind(timelineKind);

/**
 * A kind of model of your own: here a timeline, in a file outside the package. It gives a schema, an index, a list and an
 * arrangement; panels, links, the walk, cards, the keyboard and paper come with the element.
 */
const meta: DiagramMeta = {
  title: 'Examples/A kind of your own',
  component: 'journey-diagram',
  render: diagram,
  args: { model: release },
  play: drawn,
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

/** As a picture, drawn by the kind's arrangement. */
export const Timeline: DiagramStory = {};

/** In a narrow container the list of the kind is shown. */
export const TimelineAsList: DiagramStory = { ...inWidth(360) };

/** A click on an event, or a step of the walk, opens its panel. */
export const TimelineWithPanel: DiagramStory = {
  play: async ({ canvasElement }) => {
    const element = diagramIn(canvasElement);
    await userEvent.click(await inside(element).findByRole('button', { name: /Publication/ }));
    await opened(element, 'Publication');
    element.start();
    await waitFor(() => expect(element.selected).toBe('draft'));
    await opened(element, 'First draft');
  },
};
