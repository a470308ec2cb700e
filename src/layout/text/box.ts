/**
 * How the text of a part is set: data, from which come the style sheet and the measurer without a browser. Lengths are
 * CSS pixels at the font size that drawings are calculated for; with another font they grow with it.
 */

/** A text in a box. */
export interface TextStyle {
  size: number;
  /** As a multiple of the font size. */
  lineHeight: number;
  bold?: boolean;
  italic?: boolean;
  /** As in CSS. By default a word that is broader than its box makes the box broader. */
  overflowWrap?: 'anywhere' | 'break-word';
}

/** A length, or the name of one that depends on the width of the drawing, and how many times it is taken. */
export type Length<Name extends string> = number | { of: Name; times?: number };

/** What stands in front of a text: an icon, a disc with one, or a badge, as broad as its number where that has many digits. */
export type Mark<Name extends string> =
  | { type: 'icon'; size: Length<Name> }
  | { type: 'disc'; size: Length<Name>; icon: number }
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
  maxWidth?: Length<Name>;
  minWidth?: number;
  minHeight?: number;
  padding?: { x: number; y: number };
  border?: number;
  /** Lines are made as equally long as may be. */
  balanced?: boolean;
}

/** What a box holds: a text for each of its styles, where there is one. */
export interface BoxContent {
  /** Whether the icon is there; the number of a badge. */
  mark?: boolean | string;
  texts: readonly (string | undefined)[];
}

/** The lengths that depend on the width of the drawing, by name. */
export type Lengths<Name extends string> = Readonly<Record<Name, number>>;

/** A length in CSS pixels. */
export const lengthOf = <Name extends string>(length: Length<Name>, lengths: Lengths<Name>): number =>
  (typeof length === 'number' ? length : lengths[length.of] * (length.times ?? 1));
