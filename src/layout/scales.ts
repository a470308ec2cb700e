/** How many times as large, or as round, as usual a theme has what is in a picture. */

/** What may grow beside the words of a picture: titles and names, and the discs of steps. */
export type ScaleName = 'title' | 'disc';

export interface Scales extends Readonly<Record<ScaleName, number>> {
  /** The whole picture beside the text of its page. */
  picture: number;
  /** The corners of what is drawn as a path; those of rectangles are a matter of the style sheet. */
  corner: number;
}

/** All of it is as usual. */
export const NO_SCALES: Scales = { picture: 1, title: 1, disc: 1, corner: 1 };
