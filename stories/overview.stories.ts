import consumer from '../data/consumer.json';
import overview from '../data/overview.json';
import provider from '../data/provider.json';
import { models } from '../tests/fixtures/models.js';
import { controlsFor, diagram, drawn, inWidth, SETTABLE, type DiagramMeta, type DiagramStory } from './support.js';

/** The view `overview` draws any journey as a strip: a chevron for each stage, in order, with its contents under it. */
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

/** The consumer journey with unchanged data: tracks and gates are in the lists. */
export const Consumer: DiagramStory = other(consumer);

/** The provider journey. */
export const Provider: DiagramStory = other(provider);

/** Twelve stages wrap into rows of equal length, all in reading direction. */
export const TwelveStages: DiagramStory = other(models.twelveStages);

/** A container of 320 px: the chevrons are stacked and point down. */
export const Narrow: DiagramStory = inWidth(320);
