import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scene, Shape } from '../../layout/scene.js';
import { outlineClass, shapeClass } from '../../layout/contract.js';
import { shapeOf } from '../../layout/shapes.js';

/** The drawing behind the text. Clicking a band opens its stage: a larger target for the pointer, no tab stop more. */
export function layerTemplate(scene: Scene): SVGTemplateResult {
  return svg`<g transform=${transformOf(scene)}>${scene.shapes.map(shapeTemplate)}</g>`;
}

/** From the coordinates of the shapes to those of the page. */
const transformOf = ({ mirrored, scale = 1, width, offset = 0 }: Scene): string | typeof nothing =>
  mirrored ? `matrix(${-scale} 0 0 ${scale} ${width + offset} 0)` : scale === 1 ? nothing : `scale(${scale})`;

function shapeTemplate(shape: Shape, i: number): SVGTemplateResult {
  const { kind, d, rect, partIds, tone = 'plain', fade } = shape;
  const [classes, ids, select] = [`${shapeClass(kind)} ${tone}`, partIds.join(' '), shapeOf(kind).opensPart ? partIds[0] : nothing] as const;
  if (rect) return rectTemplate(rect, { classes, ids, select });
  if (!fade) return svg`<path class=${classes} d=${d} data-part-ids=${ids} data-select=${select}></path>`;
  const { from, to } = fade;
  // Stops take their colour in the class of their tone, so that the theme decides it like any other.
  return svg`
    <linearGradient id="fade-${i}" gradientUnits="userSpaceOnUse" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}>
      <stop class=${tone} offset="0.1"></stop><stop class=${fade.tone} offset="0.9"></stop>
    </linearGradient>
    <path class=${shapeClass(kind)} d=${d} fill="url(#fade-${i})" stroke="url(#fade-${i})" stroke-width="0" data-part-ids=${ids}></path>`;
}

interface RectAttributes {
  classes: string;
  ids?: string;
  select?: string | typeof nothing | undefined;
  transform?: string | typeof nothing;
}

/** A rectangle: the style sheet rounds its corners. */
function rectTemplate({ x, y, width, height }: NonNullable<Shape['rect']>, { classes, ids, select, transform = nothing }: RectAttributes): SVGTemplateResult {
  return svg`<rect class=${classes} x=${x} y=${y} width=${width} height=${height} data-part-ids=${ids ?? nothing} data-select=${select ?? nothing} transform=${transform}></rect>`;
}

/** The outline of the open part, over its area. */
export function openTemplate(scene: Scene, id: string | undefined): SVGTemplateResult | typeof nothing {
  const area = scene.shapes.find((shape) => shapeOf(shape.kind).opensPart === 'outlined' && shape.partIds[0] === id);
  if (!area) return nothing;
  const { rect, kind, tone = '', d } = area;
  const [classes, transform] = [`open-outline ${outlineClass(kind)} ${tone}`, transformOf(scene)] as const;
  return rect ? rectTemplate(rect, { classes, transform }) : svg`<path class=${classes} d=${d} transform=${transform}></path>`;
}
