/** A small tree of XML, and its text. */

export interface XmlElement {
  name: string;
  attributes: Attributes;
  children: readonly XmlNode[];
}

/** An element, a text, or nothing. */
export type XmlNode = XmlElement | string | undefined;

/** An attribute without a value is left out. Numbers are rounded to hundredths. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

export const element = (name: string, attributes: Attributes = {}, ...children: XmlNode[]): XmlElement => ({ name, attributes, children });

/** The language of what is in an element, for SVG in a page and in a file of its own. */
export const languageAttributes = (language: string | undefined): Attributes => ({ lang: language, 'xml:lang': language });

/** What XML does not allow in any form: most control characters, halves of a pair, and two that are no characters. */
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' };

const escapedText = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>]/g, (one) => ESCAPED[one] ?? '');
const escapedValue = (text: string): string => text.replace(FORBIDDEN, '').replace(/[&<>"\t\n\r]/g, (one) => ESCAPED[one] ?? '');

const rounded = (value: number): number => Math.round(value * 100) / 100;

/** The text of a tree: well-formed, whatever it contains. */
export function xmlOf(node: XmlNode): string {
  if (node === undefined) return '';
  if (typeof node === 'string') return escapedText(node);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${typeof value === 'number' ? rounded(value) : escapedValue(value)}"`));
  const content = node.children.map(xmlOf).join('');
  return `<${node.name}${attributes.join('')}${content === '' ? '/>' : `>${content}</${node.name}>`}`;
}
