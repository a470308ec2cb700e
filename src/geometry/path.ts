import { pathRound, type Path } from 'd3';

/** An empty SVG path that rounds its numbers to a tenth: no screen shows less than a tenth of a pixel. */
export const createPath = (): Path => pathRound(1);
