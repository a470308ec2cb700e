/** A strict reader of the little XML that is written here: elements, attributes in double quotes, text, five entities. */
export interface Xml {
  name: string;
  attributes: Record<string, string>;
  children: (Xml | string)[];
}

const NAME = '[A-Za-z_][\\w:.-]*';
const VALUE = '[^<"]*';
const TOKEN = new RegExp(`<(/?)(${NAME})((?:\\s+${NAME}="${VALUE}")*)(/?)>|([^<]+)`, 'y');
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };
/** What XML does not allow. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

function unescaped(text: string): string {
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(text)) throw new SyntaxError(`A bare & in ${text}`);
  if (FORBIDDEN.test(text)) throw new SyntaxError(`A forbidden character in ${JSON.stringify(text)}`);
  return text.replace(/&(#?\w+);/g, (all, name: string) => (name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : ENTITIES[name] ?? all));
}

/** @throws {SyntaxError} where the text is not well-formed. */
export function parseXml(text: string): Xml {
  const root: Xml = { name: '', attributes: {}, children: [] };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(text);
    if (!found) throw new SyntaxError(`No XML at ${at}: ${text.slice(at, at + 60)}`);
    const [, closes, name = '', attributes = '', isEmpty, content] = found;
    const top = open.at(-1)!;
    if (content !== undefined) top.children.push(unescaped(content));
    else if (closes) {
      if (open.pop()?.name !== name) throw new SyntaxError(`</${name}> closes ${top.name}`);
    } else {
      const pairs = [...attributes.matchAll(new RegExp(`(${NAME})="(${VALUE})"`, 'g'))].map(([, key = '', value = '']): [string, string] => [key, unescaped(value)]);
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new SyntaxError(`An attribute twice: ${attributes}`);
      const element: Xml = { name, attributes: Object.fromEntries(pairs), children: [] };
      top.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const elements = root.children.filter((child) => typeof child !== 'string');
  if (open.length !== 1 || elements.length !== 1) throw new SyntaxError('Not one element that is closed');
  return elements[0]!;
}

/** An element and all in it. */
export const allIn = (xml: Xml): Xml[] => [xml, ...xml.children.flatMap((child) => (typeof child === 'string' ? [] : allIn(child)))];

export const textOf = (xml: Xml): string => xml.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
