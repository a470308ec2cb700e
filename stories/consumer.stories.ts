import consumer from '../data/consumer.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** The journey of a supplier whose application uses GP data: stages round a hub, one of them with parallel tracks. */
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

/** A stage is open: its panel lies below the picture, and next to the stage where there is no room for one. */
export const StageOpen: DiagramStory = { args: { selected: 'develop' } };

/** The warning on the way from the first stage to the second is open. */
export const GateOpen: DiagramStory = { args: { selected: 'study-prerequisites' } };
