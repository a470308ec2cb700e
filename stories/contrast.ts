/** The contrast of what is drawn: axe can't see that a text is on an area of the drawing, and leaves lines out. */

export interface Contrast {
  what: string;
  /** A text, or something else that has to be seen. */
  type: 'text' | 'graphics';
  ratio: number;
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** Every text, icon and line of a diagram that is seen, with its contrast to what is behind it. */
export function contrasts(root: ParentNode): Contrast[] {
  const shapes = [...root.querySelectorAll<SVGGeometryElement>('.layer :is(path, rect)')];
  return [
    ...[...root.querySelectorAll<HTMLElement>('.diagram *')].filter(hasText).map((element): Contrast => ({
      what: element.textContent.trim(), type: 'text', ratio: ratioOf(getComputedStyle(element).color, groundOf(element, shapes)),
    })),
    ...[...root.querySelectorAll<SVGElement>('.diagram .icon')].filter(isSeen).map((icon): Contrast => ({
      what: `an icon of ${icon.parentElement?.className ?? ''}`, type: 'graphics', ratio: ratioOf(getComputedStyle(icon).stroke, groundOf(icon, shapes)),
    })),
    ...shapes.flatMap((shape, i) => lineContrast(shape, shapes.slice(0, i))),
  ];
}

const isSeen = (element: Element): boolean => {
  const { width, height } = element.getBoundingClientRect();
  return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
};
const hasText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()) && isSeen(element);

const ratioOf = (value: string, ground: Colour): number => ratio(blend(colour(value), ground), ground);

/** A line in the middle of its length. A halo says nothing, and what is faded changes its colour. */
function lineContrast(shape: SVGGeometryElement, below: readonly SVGGeometryElement[]): Contrast[] {
  const { stroke, strokeWidth, strokeOpacity, visibility } = getComputedStyle(shape);
  if (stroke === 'none' || stroke.startsWith('url') || Number.parseFloat(strokeWidth) === 0 || visibility === 'hidden' || shape.matches('.s-halo')) return [];
  const matrix = shape.getScreenCTM();
  const canvas = shape.closest('.canvas');
  if (!matrix || !canvas) return [];
  const at = shape.getPointAtLength(shape.getTotalLength() / 2).matrixTransform(matrix);
  const [red, green, blue, alpha] = colour(stroke);
  const ground = flat([...fillsAt(at, below), ...backgroundsOf(canvas)]);
  return [{ what: shape.getAttribute('class') ?? '', type: 'graphics', ratio: ratio(blend([red, green, blue, alpha * Number(strokeOpacity)], ground), ground) }];
}

/** The colour behind an element: backgrounds, and in a picture the shapes below it. */
function groundOf(element: Element, shapes: readonly SVGGeometryElement[]): Colour {
  const { left, top, width, height } = element.getBoundingClientRect();
  const canvas = element.closest('.canvas');
  const inside = backgroundsOf(element, canvas);
  return flat([...inside, ...(canvas ? [...fillsAt(new DOMPoint(left + width / 2, top + height / 2), shapes), ...backgroundsOf(canvas)] : [])]);
}

/** The backgrounds of an element and of those round it, up to `end` or to the page, the uppermost first. */
function backgroundsOf(element: Element, end: Element | null = null): Colour[] {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at && at !== end; at = at.parentElement ?? hostOf(at)) layers.push(colour(getComputedStyle(at).backgroundColor));
  return layers;
}

/** The fills of shapes at a point of the window, the uppermost first. */
function fillsAt(at: DOMPoint, shapes: readonly SVGGeometryElement[]): Colour[] {
  return shapes.toReversed().flatMap((shape): Colour[] => {
    const { fill, fillOpacity } = getComputedStyle(shape);
    const matrix = shape.getScreenCTM();
    if (fill === 'none' || fill.startsWith('url') || !matrix || !shape.isPointInFill(at.matrixTransform(matrix.inverse()))) return [];
    const [red, green, blue, alpha] = colour(fill);
    return [[red, green, blue, alpha * Number(fillOpacity)]];
  });
}

/** Colours over each other, on white or black paper. */
const flat = (layers: readonly Colour[]): Colour => layers.reduceRight((under, over) => blend(over, under), colour('Canvas'));

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Any CSS colour, as the values of a pixel. */
function colour(value: string): Colour {
  if (!context) throw new TypeError('No canvas to read colours from');
  context.clearRect(0, 0, 1, 1);
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

const blend = (over: Colour, under: Colour): Colour => {
  const mix = (i: 0 | 1 | 2) => over[i] * over[3] + under[i] * (1 - over[3]);
  return [mix(0), mix(1), mix(2), 1];
};

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratio(a: Colour, b: Colour): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((p, q) => p - q) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
