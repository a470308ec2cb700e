/** What stands above the steps or tracks of a band: its title, and what its tracks ask for. */
import type { Box, Point, Size } from '../../geometry/types.js';
import { hasSeveralTracks } from '../../model/journey/build-index.js';
import type { Stage } from '../../model/journey/schema.js';
import { completeId } from '../labels.js';
import type { Sizes } from '../scene.js';

interface Heading extends Size {
  place(at: Point): { title: Box; boxes: [id: string, box: Box][] };
}

/** Between the title and what tracks ask for: across and down. */
const GAP = { x: 12, y: 4 };

/** What tracks ask for is beside the title where the band is wide enough for both, otherwise below it. */
export function layoutHeading(stage: Stage, contentWidth: number, sizes: Sizes): Heading {
  const size = sizes(stage.id);
  const titleAt = ({ x, y }: Point): Box => ({ x, y, ...size });
  if (!hasSeveralTracks(stage)) return { ...size, place: (at) => ({ title: titleAt(at), boxes: [[stage.id, titleAt(at)]] }) };
  const id = completeId(stage.id);
  const complete = sizes(id);
  const width = size.width + GAP.x + complete.width;
  const isBeside = width <= contentWidth;
  const [x, y] = isBeside ? [size.width + GAP.x, Math.max(0, (size.height - complete.height) / 2)] : [0, size.height + GAP.y];
  return {
    width: isBeside ? width : Math.max(size.width, complete.width),
    height: Math.max(size.height, y + complete.height),
    place: (at) => ({ title: titleAt(at), boxes: [[stage.id, titleAt(at)], [id, { x: at.x + x, y: at.y + y, ...complete }]] }),
  };
}
