/** Where the panels of a picture are: in a column beside it, or in a sheet at the lower edge of the window. */
export type PanelPlace = 'beside' | 'below';

/** The same, as a host asks for it: `auto` is beside the picture where there is room, else below. */
export type PanelPlaceWanted = PanelPlace | 'auto';

/** The companion column, in CSS pixels for a font of 16 px: its width is a share of the container's, within limits. */
const COLUMN = { share: 0.26, least: 288, most: 400 };
/** Between the picture and the column, in CSS pixels. */
export const COLUMN_GAP = 24;
/** The least width of a container with a column, in CSS pixels; a host that asks for the column gets it in a narrower one. */
const LEAST_WIDTH: Partial<Record<string, number>> = { beside: 800, below: Infinity };
const AUTO_LEAST_WIDTH = 1100;

/** What a container has room for, in CSS pixels. */
export interface PictureRoom {
  /** The width of the picture. */
  width: number;
  /** The width of the companion column; 0 if there is none. */
  column: number;
}

/** A width that a server has placed a picture for, and from which width of the container on it shows that picture, in CSS pixels. */
export interface PlacedWidth {
  width: number;
  least: number;
  /** The pictures that had no room there, if there are any: their names, and the widths that they would have had. */
  noRoom?: readonly NoRoomAt[];
}

export type NoRoomAt = readonly [name: string, width: number];

/** The rooms that a picture may have in a container, the best one first: beside a column, and alone. Any other word is taken as `auto`. */
export function roomsIn(width: number, wanted: PanelPlaceWanted): readonly PictureRoom[] {
  const alone = { width, column: 0 };
  if (width < (LEAST_WIDTH[wanted] ?? AUTO_LEAST_WIDTH)) return [alone];
  const column = Math.round(Math.min(COLUMN.most, Math.max(COLUMN.least, width * COLUMN.share)));
  return [{ width: width - column - COLUMN_GAP, column }, alone];
}

/** What a column takes from the width of a container, in CSS pixels: with the gap before it. */
export const spaceOf = (column: number): number => (column > 0 ? column + COLUMN_GAP : 0);

/** The width of a picture in its best room, in CSS pixels. */
export const pictureWidth = (width: number, wanted: PanelPlaceWanted): number => roomsIn(width, wanted)[0]?.width ?? width;
