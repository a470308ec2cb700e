/**
 * How the text of a part is set: data, from which come the style sheet, the measurer without a browser and the SVG. Lengths
 * are CSS pixels at the font size that drawings are calculated for; with another font they grow with it.
 */
import type { PaintRole } from '../shapes.js';
import type { ScaleName } from '../scales.js';

/** A colour by what it does. `tint`, `ink` and `accent` depend on the tone of the part. */
export type TextColour = PaintRole | 'ink' | 'muted' | 'on-accent';

/** A text in a box. */
export interface TextStyle {
  size: number;
  /** What of a theme's scales it follows; by default none, and it is as large as the words of its picture. */
  scale?: ScaleName;
  /** As a multiple of the font size. */
  lineHeight: number;
  bold?: boolean;
  italic?: boolean;
  /** As in CSS. By default a word that is broader than its box makes the box broader. */
  overflowWrap?: 'anywhere' | 'break-word';
  /** `text` by default. */
  colour?: TextColour;
}

/** A length, or the name of one that depends on the width of the drawing, and how many times it is taken. */
export type Length<Name extends string> = number | { of: Name; times?: number };

/**
 * What stands in front of a text: an icon; a disc with an icon, or with a number where there is none; or a badge, as broad
 * as its number where that has many digits. A badge is filled with the accent, one with a border with what is raised.
 */
export type Mark<Name extends string> =
  | { type: 'icon'; size: Length<Name>; colour?: TextColour; stroke?: number }
  | { type: 'disc'; size: Length<Name>; icon: number; border: number; text: TextStyle }
  | { type: 'badge'; size: number; padding: number; border?: number; text: TextStyle };

/** The box of a part's text. */
export interface TextBox<Name extends string = never> {
  /**
   * Texts stand below each other: beside the mark (`row`) or below it (`column`). Or they stand one behind the
   * other where one line has room for all of them, without a mark (`wrap`).
   */
  direction: 'row' | 'column' | 'wrap';
  /** Between the mark and the texts, and between texts in a line. */
  gap: number;
  mark?: Mark<Name>;
  /** One for each text that such a part may have. */
  texts: readonly TextStyle[];
  /** A number follows the scale of the first text; what depends on the width has been scaled where it is made. */
  maxWidth?: Length<Name>;
  minWidth?: number;
  minHeight?: number;
  padding?: { x: number; y: number };
  border?: number;
  /** What is painted behind the text, up to the border. By default nothing is. */
  area?: { fill: TextColour; stroke: TextColour; dashed?: boolean };
  /** Lines are made as equally long as may be. */
  balanced?: boolean;
  /** It is as wide as its widest line, also where that is less than the room that its text was broken for. */
  tight?: boolean;
}

/** What a box holds: a text for each of its styles, where there is one. */
export interface BoxContent {
  /** The name of an icon that there is. */
  icon?: string | undefined;
  /** What a badge shows, and a disc without an icon. */
  number?: string | undefined;
  texts: readonly (string | undefined)[];
}

/** A text of a picture: how it is set, and what it holds. */
export interface BoxText {
  box: TextBox<string>;
  content: BoxContent;
}

/** The lengths that depend on the width of the drawing, by name. What is limited by one that is not known has no limit. */
export type Lengths<Name extends string> = Readonly<Partial<Record<Name, number>>>;

/** A length in CSS pixels. */
export const lengthOf = <Name extends string>(length: Length<Name>, lengths: Lengths<Name>): number =>
  (typeof length === 'number' ? length : (lengths[length.of] ?? Infinity) * (length.times ?? 1));
