import { render } from '@lit-labs/ssr';
import { FallbackRenderer } from '@lit-labs/ssr/lib/element-renderer.js';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { iconNames, registerDefaultIcons } from '../../icons/registry.js';
import { shippedIcons } from '../../icons/shipped.js';
import { fileOfLanguage } from '../../i18n/languages.js';
import { stringsFor } from '../../i18n/strings.js';
import '../../kinds/all-pictures.js';
import '../../kinds/all-texts.js';
import { prerenderedTemplate, type Prerendered } from '../../kinds/prerendered.js';
import { kindBy, kindNames } from '../../kinds/registry.js';
import type { PanelPlaceWanted, PlacedWidth } from '../../layout/companion.js';
import { DATA } from '../../layout/contract.js';
import { lineHeightFrom } from '../../layout/text/line-height.js';
import { isLong } from '../../layout/presentation.js';
import { chooseBase, resolveHref } from '../../model/core/href.js';
import type { AnyModel } from '../../model/core/model-index.js';
import { describeAll } from '../../model/core/describe-problems.js';
import { ModelError } from '../../model/core/problem.js';
import { checkInput, kindOf, readValue } from '../../model/core/parse-value.js';
import { fingerprint } from '../../render/shell/fingerprint.js';
import { levelOf } from '../../render/shell/heading.js';
import { checkNames, scalesOf, type Theme } from '../../theme/values.js';
import { checkOptions, isBoolean, isCheckedLater, isNumber, isOneOf, isText, isWidths, type Check } from '../options.js';
import { layers, lineHeightRule, placedPictures, placeRules } from './placed.js';
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
  /** As the attribute `panel`; `auto` by default. */
  panel?: PanelPlaceWanted;
  /**
   * The line height of the text around the diagram, in font sizes, if the page sets one: 1.5 for `line-height: 1.5`. What is
   * below 1.5, where a diagram keeps its own, makes no difference.
   */
  lineHeight?: number;
  /**
   * The variables of the page's theme, as `readTheme` reads them from its style sheet: pictures are drawn for its scales
   * (`--jd-scale-…`) and corners (`--jd-corner`). Colours and the like make no difference here; the page's style sheet says them.
   */
  theme?: Theme;
  /** As the attribute `selected`: the id of the part whose panel is open. */
  selected?: string;
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

/** Where the style sheet is: at an address or, with a nonce, in the HTML. */
const isStyles: Check = (name, value) => {
  checkOptions<{ href: string; nonce: string }>(name, value, { href: isText, nonce: isText }, `${name}.`);
  if (Object.values(value as object).every((one) => one === undefined)) throw new RangeError(`${name}: found an object without a value. Allowed: { href } or { nonce }, with a text.`);
};

/** @throws {RangeError} if there is an option that there should not be, or one is not what is allowed. */
const checkHTMLOptions = (options: unknown): void => checkOptions<HTMLOptions>('options', options, {
  // It depends on the kind of the model.
  view: isCheckedLater,
  width: isWidths,
  panel: isOneOf('auto', 'beside', 'below'),
  selected: isText,
  baseUrl: isText,
  headingLevel: isNumber,
  lineHeight: isNumber,
  theme: isCheckedLater,
  download: isBoolean,
  id: isText,
  src: isText,
  language: isText,
  direction: isOneOf('ltr', 'rtl'),
  styles: isStyles,
  fallback: isText,
});

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
 * @throws {RangeError} if an option is not what is allowed, or there is no such option. The promise is rejected.
 */
export async function toHTML(model: unknown, options: HTMLOptions = {}): Promise<DiagramHTML> {
  checkHTMLOptions(options);
  const { theme = {} } = options;
  checkNames(theme);
  registerDefaultIcons(shippedIcons);
  const diagram = await read(model, options);
  const template = prerenderedTemplate(diagram);
  // Slots stand in the shadow root of an element only.
  const around = { customElementHostStack: [new FallbackRenderer('journey-diagram')] };
  const content = (await collectResult(render(template, around))).replaceAll(LIT_END, '');
  const lineHeight = lineHeightFrom(options.lineHeight ?? 0);
  const pictures = placedPictures(diagram, [options.width ?? []].flat(), { panel: options.panel, lineHeight, scales: scalesOf(theme) });
  const { kind, index, view, selected } = diagram;
  const css = styleSheet(kind, { pictures, asList: view === 'outline', isLong: isLong(index), isOpen: selected !== undefined && index.parts.has(selected) }) + lineHeightRule(lineHeight) + placeRules(pictures, boxIdsIn(content));
  const widths = pictures.map(({ width, least, picture: { noRoom } }): PlacedWidth => ({ width, least, ...(noRoom.length > 0 && { noRoom }) }));
  const root = sheetElement(css, options.styles, { [DATA.fingerprint]: fingerprint(template), [DATA.widths]: JSON.stringify(widths) }) + withLayers(content, layers(pictures, selected));
  return { html: element(root, index.model, options), css };
}

