/** The contrast of text on coloured areas: axe can't see that a text is on an area of the drawing. */

export interface Contrast {
  text: string;
  ratio: number;
}

type Colour = [red: number, green: number, blue: number, alpha: number];

/** Each stage's title, number and step labels, with the contrast to the area behind them. */
export function contrasts(root: ParentNode): Contrast[] {
  return [...root.querySelectorAll<HTMLElement>('.stage')].flatMap((stage) =>
    [...stage.querySelectorAll<HTMLElement>('.title, .badge, .words, .track-button b, .owner')].map((element) => ({
      text: element.textContent.trim(),
      ratio: ratio(colour(getComputedStyle(element).color), areaUnder(element, root)),
    })));
}

/** The colour behind an element: its own or an ancestor's, or that of its stage's band, on white or black paper. */
function areaUnder(element: Element, root: ParentNode): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at; at = at.parentElement ?? hostOf(at)) {
    if (at.classList.contains('stage')) layers.push(...bandOf(at, root));
    layers.push(colour(getComputedStyle(at).backgroundColor));
  }
  const canvas = colour('Canvas');
  return layers.reduceRight((under, over) => blend(over, under), canvas);
}

function bandOf(stage: Element, root: ParentNode): Colour[] {
  const id = stage.querySelector<HTMLElement>('[data-part]')?.dataset.part ?? '';
  const band = root.querySelector(`.s-band[data-part-ids="${CSS.escape(id)}"]`);
  return band ? [colour(getComputedStyle(band).fill)] : [];
}

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
