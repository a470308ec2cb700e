import type { BoxText, Lengths } from './box.js';
import { measureText, type MeasuredText, type Typesetting } from './measure.js';

/** What the texts of a picture depend on beside the model. */
export interface TextContext {
  /** Whether there is an icon of a name. */
  hasIcon(name: string): boolean;
  /** A number in the digits of the diagram's language. */
  digits(number: number): string;
  /** The words of tracks, and of a flow's groups. `when` has the placeholder `{condition}`. */
  words: { allOf: string; oneOf: string; when: string; inParallel: string };
}

/** The texts of a picture by the ids of their boxes; `undefined` for what a picture does not show. */
export type Texts = (id: string) => BoxText | undefined;

const NOTHING: MeasuredText = { width: 0, height: 0, texts: [] };

/** Texts without a page, each measured when it is first asked for. What a picture does not show has no size. */
export function measured(texts: Texts, lengths: Lengths<string>, typesetting?: Typesetting): (id: string) => MeasuredText {
  const known = new Map<string, MeasuredText>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const text = texts(id);
    const size = text ? measureText(text.box, text.content, lengths, typesetting) : NOTHING;
    known.set(id, size);
    return size;
  };
}