/** Checks a model, and finds what its templates depend on. */
async function read(model: unknown, { view = 'auto', selected, baseUrl, headingLevel, language, direction, download = false }: HTMLOptions): Promise<Prerendered> {
  const input = readValue(model);
  const name = kindOf(input.value);
  const kind = await kindBy(name);
  const validators = Object.fromEntries(kindNames().map((one) => [one, one === name ? kind?.validator : undefined]));
  const checked = checkInput(input, validators, { icons: iconNames() }) as AnyModel | undefined;
  if (!checked) throw new ModelError(describeAll(input.problems));
  // The check refuses a model of an unknown kind.
  const known = kind!;
  isOneOf('auto', 'outline', ...known.arrangements.map((arrangement) => arrangement.name))('view', view);
  const base = chooseBase(baseUrl, checked.baseUrl);
  const spoken = checked.language ?? language ?? 'en';
  await fileOfLanguage(spoken)?.load();
  return {
    kind: known,
    index: known.index(checked),
    strings: stringsFor(spoken),
    level: levelOf(headingLevel ?? ''),
    resolve: (href) => resolveHref(href, base),
    rightToLeft: direction === 'rtl',
    view,
    selected,
    download,
  };
}

/** What Lit adds to a template that ends with an expression. It means nothing, and HTML has no such element. */
const LIT_END = '<?>';

/** The ids of all boxes, those included that a picture leaves out. */
const boxIdsIn = (content: string): string[] => [...new Set(Array.from(content.matchAll(new RegExp(`${DATA.box}="([^"]*)"`, 'g')), ([, id = '']) => unescapeHtml(id)))];

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' } as const;
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (one) => ESCAPES[one as keyof typeof ESCAPES]);
const unescapeHtml = (text: string): string =>
  Object.entries(ESCAPES).reverse().reduce((all, [character, escaped]) => all.replaceAll(escaped, character), text);

const attributesOf = (values: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeHtml(String(value))}"`])).join('');

/** What the layer of a diagram begins with: the drawing goes in there. */
const EMPTY_LAYER = '<g></g>';

function withLayers(content: string, drawings: string): string {
  const at = content.indexOf(EMPTY_LAYER);
  if (at < 0) throw new RangeError('The diagram has no layer');
  return `${content.slice(0, at)}<g>${drawings}</g>${content.slice(at + EMPTY_LAYER.length)}`;
}

/** The element that brings the style sheet. It carries what the script must know, since it is the one element that is only the server's. */
function sheetElement(css: string, styles: HTMLOptions['styles'], known: Readonly<Record<string, string>>): string {
  const attributes = attributesOf(known);
  if (styles && 'href' in styles) return `<link${attributesOf({ rel: 'stylesheet', href: styles.href })}${attributes}>`;
  return `<style${attributesOf({ nonce: styles?.nonce })}${attributes}>${css.replaceAll('</', '<\\/')}</style>`;
}

/** The element: its attributes, its shadow root, and the model for the script. */
function element(root: string, model: AnyModel, { id, src, view, panel, selected, baseUrl, headingLevel, download, fallback = '' }: HTMLOptions): string {
  const attributes = attributesOf({ id, src, view, panel, selected, 'base-url': baseUrl, 'heading-level': headingLevel, download: download ? '' : undefined });
  const json = src === undefined ? `<script type="application/json">${JSON.stringify(model).replaceAll('<', '\\u003c')}</script>` : '';
  return `<journey-diagram${attributes}><template shadowrootmode="open">${root}</template>${fallback}${json}</journey-diagram>`;
}
