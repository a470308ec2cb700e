import gallery from '../.storybook/gallery.mdx';
import spine from '../data/spine.json';
import { diagram, drawn, inWidth, type DiagramMeta, type DiagramStory } from './support.js';

/** One flow in each of its views, and in containers of different widths. */
const meta: DiagramMeta = {
  title: 'Flows/Views',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: spine },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

/** Boxes, boundaries and numbered arrows, with a line for each message. `auto` chooses it if there is room. */
export const Map: DiagramStory = { args: { view: 'map' } };

/** A lifeline under each system, and the messages in order from top to bottom; answers are dashed. */
export const Sequence: DiagramStory = { args: { view: 'sequence' } };

/** Systems and numbered messages as text. Readers can choose it with “View as list”. */
export const Outline: DiagramStory = { args: { view: 'outline' } };

/** A container of 768 px: the map still fits. */
export const Tablet: DiagramStory = inWidth(768);

/** A container of 640 px: there is no room for a map, so `auto` draws the sequence. */
export const Narrow: DiagramStory = inWidth(640);

/** A container of 375 px: systems and messages are cards in one column. */
export const Phone: DiagramStory = inWidth(375);
