import spine from '../data/spine.json';
import { controlsFor, diagram, drawn, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** How a request reaches the practice that holds a patient's data: systems, a boundary, and messages. */
const meta: DiagramMeta = {
  title: 'Flows/Spine',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: spine, view: 'auto', headingLevel: 2 },
  argTypes: controlsFor(spine),
  parameters: { controls: { include: SETTABLE }, docs: { controls: { include: SETTABLE } } },
};
export default meta;

export const Diagram: DiagramStory = {};

/** A message is open: what is sent and returned in a sentence, an example of the request, pages and terms. */
export const MessageOpen: DiagramStory = { args: { selected: 'send-request' } };

/** A system is open: its full name, its connections, and the messages that it sends or receives. */
export const SystemOpen: DiagramStory = { args: { selected: 'sds' } };

/** A boundary is a part, too; its panel leads to its contents. */
export const BoundaryOpen: DiagramStory = { args: { selected: 'spine' } };
