/** Takes over what a server has drawn. A file of its own: only pages with such diagrams load it. */
import { hydrate } from '@lit-labs/ssr-client';
import type { RenderOptions } from 'lit';
import { prerenderedTemplate, type Prerendered } from '../kinds/prerendered.js';
import { DATA, ofClass, withData } from '../layout/contract.js';
import { fingerprint } from '../render/shell/fingerprint.js';

/**
 * Makes the nodes of a prerendered diagram those of the element.
 * @returns false if they are those of another model or version, or if something else has changed them.
 */
export function takeOver(root: ShadowRoot, diagram: Prerendered, options: RenderOptions): boolean {
  const template = prerenderedTemplate(diagram);
  if (root.querySelector(withData('fingerprint'))?.getAttribute(DATA.fingerprint) !== fingerprint(template)) return false;
  try {
    hydrate(template, root, options);
  } catch {
    return false;
  }
  // The element draws its own, in this turn.
  root.querySelector(`${ofClass('layer')} > g`)?.replaceChildren();
  return true;
}
