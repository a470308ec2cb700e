import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Strings } from '../i18n/en.js';
import { isLong } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { diagramTemplate } from '../render/shell/diagram.js';
import { rootTemplate } from '../render/shell/root.js';
import type { View } from '../render/shell/view.js';
import { startTemplate } from '../render/shell/walk-button.js';
import { choicesOf, type Kind } from './kind.js';

/** What a prerendered diagram depends on. */
export interface Prerendered {
  kind: Kind;
  index: ModelIndex;
  strings: Strings;
  /** The level of the diagram's heading. */
  level: number;
  resolve(href: string): string | undefined;
  rightToLeft: boolean;
  /** The presentation that is asked for: with an outline, there is nothing to choose. */
  view: string;
  /** The id of the open part. */
  selected: string | undefined;
  /** Whether there is a button that saves the picture. */
  download: boolean;
}

/** The key of a diagram, where it has one: nothing is open, and a long list has no picture. */
export const keyOf = (kind: Kind, view: View): TemplateResult | undefined => (view.selected !== undefined || isLong(view.index) ? undefined : kind.key?.(view));

/**
 * A diagram that nobody has touched yet, with every panel: what a server writes, and what the element must render to take it
 * over.
 */
export function prerenderedTemplate({ kind, index, strings, level, resolve, rightToLeft, view, selected, download }: Prerendered): TemplateResult {
  const all: View = { index, strings, level, selected, expanded: true, details: (part) => kind.details(part, index, strings), resolve };
  const diagram = diagramTemplate(all, kind.template(all), { walk: startTemplate(index, strings), key: keyOf(kind, all), showsAll: false, asList: view === 'outline' ? undefined : false, pictures: view === 'outline' ? [] : choicesOf(kind, strings), rightToLeft, download, paper: undefined, hidden: false });
  return rootTemplate({ problems: nothing, fallback: nothing, content: keyed(0, diagram), message: [], isLoading: false, language: index.model.language });
}
