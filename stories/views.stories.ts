import gallery from '../.storybook/gallery.mdx';
import consumer from '../data/consumer.json';
import { diagram, drawn, inWidth, type DiagramMeta, type DiagramStory } from './support.js';

/** One model, one DOM: the width of the container and the attribute `view` decide how it is laid out. The views of a flow are under Flows. */
const meta: DiagramMeta = {
  title: 'Examples/Views',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: consumer },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

/** The picture if the container has at least 780 px, otherwise cards. */
export const Auto: DiagramStory = { args: { view: 'auto' } };

/** Stages around their hub. `auto` chooses it for a journey. */
export const Ecosystem: DiagramStory = { args: { view: 'ecosystem' } };

/** A strip of chevrons, each with its list under it. It wraps if necessary; in a narrow container the chevrons are stacked. */
export const Overview: DiagramStory = { args: { view: 'overview' } };

/** The same parts as text. Readers can choose it with “View as list”. */
export const Outline: DiagramStory = { args: { view: 'outline' } };

/** A container of 768 px: cards along a line, with the steps of each side by side. */
export const Tablet: DiagramStory = inWidth(768);

/** A container of 375 px: cards along a line, with the steps of each in one column. */
export const Phone: DiagramStory = inWidth(375);
