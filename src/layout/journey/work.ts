/** How much work the pictures of a journey may take, and take at least: known before the files that draw them are there. */
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { PART_WORK } from '../work.js';

/** The most units of work that are spent on a drawing: less than twenty times that of a journey of five stages. */
export const JOURNEY_WORK = 350_000;

/** More parts than these are a list: their picture would be many windows high, and nobody waits until they are measured. */
const MAX_PARTS = 1_466;

/** The work of drawing so many parts, each once. */
const leastWork = (count: number): number => (count > MAX_PARTS ? Infinity : PART_WORK * count);

/** The work of drawing each part as a strip: no strip takes less. */
export const leastOverviewWork = ({ parts }: JourneyIndex): number => leastWork(parts.size);

/** The work of drawing each stage once: no scene takes less. */
const leastEcosystemWork = ({ parts }: JourneyIndex): number =>
  leastWork([...parts.values()].filter(({ type }) => type !== 'hub' && type !== 'gate').length);

export const ecosystemMayFit = (index: JourneyIndex): boolean => leastEcosystemWork(index) <= JOURNEY_WORK;
export const overviewMayFit = (index: JourneyIndex): boolean => leastOverviewWork(index) <= JOURNEY_WORK;
