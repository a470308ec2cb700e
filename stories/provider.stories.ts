import provider from '../data/provider.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** The journey of a supplier whose system opens GP data to others: a gateway crosses one of its stages. */
const meta: DiagramMeta = {
  title: 'Journeys/Provider',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: provider, view: 'auto', headingLevel: 2 },
  argTypes: controlsFor(provider),
  parameters: { controls: { include: SETTABLE }, docs: { controls: { include: SETTABLE } } },
};
export default meta;

export const Diagram: DiagramStory = {};

/** The boundary between two steps is a part like any other, with its own panel. */
export const GatewayOpen: DiagramStory = { args: { selected: 'gateway-to-live-spine' } };
