import { html } from 'lit';
import gallery from '../.storybook/gallery.mdx';
import { cy } from '../src/i18n/cy.js';
import { registerStrings } from '../src/index.js';
import { directionOf, models, type ModelName } from '../tests/fixtures/models.js';
import { diagram, drawn, type DiagramMeta, type DiagramStory } from './support.js';

registerStrings('cy', cy);

/** The models of the browser tests: each has something that is hard to draw. */
const meta: DiagramMeta = {
  title: 'Examples/Awkward models',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

const of = (name: ModelName): DiagramStory => ({
  args: { model: models[name] },
  decorators: [(story) => html`<div dir=${directionOf(name)}>${story()}</div>`],
});

export const OneStage: DiagramStory = of('oneStage');
export const TwoStages: DiagramStory = of('twoStages');
export const TwelveStages: DiagramStory = of('twelveStages');
export const FiftyStages: DiagramStory = of('fiftyStages');
export const NoHub: DiagramStory = of('noHub');
export const NoSteps: DiagramStory = of('emptyStages');
export const LongWords: DiagramStory = of('longWords');
export const Welsh: DiagramStory = of('welsh');
export const SeveralLanguages: DiagramStory = of('severalLanguages');
export const RightToLeft: DiagramStory = of('rightToLeft');
export const Hebrew: DiagramStory = of('hebrew');
export const Branches: DiagramStory = of('branching');
export const SelfLoops: DiagramStory = of('selfLoop');
export const ParallelWays: DiagramStory = of('parallelWays');
export const LoopsAndPairs: DiagramStory = of('loopsAndPairs');
export const OneOfTwoTracks: DiagramStory = of('oneOfTwoTracks');
export const FiveTracks: DiagramStory = of('fiveTracks');
export const TwentySteps: DiagramStory = of('twentySteps');
export const RingOfEight: DiagramStory = of('ringOfEight');
export const GatesInARow: DiagramStory = of('gatesInARow');
export const Gateways: DiagramStory = of('gatewayEnds');
export const ManyNotes: DiagramStory = of('manyNotes');
export const RichPanel: DiagramStory = { ...of('richPanels'), args: { model: models.richPanels, selected: 'first' } };
