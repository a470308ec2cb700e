import booking from '../data/booking.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/**
 * How an appointment is booked: systems in nested boundaries, and messages. Some messages run in parallel, some are
 * alternatives, and some go from a system to itself.
 */
const meta: DiagramMeta = {
  title: 'Flows/Booking',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: booking, view: 'auto', headingLevel: 2 },
  argTypes: controlsFor(booking),
  parameters: { controls: { include: SETTABLE }, docs: { controls: { include: SETTABLE } } },
};
export default meta;

export const Diagram: DiagramStory = {};

/** The sequence shows what a map cannot: which messages are alternatives, and the condition of each. */
export const Sequence: DiagramStory = { args: { view: 'sequence' } };

/** A message with an example of its content. */
export const MessageOpen: DiagramStory = { args: { selected: 'return-slots' } };
