/** The shape that an Arabic letter takes beside its neighbours, as the character that Unicode has for each shape. */

/** The shapes of a letter: alone, at the end, at the beginning and in the middle of a word. Some have only the first two. */
type Shapes = readonly string[];

/** Where Unicode keeps the shapes: those of each letter side by side, in the order above. */
const BLOCKS = [[0xfb56, 0xfb59], [0xfb66, 0xfb69], [0xfb7a, 0xfb7d], [0xfb8a, 0xfb95], [0xfbfc, 0xfbff], [0xfe80, 0xfefc]] as const;

const TATWEEL = 'ـ';
const LAM = 'ل';
const MARK = /\p{M}/u;
const ARABIC = /\p{Script=Arabic}/u;

/** The shapes by letter, and those of lam with the alef after it: looked up in Unicode when first needed. */
let known: ReadonlyMap<string, Shapes> | undefined;

function allShapes(): ReadonlyMap<string, Shapes> {
  const shapes = new Map<string, Shapes>();
  for (const [from, to] of BLOCKS) {
    for (let code = from; code <= to; code++) {
      const shape = String.fromCharCode(code);
      const letter = shape.normalize('NFKC');
      shapes.set(letter, [...(shapes.get(letter) ?? []), shape]);
    }
  }
  return shapes;
}

const shapesOf = (letter: string): Shapes | undefined => (known ??= allShapes()).get(letter);

/** Whether a letter is joined with the one after it. */
const joinsNext = (letter: string): boolean => letter === TATWEEL || (shapesOf(letter)?.length ?? 0) === 4;
/** Whether a letter is joined with the one before it. */
const joinsPrevious = (letter: string): boolean => letter === TATWEEL || (shapesOf(letter)?.length ?? 0) > 1;

/**
 * Each character as it is set: letters in the shape that their neighbours ask for, lam and alef as one with an empty
 * string for the second. There are as many as the text has characters, so that they can be measured one by one.
 */
export function shaped(characters: readonly string[]): string[] {
  const result = [...characters];
  if (!characters.some((character) => ARABIC.test(character))) return result;
  const letters = [...characters.keys()].filter((i) => !MARK.test(characters[i] ?? ''));
  letters.forEach((place, i) => {
    if (result[place] === '') return;
    const at = (offset: number): string => characters[letters[i + offset] ?? -1] ?? '';
    const pair = at(0) === LAM ? shapesOf(at(0) + at(1)) : undefined;
    const joined = joinsNext(at(-1)) && joinsPrevious(at(0));
    if (pair) {
      result[letters[i + 1] ?? -1] = '';
      result[place] = pair[joined ? 1 : 0] ?? at(0);
      return;
    }
    const own = shapesOf(at(0));
    const onward = joinsNext(at(0)) && joinsPrevious(at(1));
    if (own) result[place] = own[(onward ? 2 : 0) + (joined ? 1 : 0)] ?? at(0);
  });
  return result;
}
