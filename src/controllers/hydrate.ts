/** Takes over what a server has drawn. A file of its own: only pages with such diagrams load it. */
import { hydrate } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import { prerenderedTemplate, type Prerendered } from '../kinds/prerendered.js';
import type { PlacedWidth } from '../layout/companion.js';
import { DATA, ofClass, withData } from '../layout/contract.js';
import { fingerprint } from '../render/shell/fingerprint.js';

/**
 * Makes the nodes of a prerendered diagram those of the element.
 * @returns the widths that its pictures were placed for; `undefined` if the nodes are those of another model or version, or
 * if something else has changed them.
 */
export function takeOver(root: ShadowRoot, diagram: Prerendered, options: RenderOptions): readonly PlacedWidth[] | undefined {
  const template = prerenderedTemplate(diagram);
  const sheet = root.querySelector(withData('fingerprint'));
  if (sheet?.getAttribute(DATA.fingerprint) !== fingerprint(template)) return undefined;
  try {
    hydrate(template, root, options);
  } catch {
    return undefined;
  }
  // The element draws its own, in this turn.
  root.querySelector(`${ofClass('layer')} > g`)?.replaceChildren();
  return JSON.parse(sheet.getAttribute(DATA.widths) ?? '[]') as PlacedWidth[];
}
