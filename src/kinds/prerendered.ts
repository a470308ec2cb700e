import { nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { Strings } from '../i18n/en.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { diagramTemplate } from '../render/shell/diagram.js';
import { rootTemplate } from '../render/shell/root.js';
import type { View } from '../render/shell/view.js';
import { startTemplate } from '../render/shell/walk-button.js';
import type { Kind } from './kind.js';

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
  /** Whether there is a button that saves the picture. */
  download: boolean;
}

/**
 * A diagram that nobody has touched yet, with every panel: what a server writes, and what the element must render to take it
 * over.
 */
export function prerenderedTemplate({ kind, index, strings, level, resolve, rightToLeft, view, download }: Prerendered): TemplateResult {
  const all: View = { index, strings, level, selected: undefined, expanded: true, details: (part) => kind.details(part, index, strings), resolve };
  const diagram = diagramTemplate(all, kind.template(all), { walk: startTemplate(index, strings), asList: view === 'outline' ? undefined : false, rightToLeft, download, hidden: false });
  return rootTemplate({ problems: nothing, fallback: nothing, content: keyed(0, diagram), message: [], isLoading: false, language: index.model.language });
}
