import type { Scene, Shape } from '../../layout/scene.js';
import { shapeOf, type Paint } from '../../layout/shapes.js';
import type { Palette, PaletteTone } from '../../theme/palette.js';
import { painted } from './colours.js';
import { element, type Attributes, type XmlElement } from './xml.js';

/** The shapes of a scene behind the text. @param ids begins the ids of gradients. */
export function shapesOf({ shapes, mirrored, width }: Scene, view: string, palette: Palette, ids: string): XmlElement {
  const seen = shapes.filter(({ kind }) => shapeOf(kind).trackIn !== view);
  const transform = mirrored ? `matrix(-1 0 0 1 ${width} 0)` : undefined;
  return element('g', { transform, fill: 'none', 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }, ...seen.flatMap((shape, i) => drawn(shape, palette, `${ids}-fade-${i}`)));
}

function drawn({ kind, d, rect, tone: own, fade }: Shape, palette: Palette, id: string): XmlElement[] {
  const tone = own ?? 'plain';
  const { rx = 0, ...paint } = shapeOf(kind).paint;
  if (rect) return [element('rect', { ...rect, rx: rx * palette.scales.corner, ...attributesOf(paint, tone, palette) })];
  if (!fade) return [element('path', { d, ...attributesOf(paint, tone, palette) })];
  const { from, to } = fade;
  const stop = (offset: number, of: PaletteTone): XmlElement => element('stop', { offset, ...painted('stop', palette.colour('accent', of)) });
  return [
    element('linearGradient', { id, gradientUnits: 'userSpaceOnUse', x1: from.x, y1: from.y, x2: to.x, y2: to.y }, stop(0.1, tone), stop(0.9, fade.tone)),
    element('path', { d, fill: `url(#${id})` }),
  ];
}

function attributesOf({ fill, stroke, 'stroke-width': width, ...paint }: Omit<Paint, 'rx'>, tone: PaletteTone, palette: Palette): Attributes {
  return {
    ...paint,
    'stroke-width': width === undefined ? undefined : width * palette.stroke,
    ...(fill && painted('fill', palette.colour(fill, tone), paint['fill-opacity'])),
    ...(stroke && painted('stroke', palette.colour(stroke, tone), paint['stroke-opacity'])),
  };
}
