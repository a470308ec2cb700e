import { BOLD, OTHER_SCRIPTS, REGULAR, type Advances, type Range } from './advances.js';
import { shaped } from './arabic.js';

/** How broad letters are, as shares of the font size: those that the table lacks have the average of their script. */
const EAST_ASIAN = { matches: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u, width: 1 };
const PICTURE = { matches: /\p{Extended_Pictographic}/u, width: 1.25 };
const NO_WIDTH = /[\p{M}\p{Cf}]/u;
const OTHER = 0.57;

/** How broad each character of a text is beside its neighbours, as a share of the font size. */
export type AdvancesOf = (characters: readonly string[], bold: boolean) => number[];

interface Table {
  widths: ReadonlyMap<string, number>;
  kerning: ReadonlyMap<string, number>;
}

const tables = new Map<Advances, Table>();

/** The table of a weight, unpacked when it is first needed. */
function tableOf(bold: boolean): Table {
  const advances = bold ? BOLD : REGULAR;
  const known = tables.get(advances);
  if (known) return known;
  const table = { widths: new Map([...advances.ranges, ...OTHER_SCRIPTS].flatMap(unpack)), kerning: new Map(Object.entries(advances.kerning).flatMap(pairsOf)) };
  tables.set(advances, table);
  return table;
}

function unpack({ from, widths }: Range): [string, number][] {
  return widths.split(' ')
    .flatMap((run) => {
      const [width = 0, count = 1] = run.split('*').map(Number);
      return Array.from({ length: count }, () => width / 1000);
    })
    .map((width, i): [string, number] => [String.fromCharCode(from + i), width])
    .filter(([, width]) => width > 0);
}

const pairsOf = ([amount, text]: [string, string]): [string, number][] =>
  Array.from({ length: text.length / 2 }, (_, i) => [text.slice(2 * i, 2 * i + 2), Number(amount) / 1000]);

/** The width of each character of a text beside its neighbours, as a share of the font size. */
export function advancesOf(characters: readonly string[], bold: boolean): number[] {
  const { widths, kerning } = tableOf(bold);
  return shaped(characters).map((character, i) =>
    (widths.get(character) ?? average(character, widths)) + (kerning.get(character + (characters[i + 1] ?? '')) ?? 0));
}

function average(character: string, widths: ReadonlyMap<string, number>): number {
  if (character === '' || NO_WIDTH.test(character)) return 0;
  if (EAST_ASIAN.matches.test(character)) return EAST_ASIAN.width;
  if (PICTURE.matches.test(character)) return PICTURE.width;
  // A letter with a mark is as broad as the letter.
  const [letter = ''] = character.normalize('NFD');
  return widths.get(letter) ?? OTHER;
}
