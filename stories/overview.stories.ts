import consumer from '../data/consumer.json';
import overview from '../data/overview.json';
import provider from '../data/provider.json';
import { models } from '../tests/fixtures/models.js';
import { controlsFor, diagram, drawn, inWidth, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** The view `overview` draws any journey as a strip: a chevron for each stage, in order, and under each what it holds. */
const meta: DiagramMeta = {
  title: 'Journeys/Overview',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  args: { model: overview, view: 'overview', headingLevel: 2 },
  argTypes: controlsFor(overview),
  parameters: { controls: { include: SETTABLE }, docs: { controls: { include: SETTABLE } } },
};
export default meta;

/** The development journey at a glance: each stage with its list. */
export const AtAGlance: DiagramStory = {};

/** A chevron is open. */
export const StageOpen: DiagramStory = { args: { selected: 'explore' } };

const other = (model: unknown): DiagramStory => ({ args: { model }, parameters: { controls: { disable: true } } });

/** The consumer journey, with no change to its data: tracks and gates stand in the lists. */
export const Consumer: DiagramStory = other(consumer);

/** The provider journey. */
export const Provider: DiagramStory = other(provider);

/** Twelve stages wrap into rows of equal length that read on. */
export const TwelveStages: DiagramStory = other(models.twelveStages);

/** A container of 320 px: the chevrons stand one below the other and point down. */
export const Narrow: DiagramStory = inWidth(320);
