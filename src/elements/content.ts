import { noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { GuardController } from '../controllers/guard.js';
import type { PresentationController, Wanted } from '../controllers/presentation.js';
import type { SlicesController } from '../controllers/slices.js';
import type { WalkController } from '../controllers/walk-control.js';
import type { Strings } from '../i18n/en.js';
import type { Kind } from '../kinds/kind.js';
import type { Prerendered } from '../kinds/prerendered.js';
import { isLong } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { diagramTemplate } from '../render/shell/diagram.js';
import { levelOf } from '../render/shell/heading.js';
import type { View } from '../render/shell/view.js';
import { Links } from './links.js';

/** What the diagram depends on: properties of the host, and its controllers. */
interface Host {
  readonly index: ModelIndex | undefined;
  readonly kind: Kind | undefined;
  readonly view: string;
  readonly baseUrl: string | undefined;
  readonly headingLevel: number;
  readonly selected: string | undefined;
  readonly download: boolean;
}
interface Controllers {
  guard: GuardController;
  presentation: PresentationController;
  slices: SlicesController;
  walk: WalkController;
}

/** What differs from one rendering to the next. */
interface Now {
  strings: Strings;
  wanted: Wanted;
  /** Whether the reader has asked for the list. */
  asList: boolean;
  /** Whether all panels are shown, as on paper. */
  expanded: boolean;
  /** The model whose parts were in the page before. */
  taken: ModelIndex | undefined;
}

/** Gives the templates what they need: for the diagram as it is now, and as a server would have drawn it. */
export class Content {
  readonly #host: Host;
  readonly #controllers: Controllers;
  readonly #links = new Links();

  constructor(host: Host, controllers: Controllers) {
    this.#host = host;
    this.#controllers = controllers;
  }

  /** The diagram as a server would have drawn it; `undefined` without a model. */
  untouched(strings: Strings): Prerendered | undefined {
    const { index, kind, view, download, headingLevel } = this.#host;
    if (!index || !kind) return undefined;
    const { rightToLeft } = this.#controllers.presentation;
    return { kind, index, strings, level: levelOf(headingLevel), resolve: this.#resolve(index), rightToLeft, view, download };
  }

  /** The diagram, as it was if drawing it has failed. */
  template(now: Now): unknown {
    const { guard } = this.#controllers;
    return keyed(guard.failures, guard.held ? noChange : this.#diagram(now));
  }

  #diagram({ strings, wanted, asList, expanded, taken }: Now): TemplateResult | typeof nothing {
    const { index, kind, view: name, selected, headingLevel, download } = this.#host;
    const { guard, presentation, slices, walk } = this.#controllers;
    if (!index || !kind) return nothing;
    const details: View['details'] = (part) => guard.details(part, strings);
    const view: View = { index, strings, level: levelOf(headingLevel), selected, expanded, details, resolve: this.#resolve(index), due: slices.due };
    slices.begin(index, isLong(index) && taken !== index && selected === undefined && walk.position === 0 && !expanded && !presentation.willTry(index, wanted));
    const { rightToLeft, hides } = presentation;
    return diagramTemplate(view, kind.template(view), { walk: walk.template(index, strings), asList: name === 'outline' ? undefined : asList, download, rightToLeft, hidden: hides });
  }

  #resolve(index: ModelIndex): Links['resolve'] {
    return this.#links.take(this.#host.baseUrl, index.model.baseUrl);
  }
}
