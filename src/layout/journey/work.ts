/** How much work the pictures of a journey may take, and take at least: known before the files that draw them are there. */
import type { JourneyIndex } from '../../model/journey/build-index.js';
import { PART_WORK } from '../work.js';

/** The most units of work that are spent on a drawing: less than twenty times that of a journey of five stages. */
export const JOURNEY_WORK = 220_000;

/** The work of drawing each part as a strip: no strip takes less. */
export const leastOverviewWork = ({ parts }: JourneyIndex): number => PART_WORK * parts.size;

/** The work of drawing each stage once: no scene takes less. */
const leastEcosystemWork = ({ parts }: JourneyIndex): number =>
  PART_WORK * [...parts.values()].filter(({ type }) => type !== 'hub' && type !== 'gate').length;

export const ecosystemMayFit = (index: JourneyIndex): boolean => leastEcosystemWork(index) <= JOURNEY_WORK;
export const overviewMayFit = (index: JourneyIndex): boolean => leastOverviewWork(index) <= JOURNEY_WORK;
