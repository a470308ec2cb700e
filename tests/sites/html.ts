/** Questions asked of HTML without a browser. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of 'childNodes' in node ? node.childNodes : []) yield* nodesOf(child);
}

/** The elements of a page with this name, in order. */
export const elements = (html: string, name: string): Element[] =>
  [...nodesOf(parse(html))].filter((node): node is Element => 'tagName' in node && node.tagName === name);

export const attribute = ({ attrs }: Element, name: string): string | undefined => attrs.find((one) => one.name === name)?.value;

/** The names of the elements round one, the nearest first. */
export function ancestors({ parentNode: parent }: Element): string[] {
  return parent && 'tagName' in parent ? [parent.tagName, ...ancestors(parent)] : [];
}

/** The text of an element, scripts included. */
export const textOf = (node: Node): string => [...nodesOf(node)].map((one) => ('value' in one ? one.value : '')).join('');

/** The text of a page outside scripts, with one space where there are several. */
export const readable = (html: string): string => {
  const texts = [...nodesOf(parse(html))].filter((node) => 'value' in node && node.parentNode?.nodeName !== 'script');
  return texts.map((node) => ('value' in node ? node.value : '')).join('\n').replace(/\s+/g, ' ');
};

/** The texts of a page outside scripts, each with the language that it is marked with. */
export const textsInLanguages = (html: string): [text: string, language: string][] => [...nodesOf(parse(html))].flatMap((node): [string, string][] =>
  ('value' in node && node.parentNode?.nodeName !== 'script' ? [[node.value, languageOf(node.parentNode)]] : []));

function languageOf(node: DefaultTreeAdapterTypes.ParentNode | null): string {
  if (!node || !('attrs' in node)) return '';
  return attribute(node, 'lang') ?? languageOf(node.parentNode);
}
