import { iconPath } from '../../icons/registry.js';
import type { Box, Point } from '../../geometry/types.js';
import type { Mark, TextBox, TextColour, TextStyle } from '../../layout/text/box.js';
import type { MeasuredText } from '../../layout/text/measure.js';
import type { PlacedMark, PlacedText } from '../../layout/text/place.js';
import { ICON } from '../../layout/text/styles.js';
import type { Palette, PaletteTone } from '../../theme/palette.js';
import { painted } from './colours.js';
import { element, type XmlElement, type XmlNode } from './xml.js';

/** How a picture is painted. */
export interface Pen {
  palette: Palette;
  /** The texts run from right to left: what stands in a box is turned about its middle. */
  rightToLeft: boolean;
}

/** A measured box in its place. */
export interface PlacedBox extends MeasuredText {
  box: TextBox<string>;
  at: Point;
  tone: PaletteTone;
}

/** How broad a space is, in font sizes. */
const SPACE = 0.278;

/** What is seen of a box: its area, what stands in front of the text, the text. */
export function boxNodes(placed: PlacedBox, pen: Pen): XmlNode[] {
  const { box, at, width, height, mark, texts } = placed;
  const inBox = (x: number, own = 0): number => at.x + (pen.rightToLeft ? width - x - own : x);
  return [
    box.area && areaNode(box, { ...at, width, height }, placed.tone, pen.palette),
    ...(mark && box.mark ? markNodes(box, box.mark, moved(mark, (one) => ({ ...one, x: inBox(one.x, one.width), y: at.y + one.y })), placed.tone, pen) : []),
    ...texts.map((text) => textNode(movedText(text, (x) => inBox(x), at.y), text.style.colour ?? 'text', placed.tone, pen)),
  ];
}

/** What stands in front of a text, moved by its boxes. */
function moved({ box, icon, number }: PlacedMark, move: (box: Box) => Box): PlacedMark {
  const to = move(box);
  return {
    box: to,
    ...(icon && { icon: { ...icon, box: move(icon.box) } }),
    // A number is in the middle.
    ...(number && { number: movedText(number, () => to.x + to.width / 2, to.y - box.y) }),
  };
}

const movedText = ({ style, lines }: PlacedText, toX: (x: number) => number, y: number): PlacedText =>
  ({ style, lines: lines.map((line) => ({ ...line, x: toX(line.x), y: y + line.y })) });

/** The area of a box, its border inside its edge. */
function areaNode({ area, border = 0 }: TextBox<string>, { x, y, width, height }: Box, tone: PaletteTone, palette: Palette): XmlElement | undefined {
  return area && element('rect', {
    x: x + border / 2, y: y + border / 2, width: width - border, height: height - border, rx: Math.max(0, Math.min(palette.radius, height / 2) - border / 2),
    ...painted('fill', palette.colour(area.fill, tone)),
    ...painted('stroke', palette.colour(area.stroke, tone)),
    'stroke-width': border, 'stroke-dasharray': area.dashed ? `${3 * border} ${2 * border}` : undefined,
  });
}

function markNodes({ texts }: TextBox<string>, mark: Mark<string>, { box, icon, number }: PlacedMark, tone: PaletteTone, pen: Pen): XmlNode[] {
  const colour = mark.type === 'icon' ? mark.colour ?? texts[0]?.colour ?? 'text' : mark.text.colour ?? 'text';
  return [
    mark.type === 'disc' ? discNode(box, mark.border, tone, pen.palette) : undefined,
    mark.type === 'badge' ? badgeNode(box, mark.border, tone, pen.palette) : undefined,
    icon && iconNode(icon.name, icon.box, colour, mark.type === 'icon' ? mark.stroke : undefined, tone, pen.palette),
    number && textNode(number, colour, tone, pen),
  ];
}

const discNode = ({ x, y, width, height }: Box, border: number, tone: PaletteTone, palette: Palette): XmlElement => element('circle', {
  cx: x + width / 2, cy: y + height / 2, r: (width - border) / 2, 'stroke-width': border,
  ...painted('fill', palette.colour('raised', tone)),
  ...painted('stroke', palette.mix('accent', 'raised', palette.discEdge, tone)),
});

function badgeNode({ x, y, width, height }: Box, border: number | undefined, tone: PaletteTone, palette: Palette): XmlElement {
  if (border === undefined) return element('rect', { x, y, width, height, rx: height / 2, ...painted('fill', palette.colour('accent', tone)) });
  return element('rect', {
    x: x + border / 2, y: y + border / 2, width: width - border, height: height - border, rx: (height - border) / 2, 'stroke-width': border,
    ...painted('fill', palette.colour('raised', tone)),
    ...painted('stroke', palette.colour('accent', tone)),
  });
}

function iconNode(name: string, { x, y, width }: Box, colour: TextColour, stroke = ICON.stroke, tone: PaletteTone, palette: Palette): XmlElement {
  return element('path', {
    d: iconPath(name), transform: `translate(${x} ${y}) scale(${width / ICON.grid})`, fill: 'none', 'stroke-width': stroke,
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', ...painted('stroke', palette.colour(colour, tone)),
  });
}

/** A text, a line for each `tspan`. */
export function textNode({ style, lines }: PlacedText, colour: TextColour, tone: PaletteTone, { palette, rightToLeft }: Pen): XmlElement | undefined {
  if (lines.length === 0) return undefined;
  const isMiddle = lines[0]?.anchor === 'middle';
  // The space that keeps the words of two lines apart counts as part of the first one, which moves its middle.
  const space = isMiddle ? (SPACE * style.size / 2) * (rightToLeft ? -1 : 1) : 0;
  const attributes = { ...fontOf(style, palette), 'text-anchor': isMiddle ? 'middle' : undefined, ...painted('fill', palette.colour(colour, tone)) };
  const [only] = lines;
  if (only && lines.length === 1) return element('text', { x: only.x, y: only.y, ...attributes }, withHyphen(only.text));
  const spans = lines.flatMap(({ text, x, y }, i): XmlNode[] => {
    const isLast = i === lines.length - 1;
    const isWhole = /[\u00ad\u200b-]$/.test(text);
    return [element('tspan', { x: x + (isLast || isWhole ? 0 : space), y }, withHyphen(text)), isLast || isWhole ? undefined : ' '];
  });
  return element('text', attributes, ...spans);
}

const fontOf = ({ size, bold, italic }: TextStyle, palette: Palette) =>
  ({ 'font-size': size, 'font-weight': bold ? palette.bold : undefined, 'font-style': italic ? 'italic' : undefined });

/** A soft hyphen is seen only where a line ends in it. */
const withHyphen = (line: string): string => line.replace(/\u00ad$/, '-').replaceAll('\u00ad', '');
