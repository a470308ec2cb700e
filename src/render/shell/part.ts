import { html, nothing, type TemplateResult } from 'lit';
import type { AnyPart } from '../../model/core/model-index.js';
import { panel, panelId, printedPanel } from './panel.js';
import type { View } from './view.js';

/**
 * The button of a part.
 * @param box whether the button itself is what is placed on a drawing; otherwise it stands in something that is.
 */
export function opener(view: View, part: AnyPart, className: string, content: unknown, box = true): TemplateResult {
  const { id } = part.data;
  const open = view.selected === id;
  return html`<button type="button" class=${className} part=${part.type} data-part=${id} data-box=${box ? id : nothing}
      aria-expanded=${open ? 'true' : 'false'} aria-controls=${open ? panelId(id) : nothing}>${content}</button>`;
}

/** The panel of a part, where it is open; on paper all are. */
export function panelOf(view: View, part: AnyPart): TemplateResult | typeof nothing {
  if (view.expanded) return printedPanel(view, part);
  return view.selected === part.data.id ? panel(view, part) : nothing;
}
