import { resolveHref } from '../../model/core/href.js';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import { element, languageAttributes, type XmlElement, type XmlNode } from './xml.js';

/**
 * What belongs to a part, as a link where the part has one: its first.
 * @param shown whether the part's title is seen. What has only a number says its title to the pointer and to screen readers.
 */
export function partNode(id: string, part: AnyPart | undefined, base: string | undefined, shown: boolean, content: readonly XmlNode[]): XmlElement {
  const [link] = part?.data.links ?? [];
  const href = link && resolveHref(link.href, base);
  const attributes = { 'data-box': id, ...languageAttributes(part && partLanguage(part)) };
  if (!part || !link || href === undefined) {
    return element('g', attributes, part && !shown ? element('title', {}, part.data.title) : undefined, ...content);
  }
  const target = link.newTab ? { target: '_blank', rel: 'noopener' } : {};
  return element('a', { ...attributes, href, ...target }, element('title', {}, `${part.data.title}: ${link.title}`), ...content);
}
