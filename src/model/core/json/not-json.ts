import { lineAndColumn } from './positions.js';
import { scanJson } from './scan.js';
import { formatValue, type Description } from '../problem.js';

/** Describes a text that is not JSON: what is found where it stops being JSON, with line and column. */
export function notJson(text: string): Description {
  const offset = scanJson(text);
  const { found, remedy } = mistakeAt(text, offset);
  return {
    code: 'not-json',
    value: text.slice(Math.max(0, offset - 20), offset + 20),
    message: `Expected JSON, found ${found}.`,
    allowed: 'JSON (RFC 8259)',
    remedy,
    ...lineAndColumn(text)(offset),
  };
}

interface Mistake { found: string; remedy: string }

/** Common mistakes, recognised by the text at the offset where it stops being JSON, and by the text before that. */
const MISTAKES: readonly [here: RegExp, before: RegExp, found: string, remedy: string][] = [
  [/^$/, /^\s*$/, 'an empty text', 'Write a model: { "kind": "journey", … }. If it comes from an address, check that the server sends the file.'],
  [/^</, /^\s*$/, 'a web page (HTML or XML)', 'Check the address of the model: many servers answer with a page when they cannot find a file.'],
  [/^$/, /^/, 'the end of the text', 'The text is cut off: close every open bracket, brace and quote.'],
  [/^[“”„«»]/, /^/, 'a curly quote', 'Use straight quotes (") around names and texts. Word processors replace them with curly ones.'],
  [/^['‘’`]/, /^/, 'a single quote', 'Use double quotes (") around names and texts.'],
  [/^(\/[/*]|#)/, /^/, 'a comment', 'Remove it: JSON has no comments.'],
  [/^[}\]]/, /,\s*$/, 'a comma after the last entry', 'Remove the comma before the bracket or brace.'],
  [/^,/, /[[{,]\s*$/, 'an extra comma', 'Remove it.'],
  [/^[A-Za-z_$][\w$-]*\s*:/, /[{,]\s*$/, 'a name without quotes', 'Put the name in double quotes: "kind": …'],
  [/^[-+]?(NaN|undefined|Infinity|None|nil)\b/, /^/, 'a value that JSON does not have', 'Write a valid value, or remove the property.'],
  [/^(True|False|TRUE|FALSE|NULL|Null)\b/, /^/, 'a word in capital letters', 'Write true, false or null in lower case.'],
  [/^"/, /[[{,:]\s*$/, 'a text without a closing quote, or with a line break, a tab or an invalid escape in it', 'Close it with a quote on the same line. Write a line break as \\n, a quote as \\" and a backslash as \\\\.'],
  [/^["{[\w-]/, /["}\]]\s*$|\w\s+$/, 'a value directly after another', 'Put a comma between the two, or a colon after a name.'],
];

function mistakeAt(text: string, offset: number): Mistake {
  const here = text.slice(offset, offset + 100);
  const before = text.slice(Math.max(0, offset - 100), offset);
  const mistake = MISTAKES.find(([at, after]) => at.test(here) && after.test(before));
  if (mistake) return { found: mistake[2], remedy: mistake[3] };
  return { found: formatValue(here.slice(0, 1)), remedy: 'Look there and just before it for a missing or extra comma, quote or bracket.' };
}
