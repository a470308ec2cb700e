import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { iconNames, registerDefaultIcons } from '../../icons/registry.js';
import { shippedIcons } from '../../icons/shipped.js';
import { stringsFor } from '../../i18n/strings.js';
import '../../kinds/all-pictures.js';
import '../../kinds/all-texts.js';
import { prerenderedTemplate, type Prerendered } from '../../kinds/prerendered.js';
import { kindBy, kindNames } from '../../kinds/registry.js';
import { DATA } from '../../layout/contract.js';
import { isLong } from '../../layout/presentation.js';
import { chooseBase, resolveHref } from '../../model/core/href.js';
import type { AnyModel } from '../../model/core/model-index.js';
import { describeAll } from '../../model/core/describe-problems.js';
import { ModelError } from '../../model/core/problem.js';
import { checkInput, kindOf, readValue } from '../../model/core/parse-value.js';
import { fingerprint } from '../../render/shell/fingerprint.js';
import { levelOf } from '../../render/shell/heading.js';
import { layers, placedPictures, placeRules } from './placed.js';
import { styleSheet } from './style-sheet.js';

/** How a diagram is written as HTML. */
export interface HTMLOptions {
  /** As the attribute `view`; `auto` by default. */
  view?: string;
  /**
   * The width that the diagram will have, or several that it may have, in CSS pixels for a font of 16 px. The picture is
   * placed for each, and the widest that has room is shown. Without a width, there are cards until the script arrives.
   */
  width?: number | readonly number[];
  /** As the attribute `base-url`: the base of relative links, instead of the model's own. */
  baseUrl?: string;
  /** As the attribute `heading-level`; 2 by default. */
  headingLevel?: number;
  /** As the attribute `download`: whether there is a button that saves the picture. */
  download?: boolean;
  /** The id of the element. */
  id?: string;
  /** The address of the model, for the script. Without it, the model stands in the element as JSON. */
  src?: string;
  /** The language of the page, for a model that names none; `en` by default. */
  language?: string;
  /** The direction of the page's text; `ltr` by default. */
  direction?: 'ltr' | 'rtl';
  /**
   * Where the style sheet is: at an address where you put the `css`, or in the HTML, with the nonce of the page's content
   * security policy if it has one. In the HTML by default.
   */
  styles?: { href: string } | { nonce: string };
  /** HTML for what cannot show a shadow root: the children of the element. It is written as it is. */
  fallback?: string;
}

/** A diagram as HTML. */
export interface DiagramHTML {
  /** The element with its shadow root. */
  html: string;
  /** The style sheet. With `styles.href`, publish it there; otherwise it is in the HTML already. */
  css: string;
}

/**
 * Writes a diagram as HTML that can be read before the script arrives, and without it: the element with a declarative shadow
 * root, without a `style` attribute. The element takes it over.
 * @param model the model, as for the property `model`.
 * @throws {ModelError} with every problem, if any of them is an error. The promise is rejected.
 */
export async function toHTML(model: unknown, options: HTMLOptions = {}): Promise<DiagramHTML> {
  registerDefaultIcons(shippedIcons);
  const diagram = await read(model, options);
  const template = prerenderedTemplate(diagram);
  const content = (await collectResult(render(template))).replaceAll(LIT_END, '');
  const pictures = placedPictures(diagram, [options.width ?? []].flat());
  const css = styleSheet(diagram.kind, { pictures, asList: diagram.view === 'outline', isLong: isLong(diagram.index) }) + placeRules(pictures, boxIdsIn(content));
  const root = sheetElement(css, options.styles, fingerprint(template)) + withLayers(content, layers(pictures));
  return { html: element(root, diagram.index.model, options), css };
}

/** Checks a model, and finds what its templates depend on. */
async function read(model: unknown, { view = 'auto', baseUrl, headingLevel, language, direction, download = false }: HTMLOptions): Promise<Prerendered> {
  const input = readValue(model);
  const name = kindOf(input.value);
  const kind = await kindBy(name);
  const validators = Object.fromEntries(kindNames().map((one) => [one, one === name ? kind?.validator : undefined]));
  const checked = checkInput(input, validators, { icons: iconNames() }) as AnyModel | undefined;
  if (!checked) throw new ModelError(describeAll(input.problems));
  // The check refuses a model of an unknown kind.
  const known = kind!;
  const base = chooseBase(baseUrl, checked.baseUrl);
  return {
    kind: known,
    index: known.index(checked),
    strings: stringsFor(checked.language ?? language ?? 'en'),
    level: levelOf(headingLevel ?? ''),
    resolve: (href) => resolveHref(href, base),
    rightToLeft: direction === 'rtl',
    view,
    download,
  };
}

/** What Lit adds to a template that ends with an expression. It means nothing, and HTML has no such element. */
const LIT_END = '<?>';

/** The ids of all boxes, those included that a picture leaves out. */
const boxIdsIn = (content: string): string[] => [...content.matchAll(new RegExp(`${DATA.box}="([^"]*)"`, 'g'))].map(([, id = '']) => unescapeHtml(id));

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one as keyof typeof ESCAPES]);
const unescapeHtml = (text: string): string =>
  Object.entries(ESCAPES).reverse().reduce((all, [character, escaped]) => all.replaceAll(escaped, character), text);

/** What the layer of a diagram begins with: the drawing goes in there. */
const EMPTY_LAYER = '<g></g>';

function withLayers(content: string, drawings: string): string {
  const at = content.indexOf(EMPTY_LAYER);
  if (at < 0) throw new RangeError('The diagram has no layer');
  return `${content.slice(0, at)}<g>${drawings}</g>${content.slice(at + EMPTY_LAYER.length)}`;
}

/** The element that brings the style sheet. It carries the fingerprint, since it is the one element that is only the server's. */
function sheetElement(css: string, styles: HTMLOptions['styles'], print: string): string {
  const mark = `${DATA.fingerprint}="${escapeHtml(print)}"`;
  if (styles && 'href' in styles) return `<link rel="stylesheet" href="${escapeHtml(styles.href)}" ${mark}>`;
  return `<style${styles ? ` nonce="${escapeHtml(styles.nonce)}"` : ''} ${mark}>${css.replaceAll('</', '<\\/')}</style>`;
}

/** The element: its attributes, its shadow root, and the model for the script. */
function element(root: string, model: AnyModel, { id, src, view, baseUrl, headingLevel, download, fallback = '' }: HTMLOptions): string {
  const attributes = Object.entries({ id, src, view, 'base-url': baseUrl, 'heading-level': headingLevel, download: download ? '' : undefined })
    .flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`])).join('');
  const json = src === undefined ? `<script type="application/json">${JSON.stringify(model).replaceAll('<', '\\u003c')}</script>` : '';
  return `<journey-diagram${attributes}><template shadowrootmode="open">${root}</template>${fallback}${json}</journey-diagram>`;
}
