import { MIN_FONT_SIZE } from '../dimensions.js';
import type { Scales } from '../scales.js';
import type { BoxText, Length, Mark, TextStyle } from './box.js';
import type { Texts } from './sizes.js';

/**
 * The texts of a picture in the scales of a theme: what the style sheet says by variables, as numbers.
 * @param fontSize that of the picture, as a multiple of the one that drawings are calculated for: no text gets smaller than
 *   the least font size.
 */
export function scaledTexts(texts: Texts, scales: Scales, fontSize: number): Texts {
  const sized = (style: TextStyle): TextStyle =>
    ({ ...style, size: Math.max(style.size * (style.scale ? scales[style.scale] : 1), MIN_FONT_SIZE / fontSize) });
  const scaled = ({ box, content }: BoxText): BoxText => {
    const { mark, maxWidth, texts: [first] } = box;
    const more = maxWidth === undefined || !first?.scale ? {} : { maxWidth: lengthOf(maxWidth, scales[first.scale]) };
    return { content, box: { ...box, ...more, texts: box.texts.map(sized), ...(mark && { mark: markOf(mark, scales, sized) }) } };
  };
  return (id) => {
    const text = texts(id);
    return text && scaled(text);
  };
}

/** A disc grows with what is in it. */
const markOf = (mark: Mark<string>, { disc }: Scales, sized: (style: TextStyle) => TextStyle): Mark<string> =>
  (mark.type === 'disc' ? { ...mark, size: lengthOf(mark.size, disc), icon: mark.icon * disc, text: sized(mark.text) } : mark);

/** One that depends on the width has been scaled with the others of its kind. */
const lengthOf = (length: Length<string>, times: number): Length<string> => (typeof length === 'number' ? length * times : length);
