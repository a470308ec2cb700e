import booking from '../data/booking.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/**
 * How an appointment is booked: systems in boundaries, one inside another, and messages. Some run in parallel, some
 * are alternatives, and some a system sends to itself.
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

/** The sequence shows what a map cannot: which messages are alternatives, and under what condition each is sent. */
export const Sequence: DiagramStory = { args: { view: 'sequence' } };

/** A message with an example of what it brings. */
export const MessageOpen: DiagramStory = { args: { selected: 'return-slots' } };
