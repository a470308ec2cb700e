/** An SVG file beside the picture in the page: where everything is, and in what colour. */
import type { JourneyDiagram } from '../../src/define.js';
import { DATA, withData } from '../../src/layout/contract.js';
import { isBalanced } from './known-fonts.js';
import { lineBoxes, type LineBox } from './line-boxes.js';
import { need, placedBoxes } from './page.js';

/** How far anything may be from its place in the page, in CSS pixels: sizes of text differ by fractions, and places follow them. */
const NEAR = 2;
/** Text that is there for screen readers only. */
const UNSEEN = '.fact, .route, .list-title, .panel, .repeat, .lead, title, desc';

let shown: SVGSVGElement | undefined;

/** Takes the file out of the page (afterEach). */
export const hideSvg = (): void => shown?.remove();

/** Puts an SVG file into the page, in place of the one before. @throws where it is not well-formed XML. */
export function showSvg(text: string): SVGSVGElement {
  hideSvg();
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  if (documentElement.localName !== 'svg') throw new Error(documentElement.textContent);
  const svg = document.importNode(documentElement, true) as unknown as SVGSVGElement;
  svg.style.cssText = 'display: block';
  document.body.prepend(svg);
  shown = svg;
  return svg;
}

type Place = Pick<LineBox, 'left' | 'right' | 'top' | 'bottom'>;

const from = ({ left, top }: DOMRect) => ({ left: rect, right, top: above, bottom }: Place): Place => ({ left: rect - left, right: right - left, top: above - top, bottom: bottom - top });
const describePlace = ({ left, right, top, bottom }: Place): string => `${left.toFixed(1)}–${right.toFixed(1)}, ${top.toFixed(1)}–${bottom.toFixed(1)}`;
const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;

/** Lines that are balanced in another way may be shorter or longer; their middle or their start stays. */
function differ(page: Place, file: Place, loosely: boolean): boolean {
  if (!isNear((page.top + page.bottom) / 2, (file.top + file.bottom) / 2)) return true;
  const [left, right] = [isNear(page.left, file.left), isNear(page.right, file.right)];
  return loosely ? !(left || right || isNear((page.left + page.right) / 2, (file.left + file.right) / 2)) : !(left && right);
}

/** A colour as red, green, blue and opacity. */
function channels(colour: string): string {
  const drawing = document.createElement('canvas').getContext('2d');
  if (!drawing) return colour;
  drawing.fillStyle = colour;
  drawing.fillRect(0, 0, 1, 1);
  return [...drawing.getImageData(0, 0, 1, 1).data].join(' ');
}

/** The place of a shape and the stroke of a disc or badge, which is inside the edge of its box in a page. */
function withStroke(shape: Element): DOMRect {
  const { left, top, width, height } = shape.getBoundingClientRect();
  const border = shape.localName === 'path' ? 0 : Number(shape.getAttribute('stroke-width'));
  return new DOMRect(left - border / 2, top - border / 2, width + border, height + border);
}

/** Whether colours are the same; where two are mixed, one of 255 parts may be rounded in another way. */
function isSameColour(one: string, other: string): boolean {
  const parts = other.split(' ').map(Number);
  return one.split(' ').every((part, i) => Math.abs(Number(part) - (parts[i] ?? NaN)) <= 1);
}

/** What is drawn in a box, apart from text: what it is in the page and in the file, and where the page has its colours. */
const MARKS: readonly { inPage: string; inFile: string; fill?: string; stroke?: string }[] = [
  { inPage: '.icon path', inFile: 'path[transform]', stroke: 'stroke' },
  { inPage: '.disc', inFile: 'circle', fill: 'background-color', stroke: 'border-top-color' },
  { inPage: '[data-view="map"] .badge', inFile: 'rect', fill: 'background-color', stroke: 'border-top-color' },
  { inPage: '.badge', inFile: 'rect', fill: 'background-color' },
  { inPage: '.gate-button, .gateway-button, .condition', inFile: 'rect', fill: 'background-color', stroke: 'border-top-color' },
];

function markFaults(box: HTMLElement, drawn: Element, toPage: (place: Place) => Place, toFile: (place: Place) => Place): string[] {
  return MARKS.flatMap(({ inPage, inFile, ...colours }) => {
    const mark = [box, ...box.querySelectorAll(inPage)].find((one) => one.matches(inPage) && one.getClientRects().length > 0);
    if (!mark) return [];
    const what = `${inPage} of ${box.dataset.box ?? ''}`;
    const other = drawn.querySelector(`${inFile}:not([fill-opacity="0"])`);
    if (!other) return [`${what} is not in the file`];
    const [page, file] = [toPage(mark.getBoundingClientRect()), toFile(withStroke(other))];
    return [
      ...(differ(page, file, false) ? [`${what} is at ${describePlace(page)} in the page, not at ${describePlace(file)}`] : []),
      ...Object.entries(colours).flatMap(([property, source]) => {
        const [one, another] = [channels(getComputedStyle(mark).getPropertyValue(source)), channels(getComputedStyle(other).getPropertyValue(property))];
        return isSameColour(one, another) ? [] : [`${what} has the ${property} ${one} in the page, not ${another}`];
      }),
    ];
  });
}

