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

/** The picture where the container has at least 900 px, cards down the page where it has less. */
export const Auto: DiagramStory = { args: { view: 'auto' } };

/** Stages round their hub. It is what `auto` chooses for a journey. */
export const Ecosystem: DiagramStory = { args: { view: 'ecosystem' } };

/** A strip of chevrons, each with its list under it. It wraps where it has to, and stands on end where there is no room beside. */
export const Overview: DiagramStory = { args: { view: 'overview' } };

/** The same parts as text. Readers can choose it by “View as list”, and paper gets it. */
export const Outline: DiagramStory = { args: { view: 'outline' } };

/** A container of 768 px: cards along a line, the steps of each side by side. */
export const Tablet: DiagramStory = inWidth(768);

/** A container of 375 px: cards along a line, the steps of each under one another. */
export const Phone: DiagramStory = inWidth(375);
