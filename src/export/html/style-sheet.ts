import type { Kind } from '../../kinds/kind.js';
import { stylesOf } from '../../kinds/styles.js';
import { DATA, type Presentation } from '../../layout/contract.js';
import type { PanelPlace } from '../../layout/companion.js';
import { BASE_FONT_SIZE } from '../../layout/dimensions.js';
import { CARDS_MIN_WIDTH, WIDE_CARDS_MIN_WIDTH } from '../../layout/presentation.js';
import { pictureStyles } from '../../theme/picture.js';

/** A picture, and the widths of the diagram at which it is shown: from `least` up to, but not including, `most`. */
export interface ShownPicture {
  /** The name of its arrangement. */
  view: string;
  /** Where its panels are. */
  panel: PanelPlace;
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
  /** A part is open. */
  isOpen: boolean;
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
  return [
    ...(isIn('list') ? [`@media print{${rules}}${onScreen(0, CARDS_MIN_WIDTH)}@media (scripting:none){${onScreen(CARDS_MIN_WIDTH, Infinity)}}`] : []),
    ...(isIn('narrow-cards') ? [`@media (not (scripting:none)){${onScreen(CARDS_MIN_WIDTH, WIDE_CARDS_MIN_WIDTH)}}`] : []),
    ...(isIn('wide-cards') ? [`@media (not (scripting:none)){${onScreen(WIDE_CARDS_MIN_WIDTH, Infinity)}}`] : []),
  ].join('');
}

/** An attribute by which a rule depends on the presentation: its name, operator and value. */
const ATTRIBUTE = /\[(data-presentation|data-view|data-panel)(\$?=)(['"])([\w-]+)\3\]/g;

/**
 * The canvas until the element presents it. These rules then end at the moment in which the live ones begin, and count no
 * more than they do.
 */
export const UNTOUCHED = `.canvas:where(:not([${DATA.presentation}]))`;

/** The same, for rules that count more than those of the live picture. */
const PICTURE = UNTOUCHED + UNTOUCHED;

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

/** The panels that are closed as soon as there is a script. */
const CLOSED = '.plain';

/** What a rule says of elements with a panel: here, those with a closed one have one too. */
const WITH_PANEL = /(:has\([^()]*\.panel)\)/g;

/** A rule of the live sheets. What depends on the presentation there by an attribute depends on the width here. */
function byWidth(live: string, shown: Shown): string {
  const rule = live.replace(WITH_PANEL, `$1:where(:not(${CLOSED})))`);
  if (rule.includes(LONG)) return shown.isLong ? inFlow(shown, FLOWING, rule.replaceAll(LONG, UNTOUCHED)) : '';
  const [, condition, inside] = /^(@media[^{]*)\{(.*)\}$/.exec(rule) ?? [];
  if (condition !== undefined && inside !== undefined) return `${condition}{${topLevelRules(inside).map((one) => byWidth(one, shown)).join('')}}`;
  const selectors = rule.slice(0, rule.indexOf('{'));
  const attributes = [...selectors.matchAll(ATTRIBUTE)];
  if (attributes.length === 0) return rule;
  const rules = selectors.replace(ATTRIBUTE, UNTOUCHED) + rule.slice(selectors.length);
  const valuesOf = (data: string) => attributes.flatMap(([, name, , , value]) => (name === data ? [value] : []));
  const [views, panels] = [valuesOf(DATA.view), valuesOf(DATA.panel)];
  const isMeant = (values: readonly (string | undefined)[], value: string): boolean => values.length === 0 || values.includes(value);
  if (views.length + panels.length > 0) return inPictures(shown.pictures.filter(({ view, panel }) => isMeant(views, view) && isMeant(panels, panel)), rules);
  const presentations = (['picture', ...FLOWING] as const)
    .filter((one) => attributes.some(([, , operator, , value = '']) => (operator === '=' ? one === value : one.endsWith(value))));
  return presentations.includes('picture') ? inAnyPicture(shown, rules) : inFlow(shown, presentations, rules);
}

/** Without a script, the panels stand below the picture, each with its title. */
function panelRules(shown: Shown): string {
  const below = inAnyPicture(shown, `${PICTURE}{grid-template-rows:none}${PICTURE}::after{content:none}`
    + `${PICTURE} :is(.panel,.glossary){grid-area:auto/1;align-self:auto;position:static;max-block-size:none}${PICTURE} :is(.panel:not(.bare),.glossary){margin-block-start:1.5em}${PICTURE} .bare{border-width:0}`
    + `${UNTOUCHED} .panel${CLOSED}:not(.bare)::before{content:attr(aria-label);display:block;padding:1em 1.25em 0;font-weight:700;color:var(--_ink)}`);
  if (shown.isOpen) return `@media (scripting:none){${below}}`;
  // With one, the picture and the column beside it have their rows. A browser that does not know `scripting` shows the panels.
  const beside = shown.pictures.filter(({ panel }) => panel === 'beside');
  return `${below}@media (scripting:enabled){${inPictures(beside, `${PICTURE}{grid-template-rows:subgrid}`)}}`;
}

/**
 * What differs from the live diagram. All panels but that of the open part are closed, but only where a script can open them.
 * Without one, what only a script answers is not there.
 */
const ownRules = (shown: Shown): string => [
  `:host{container:${CONTAINER}/inline-size}`,
  `@media screen and (scripting:enabled){:is(.panel${CLOSED},.glossary){display:none}}`,
  '@media (scripting:none){:is(.tools,.skip,.stage-button>.icon:last-child,.close,.neighbours){display:none!important}.canvas button{cursor:default}}',
  panelRules(shown),
].join('');

/** The style sheet of a prerendered diagram: that of the live one, with the presentation chosen by width. */
export const styleSheet = (kind: Kind, shown: Shown): string =>
  stylesOf(kind, pictureStyles).flatMap(({ cssText }) => topLevelRules(cssText)).map((rule) => byWidth(rule, shown)).join('') + ownRules(shown);