function boxFaults(box: HTMLElement, drawn: Element | undefined, scale: number, toPage: (place: Place) => Place, toFile: (place: Place) => Place): string[] {
  const id = box.dataset.box ?? '';
  if (!drawn) return [`${id} is not in the file`];
  const lines = [box, drawn].map((one) => lineBoxes(one, UNSEEN));
  const [inPage = [], inFile = []] = lines;
  if (inPage.length !== inFile.length) return [`${id} has the lines ${lines.map((some) => some.map(({ text }) => text).join(' | ')).join(' in the page, not ')}`];
  const balanced = isBalanced(box);
  const places = inPage.flatMap((line, i): string[] => {
    const other = inFile[i] ?? line;
    const [page, file] = [toPage(line), toFile(other)];
    // The dot before an owner and the hyphen in a very long word come from the style sheet, so they are not in the text of the page.
    const lacksSign = line.parent.matches('.owner') || other.text === `${line.text}-`;
    return differ(page, file, balanced || lacksSign) ? [`"${line.text}" of ${id} is at ${describePlace(page)} in the page, not at ${describePlace(file)}`] : [];
  });
  const looks = inPage.flatMap(({ text, parent }, i) => {
    const [page, file] = [lookOf(parent, 'color', 1), lookOf(inFile[i]?.parent ?? parent, 'fill', scale)];
    return page === file ? [] : [`"${text}" of ${id} is ${page} in the page, not ${file}`];
  });
  return [...places, ...looks, ...markFaults(box, drawn, toPage, toFile)];
}

/** The colour and font of a text. */
function lookOf(element: Element, colour: string, scale: number): string {
  const style = getComputedStyle(element);
  return [channels(style.getPropertyValue(colour)), Math.floor(Number.parseFloat(style.fontSize) * scale * 10 + 0.4) / 10, style.fontWeight, style.fontStyle, style.direction].join(', ');
}

/** Where the picture begins in the page: at the start of the canvas, where text runs from right to left at its right. */
function pictureOf(element: JourneyDiagram): DOMRect {
  const { left, right, top } = need(element, '.canvas').getBoundingClientRect();
  const width = Number(need(element, '.layer').getAttribute('width'));
  return new DOMRect(getComputedStyle(element).direction === 'rtl' ? right - width : left, top);
}

/** A browser balances lines in a way of its own: it may need the form of a title on shorter lines where the file does not. */
const otherForm = (id: string): string => (id.startsWith('narrow-') ? id.slice('narrow-'.length) : `narrow-${id}`);

/** Whatever of the page's picture is not in the file, or elsewhere, or in another colour. */
export function besideFaults(element: JourneyDiagram, svg: SVGSVGElement): string[] {
  const canvas = pictureOf(element);
  const [x = 0, y = 0, width = 1] = svg.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
  const edge = svg.getBoundingClientRect();
  const scale = edge.width / width;
  const toPage = from(canvas);
  const toFile = from(new DOMRect(edge.left - x * scale, edge.top - y * scale));
  const drawn = new Map([...svg.querySelectorAll(withData('box'))].map((one) => [one.getAttribute(DATA.box), one]));
  const shapes = [need(element, '.layer'), svg].map((one) => [...one.querySelectorAll<SVGGeometryElement>('g > :is(path, rect)')].filter((path) => !path.closest('[data-box]') && getComputedStyle(path).visibility === 'visible'));
  const [inPage = [], inFile = []] = shapes;
  return [
    ...(inPage.length === inFile.length ? [] : [`There are ${inPage.length} shapes in the page, ${inFile.length} in the file`]),
    ...inPage.flatMap((path, i) => shapeFaults(path, inFile[i], toPage, toFile)),
    ...placedBoxes(element).map((box) => ({ box, id: box.dataset.box ?? '' })).flatMap(({ box, id }) => boxFaults(box, drawn.get(id) ?? drawn.get(otherForm(id)), scale, toPage, toFile)),
  ];
}

const PAINT = ['fill', 'fill-opacity', 'stroke', 'stroke-opacity', 'stroke-width', 'stroke-dasharray', 'stroke-linecap', 'stroke-linejoin', 'opacity', 'rx'];

/** Whether an outline is drawn: one without width is not. */
const hasOutline = ({ stroke, strokeWidth }: CSSStyleDeclaration): boolean => stroke !== 'none' && Number.parseFloat(strokeWidth) > 0;

function shapeFaults(page: SVGGeometryElement, file: SVGGeometryElement | undefined, toPage: (place: Place) => Place, toFile: (place: Place) => Place): string[] {
  if (!file) return [];
  const name = page.getAttribute('class') ?? '';
  const [inPage, inFile] = [getComputedStyle(page), getComputedStyle(file)];
  const [one, other] = [toPage(page.getBoundingClientRect()), toFile(file.getBoundingClientRect())];
  return [
    ...(differ(one, other, false) ? [`${name} is at ${describePlace(one)} in the page, not at ${describePlace(other)}`] : []),
    // The number of a gradient is its own in each, and opacity may be part of a colour.
    ...PAINT.filter((property) => !property.startsWith('stroke') || hasOutline(inPage) || hasOutline(inFile)).filter((property) => {
      const [a, b] = [inPage, inFile].map((style) => style.getPropertyValue(property));
      return a !== b && !a?.startsWith('url(') && !(Number(b) && Math.abs(Number(a) - Number(b)) < 0.01);
    }).map((property) => `${name} has ${property}: ${inPage.getPropertyValue(property)} in the page, not ${inFile.getPropertyValue(property)}`),
  ];
}

