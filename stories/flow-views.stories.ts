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

/** Boxes, boundaries and numbered arrows, one lane for each message. It is what `auto` chooses where there is room. */
export const Map: DiagramStory = { args: { view: 'map' } };

/** A lifeline under each system, and the messages in order from top to bottom; answers are dashed. */
export const Sequence: DiagramStory = { args: { view: 'sequence' } };

/** Systems and numbered messages as text. Readers can choose it by “View as list”, and paper gets it. */
export const Outline: DiagramStory = { args: { view: 'outline' } };

/** A container of 768 px: the map, where it still fits. */
export const Tablet: DiagramStory = inWidth(768);

/** A container of 640 px: there is no room for a map, so `auto` draws the sequence. */
export const Narrow: DiagramStory = inWidth(640);

/** A container of 375 px: systems and messages are cards under one another. */
export const Phone: DiagramStory = inWidth(375);
