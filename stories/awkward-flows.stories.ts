import { html } from 'lit';
import gallery from '../.storybook/gallery.mdx';
import { flows, flowsRightToLeft } from '../tests/fixtures/flows.js';
import { diagram, drawn, type Args, type DiagramMeta, type DiagramStory } from './support.js';

/** The flows of the browser tests: each has something that is hard to draw. */
const meta: DiagramMeta = {
  title: 'Examples/Awkward flows',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

const of = (name: keyof typeof flows, view: Args['view'] = 'auto'): DiagramStory => ({
  args: { model: flows[name], view },
  decorators: [(story) => html`<div dir=${flowsRightToLeft.has(name) ? 'rtl' : 'ltr'}>${story()}</div>`],
});

export const TwoSystems: DiagramStory = of('twoSystems');
export const TwelveSystems: DiagramStory = of('twelveSystems');
export const NestedBoundaries: DiagramStory = of('nestedBoundaries');
export const SelfMessages: DiagramStory = of('selfMessages');
export const SelfMessagesInSequence: DiagramStory = of('selfMessages', 'sequence');
export const FortyMessages: DiagramStory = of('fortyMessages');
export const FortyMessagesInSequence: DiagramStory = of('fortyMessages', 'sequence');
export const LongNames: DiagramStory = of('longNames');
export const LongNamesInSequence: DiagramStory = of('longNames', 'sequence');
export const AllOrOne: DiagramStory = of('groups');
export const AllOrOneInSequence: DiagramStory = of('groups', 'sequence');
export const RightToLeft: DiagramStory = of('rightToLeft');
export const RightToLeftInSequence: DiagramStory = of('rightToLeft', 'sequence');
