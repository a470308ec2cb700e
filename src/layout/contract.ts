/**
 * The names that the page's DOM shares with those who write, read and style it: templates, controllers and style sheets.
 * Code uses these constants, so that the compiler finds a name that is wrong; in templates and style sheets, where the
 * names are part of the text, tests/theme/contract.test.ts does.
 */

import type { PanelPlace } from './companion.js';
import type { ShapeKind } from './shapes.js';
import type { Scales } from './scales.js';

/** How the one list of parts is laid out: placed on a drawing; as cards with steps across or down; as text. */
export type Presentation = 'picture' | 'wide-cards' | 'narrow-cards' | 'list';

/** Data attributes. */
export const DATA = {
  /** What has a box in a scene: the id of the box. */
  box: 'data-box',
  /** The button of a part: the id of the part. */
  part: 'data-part',
  /** A shape: the ids of the parts that it belongs to, with spaces between them. */
  partIds: 'data-part-ids',
  /** What opens a part when it is clicked: the id of the part. */
  select: 'data-select',
  /** On the canvas: how the parts are laid out. */
  presentation: 'data-presentation',
  /** On the canvas: the name of the arrangement, where there is a picture. */
  view: 'data-view',
  /** On the canvas: where the panels are, where there is a picture. */
  panel: 'data-panel',
  /** On the canvas, while paper is laid out: what is printed of it. */
  paper: 'data-paper',
  /** On the canvas: the list is long, so only what is near the window is laid out. */
  long: 'data-long',
  /** How a part or a shape takes part in a walk. */
  walk: 'data-walk',
  /** How something is drawn while a part is open. */
  emphasis: 'data-emphasis',
  /** What belongs to the part under the pointer, or with the focus: is it, or has to do with it. */
  highlight: 'data-highlight',
  /** A button that shows another picture: the name of its arrangement. */
  choose: 'data-choose',
  /** A button of the walk's bar: what it does. */
  walkAction: 'data-walk-action',
  /** Another button or link of the diagram: what it does. */
  action: 'data-action',
  /** A link to another place of the diagram: the id of the part that it leads to. */
  go: 'data-go',
  /** The button that closes a panel. */
  close: 'data-close',
  /** A closed panel that the page's own search may find: the id of its part. */
  found: 'data-found',
  /** The label of a link, as in the model. */
  label: 'data-label',
  /** On the style sheet of a prerendered diagram: what it was made from. */
  fingerprint: 'data-fingerprint',
  /** On the same: the widths that its pictures were placed for, as JSON of `PlacedWidth`. */
  widths: 'data-widths',
} as const;

/** How a part takes part in a walk: now, already, or not yet. */
export type WalkStanding = 'current' | 'walked' | 'idle';

/** How something is drawn while a part is open: what belongs to it, and the rest. */
export type Emphasis = 'strong' | 'calm';

/** What the buttons of a walk's bar do. */
export type WalkAction = 'start' | 'previous' | 'next' | 'play' | 'pause' | 'stop';

/** The values of an attribute: any text, unless there are only some. */
interface Values {
  emphasis: Emphasis;
  highlight: 'itself' | 'related';
  paper: 'picture' | 'words';
  panel: PanelPlace;
  presentation: Presentation;
  walk: WalkStanding;
  walkAction: WalkAction;
  action: 'list' | 'show-all' | 'skip' | 'go' | 'download';
}
type DataName = keyof typeof DATA;
export type DataValue<Name extends DataName> = Name extends keyof Values ? Values[Name] : string;

/** A selector of elements with a data attribute, or with a value of it. What is not a name from the code must be escaped. */
export const withData = <Name extends DataName>(name: Name, value?: DataValue<Name>): string =>
  (value === undefined ? `[${DATA[name]}]` : `[${DATA[name]}="${value}"]`);

/** Classes that controllers look for or set, by what has them. */
export const CLASSES = {
  /** Header, canvas and all. */
  diagram: 'diagram',
  /** Title and summary. */
  headline: 'headline',
  /** What holds the picture or the list. */
  canvas: 'canvas',
  /** The drawing behind the text. */
  layer: 'layer',
  /** What runs along a message in a walk. */
  marker: 'marker',
  /** An entry of a list: of a long list, the browser lays out only those near the window. */
  entry: 'entry',
  /** What the picture does not show. */
  unplaced: 'unplaced',
  panel: 'panel',
  /** Its number and title, with the button that closes it. */
  panelHead: 'panel-head',
  /** The bar of a walk. */
  walk: 'walk',
  /** What stands beside the picture while nothing is open. */
  key: 'key',
  /** It has the width of the container, and no height. */
  widthSentinel: 'width-sentinel',
  /** Its size changes with font size, line height and direction. */
  typeSentinel: 'type-sentinel',
} as const;

/** The selector of a class. */
export const ofClass = (name: keyof typeof CLASSES): string => `.${CLASSES[name]}`;

/** The class of a shape in the page. */
export const shapeClass = <Kind extends ShapeKind>(kind: Kind): `s-${Kind}` => `s-${kind}`;

/** The class of the outline of an open part, by the kind of its shape. */
export const outlineClass = <Kind extends ShapeKind>(kind: Kind): `o-${Kind}` => `o-${kind}`;

/** The lengths that a picture sets on the diagram: its own, and those of the column beside it, or of paper. */
export const DIAGRAM_LENGTHS = ['pictureWidth', 'pictureHeight', 'column', 'columnGap', 'header', 'inset', 'paperFont'] as const;

const LAYOUT_PREFIX = '--_layout-';

/**
 * The custom property of a length that layout sets, by its name in the text boxes of a kind: the theme only reads it. Those
 * of the theme itself are `--_` and a name.
 */
export const layoutProperty = (name: string): string =>
  LAYOUT_PREFIX + name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** The custom properties of what layout reads of the theme. */
export const SCALE_PROPERTIES: Readonly<Record<keyof Scales, string>> = { picture: '--_scale-picture', title: '--_scale-title', disc: '--_scale-disc', corner: '--_corner' };

/** Whether a custom property is one of those that layout sets. */
export const isLayoutProperty = (property: string): boolean => property.startsWith(LAYOUT_PREFIX);
