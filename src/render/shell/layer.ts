import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Scene, Shape } from '../../layout/scene.js';
import { shapeClass } from '../../layout/contract.js';
import { shapeOf } from '../../layout/shapes.js';

/** The drawing behind the text. Clicking a band opens its stage: a larger target for the pointer, no tab stop more. */
export function layerTemplate(scene: Scene): SVGTemplateResult {
  return svg`<g transform=${transformOf(scene)}>${scene.shapes.map(shapeTemplate)}</g>`;
}

/** From the coordinates of the shapes to those of the page. */
const transformOf = ({ mirrored, scale = 1, width }: Scene): string | typeof nothing =>
  mirrored ? `matrix(${-scale} 0 0 ${scale} ${width} 0)` : scale === 1 ? nothing : `scale(${scale})`;

function shapeTemplate(shape: Shape, i: number): SVGTemplateResult {
  const { kind, d, partIds, tone = 'plain', fade } = shape;
  if (!fade) return svg`<path class="${shapeClass(kind)} ${tone}" d=${d} data-part-ids=${partIds.join(' ')} data-select=${shapeOf(kind).opensPart ? partIds[0] : nothing}></path>`;
  const { from, to } = fade;
  // Stops take their colour in the class of their tone, so that the theme decides it like any other.
  return svg`
    <linearGradient id="fade-${i}" gradientUnits="userSpaceOnUse" x1=${from.x} y1=${from.y} x2=${to.x} y2=${to.y}>
      <stop class=${tone} offset="0.1"></stop><stop class=${fade.tone} offset="0.9"></stop>
    </linearGradient>
    <path class=${shapeClass(kind)} d=${d} fill="url(#fade-${i})" data-part-ids=${partIds.join(' ')}></path>`;
}

/** The outline of the open part, over its area. */
export function openTemplate(scene: Scene, id: string | undefined): SVGTemplateResult | typeof nothing {
  const area = scene.shapes.find((shape) => shapeOf(shape.kind).opensPart === 'outlined' && shape.partIds[0] === id);
  return area ? svg`<path class="open-outline ${area.tone ?? ''}" d=${area.d} transform=${transformOf(scene)}></path>` : nothing;
}
