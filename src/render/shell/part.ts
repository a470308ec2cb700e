import { html, nothing, type TemplateResult } from 'lit';
import { partLanguage, type AnyPart } from '../../model/core/model-index.js';
import { panel, panelId, printedPanel } from './panel.js';
import type { View } from './view.js';

/**
 * The button of a part.
 * @param box whether the button itself is what is placed on a drawing; otherwise it stands in something that is.
 */
export function opener(view: View, part: AnyPart, className: string, content: unknown, box = true): TemplateResult {
  const { id } = part.data;
  const open = isOpen(view, id);
  return html`<button type="button" class=${className} part=${part.type} data-part=${id} data-box=${box ? id : nothing}
      lang=${partLanguage(part) ?? nothing} aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? panelId(id) : nothing}>${content}</button>`;
}

/** What every entry of the list depends on, besides its own panels: only then is it rendered again. */
export const entryDependencies = ({ index, strings, level, slotsElsewhere, expanded, folded, findable, resolve }: View): unknown[] =>
  [index, strings, level, slotsElsewhere, expanded, folded, findable, resolve];

/** Whether the panel of a part is shown, as its button says. */
export const isOpen = ({ folded, selected }: View, id: string): boolean => (folded ? !folded.has(id) : selected === id);

/** The panel of a part: of the one that is open or kept; where every panel is shown, of every other; and where a search may find them. */
export function panelOf(view: View, part: AnyPart): TemplateResult | typeof nothing {
  const open = isOpen(view, part.data.id) || view.kept === part.data.id;
  if (view.folded) return open ? printedPanel(view, part) : nothing;
  if (view.expanded && !open) return printedPanel(view, part);
  return open || view.findable ? panel(view, part, open) : nothing;
}
