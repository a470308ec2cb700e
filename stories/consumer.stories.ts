import consumer from '../data/consumer.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** The journey of a supplier whose application uses GP data: stages around a hub, one of them with parallel tracks. */
const meta: DiagramMeta = {
  title: 'Journeys/Consumer',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: consumer, view: 'auto', headingLevel: 2 },
  argTypes: controlsFor(consumer),
  parameters: { controls: { include: SETTABLE }, docs: { controls: { include: SETTABLE } } },
};
export default meta;

export const Diagram: DiagramStory = {};

/** A stage is open: its panel is below the picture or, without a picture, next to the stage. */
export const StageOpen: DiagramStory = { args: { selected: 'develop' } };

/** The gate between the first and the second stage is open. */
export const GateOpen: DiagramStory = { args: { selected: 'study-prerequisites' } };
