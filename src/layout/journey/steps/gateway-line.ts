import { straightLine } from '../../../geometry/polyline.js';
import type { Box } from '../../../geometry/types.js';
import type { Tone } from '../../../model/core/names.js';
import type { Shape } from '../../scene.js';

/** How far the line of a gateway reaches beyond the band or the steps that it crosses. */
export const OVERHANG = 12;
/** The gap between the line and its label. */
const LABEL_GAP = 4;

/** The dashed line of a gateway across its band, interrupted by its label; none where the label leaves nothing of it. */
export function gatewayLine(id: string, label: Box, from: number, to: number, tone: Tone, horizontal: boolean): Shape[] {
  const x = label.x + label.width / 2;
  const y = label.y + label.height / 2;
  const piece = (start: number, end: number): string => {
    if (end - start < 4) return '';
    return straightLine(horizontal ? { from: { x: start, y }, to: { x: end, y } } : { from: { x, y: start }, to: { x, y: end } });
  };
  const d = horizontal
    ? piece(from, label.x - LABEL_GAP) + piece(label.x + label.width + LABEL_GAP, to)
    : piece(from, label.y - LABEL_GAP) + piece(label.y + label.height + LABEL_GAP, to);
  return d === '' ? [] : [{ kind: 'gateway', d, partIds: [id], tone }];
}
