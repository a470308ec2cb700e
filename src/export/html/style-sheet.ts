import type { Kind } from '../../kinds/kind.js';
import { stylesOf } from '../../kinds/styles.js';
import { DATA, type Presentation } from '../../layout/contract.js';
import { BASE_FONT_SIZE } from '../../layout/dimensions.js';
import { CARDS_MIN_WIDTH, WIDE_CARDS_MIN_WIDTH } from '../../layout/presentation.js';
import { pictureStyles } from '../../theme/picture.js';

/** A picture, and the widths of the diagram at which it is shown: from `least` up to, but not including, `most`. */
export interface ShownPicture {
  /** The name of its arrangement. */
  view: string;
  /** In CSS pixels for a font of 16 px, as all widths here. */
  least: number;
  most: number;
}

/** What a prerendered diagram shows: that depends on its width alone. */
export interface Shown {
  /** The pictures, the narrowest first; each is shown up to where the next one is. */
  pictures: readonly ShownPicture[];
  /** Only the list is shown. */
  asList: boolean;
  /** The list is long, so only what is near the window is laid out. */
  isLong: boolean;
}

/** The name of the container whose width decides. */
const CONTAINER = 'journey';

/** A length that grows with the font of the page. */
export const em = (pixels: number): string => `${Number((pixels / BASE_FONT_SIZE).toFixed(5))}em`;

/** Rules at some widths. */
function atWidths(least: number, most: number, rules: string): string {
  if (least >= most) return '';
  const limits = [...(least > 0 ? [`(inline-size >= ${em(least)})`] : []), ...(most < Infinity ? [`(inline-size < ${em(most)})`] : [])];
  return limits.length === 0 ? rules : `@container ${CONTAINER} ${limits.join(' and ')}{${rules}}`;
}

/** Rules of some pictures. */
export const inPictures = (pictures: readonly ShownPicture[], rules: string): string =>
  pictures.map(({ least, most }) => `@media screen{${atWidths(least, most, rules)}}`).join('');

/** From where on there is a picture. */
const leastOf = ({ pictures }: Shown): number => pictures[0]?.least ?? Infinity;

/** Rules of all pictures. */
const inAnyPicture = (shown: Shown, rules: string): string => `@media screen{${atWidths(leastOf(shown), Infinity, rules)}}`;

/** The presentations without a picture. */
const FLOWING: readonly Presentation[] = ['list', 'narrow-cards', 'wide-cards'];

/**
 * Rules of some of the presentations without a picture. Cards have closed panels, which need the script: without it, and on
 * paper, the list is shown instead.
 */
function inFlow(shown: Shown, presentations: readonly Presentation[], rules: string): string {
  const isIn = (presentation: Presentation): boolean => presentations.includes(presentation);
  if (shown.asList) return isIn('list') ? rules : '';
  const most = leastOf(shown);
  const onScreen = (least: number, end: number): string => `@media screen{${atWidths(least, Math.min(end, most), rules)}}`;
  if (FLOWING.every(isIn)) return `@media print{${rules}}${onScreen(0, Infinity)}`;
  if (isIn('list')) return `@media print{${rules}}${onScreen(0, CARDS_MIN_WIDTH)}@media (scripting:none){${onScreen(CARDS_MIN_WIDTH, Infinity)}}`;
  const [least, end] = isIn('wide-cards') ? [WIDE_CARDS_MIN_WIDTH, Infinity] : [CARDS_MIN_WIDTH, WIDE_CARDS_MIN_WIDTH];
  return `@media (not (scripting:none)){${onScreen(least, end)}}`;
}

/** An attribute by which a rule depends on the presentation: its name, operator and value. */
const ATTRIBUTE = /\[(data-presentation|data-view)(\$?=)'([\w-]+)'\]/g;

/**
 * The canvas until the element presents it. These rules then end at the moment in which the live ones begin, and count no
 * more than they do.
 */
export const UNTOUCHED = `.canvas:where(:not([${DATA.presentation}]))`;

/** The rules of a style sheet, without comments: those inside another rule stay inside it. */
export function topLevelRules(css: string): string[] {
  const rules: string[] = [];
  const text = css.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ');
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '{') depth += 1;
    else if (text[i] === '}') depth -= 1;
    else continue;
    if (depth > 0) continue;
    rules.push(text.slice(start, i + 1).trim());
    start = i + 1;
  }
  return rules;
}

/** The attribute of a long list. */
const LONG = `[${DATA.long}]`;

/** A rule of the live sheets. What depends on the presentation there by an attribute depends on the width here. */
function byWidth(rule: string, shown: Shown): string {
  if (rule.includes(LONG)) return shown.isLong ? inFlow(shown, FLOWING, rule.replaceAll(LONG, UNTOUCHED)) : '';
  const selectors = rule.slice(0, rule.indexOf('{'));
  const attributes = [...selectors.matchAll(ATTRIBUTE)];
  if (attributes.length === 0) return rule;
  const rules = selectors.replace(ATTRIBUTE, UNTOUCHED) + rule.slice(selectors.length);
  const views = attributes.flatMap(([, name, , value]) => (name === DATA.view ? [value] : []));
  if (views.length > 0) return inPictures(shown.pictures.filter(({ view }) => views.includes(view)), rules);
  const presentations = (['picture', ...FLOWING] as const)
    .filter((one) => attributes.some(([, , operator, value = '']) => (operator === '=' ? one === value : one.endsWith(value))));
  return presentations.includes('picture') ? inAnyPicture(shown, rules) : inFlow(shown, presentations, rules);
}

/**
 * What differs from the live diagram. Its panels are closed, but only where a script can open them. Without one, what only a
 * script answers is not there, and the panels stand below the picture, each with its title.
 */
const ownRules = (shown: Shown): string => [
  `.diagram{container:${CONTAINER}/inline-size}`,
  '@media screen and (scripting:enabled){:is(.panel,.glossary){display:none}}',
  '@media (scripting:none){:is(.tools,.skip,.stage-button>.icon:last-child){display:none!important}.canvas button{cursor:default}}',
  inAnyPicture(shown, `${UNTOUCHED}::before{content:'';grid-row:1}${UNTOUCHED} :is(.panel,.glossary){grid-row:auto}`
    + `${UNTOUCHED} .panel::before{content:attr(aria-label);display:block;padding:1em 1.25em 0;font-weight:700;color:var(--_ink)}`),
].join('');

/** The style sheet of a prerendered diagram: that of the live one, with the presentation chosen by width. */
export const styleSheet = (kind: Kind, shown: Shown): string =>
  stylesOf(kind, pictureStyles).flatMap(({ cssText }) => topLevelRules(cssText)).map((rule) => byWidth(rule, shown)).join('') + ownRules(shown);
