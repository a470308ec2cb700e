/** An icon in the format of the Lucide packages: SVG elements with their attributes, on a grid of 24 units. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[];

/** Combines the elements of an icon into one path. They share their stroke, so nothing is lost, and one element replaces up to a dozen. */
export function toPath(icon: IconNode): string {
  return icon.map(([tag, attributes]) => {
    const n = (name: string): number => Number(attributes[name] ?? 0);
    switch (tag) {
      // A relative move at the start of a path is meant from the origin, not from the end of the previous element.
      case 'path': return `M0 0${String(attributes.d)}`;
      case 'circle': return ellipse(n('cx'), n('cy'), n('r'), n('r'));
      case 'ellipse': return ellipse(n('cx'), n('cy'), n('rx'), n('ry'));
      case 'line': return `M${n('x1')} ${n('y1')}L${n('x2')} ${n('y2')}`;
      case 'polyline': return `M${String(attributes.points)}`;
      case 'polygon': return `M${String(attributes.points)}Z`;
      case 'rect': return rect(n('x'), n('y'), n('width'), n('height'), n('rx') || n('ry'));
      default: return '';
    }
  }).join('');
}

const ellipse = (cx: number, cy: number, rx: number, ry: number): string =>
  `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`;

const rect = (x: number, y: number, w: number, h: number, r: number): string =>
  `M${x + r} ${y}h${w - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${h - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - w}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - h}a${r} ${r} 0 0 1 ${r} ${-r}z`;
