import { noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import type { FindController } from '../controllers/find.js';
import type { GuardController } from '../controllers/guard.js';
import type { PaperFile } from '../controllers/print.js';
import type { PresentationController, Wanted } from '../controllers/presentation.js';
import type { ReaderSettings } from '../controllers/reader-settings.js';
import type { SlicesController } from '../controllers/slices.js';
import type { WalkController } from '../controllers/walk-control.js';
import type { Strings } from '../i18n/en.js';
import { choicesOf, type Kind } from '../kinds/kind.js';
import { keyOf, type Prerendered } from '../kinds/prerendered.js';
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
  find: FindController;
  guard: GuardController;
  presentation: PresentationController;
  settings: ReaderSettings;
  slices: SlicesController;
  walk: WalkController;
}

/** What differs from one rendering to the next. */
interface Now {
  strings: Strings;
  /** Whether the parts are hidden while something is being loaded. */
  hides: boolean;
  wanted: Wanted;
  /** Whether paper is laid out, and what presents the diagram there if its file has been loaded. */
  printing: boolean;
  paper: PaperFile['value'];
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
    const { index, kind, view, selected, download, headingLevel } = this.#host;
    if (!index || !kind) return undefined;
    const { rightToLeft } = this.#controllers.presentation;
    return { kind, index, strings, level: levelOf(headingLevel), resolve: this.#resolve(index), rightToLeft, view, selected, download };
  }

  /** The diagram, as it was if drawing it has failed. */
  template(now: Now): unknown {
    const { guard } = this.#controllers;
    return keyed(guard.failures, guard.held ? noChange : this.#diagram(now));
  }

  #diagram({ strings, hides, wanted, printing, paper, taken }: Now): TemplateResult | typeof nothing {
    const { index, kind, view: name, selected, headingLevel, download } = this.#host;
    const { find, guard, presentation, settings: { asList, folded }, slices, walk } = this.#controllers;
    if (!index || !kind) return nothing;
    const isList = printing && !paper;
    const expanded = isList || folded !== undefined;
    const details: View['details'] = (part) => guard.details(part, strings);
    const view: View = { index, strings, level: levelOf(headingLevel), selected: printing ? undefined : selected, kept: paper && selected, slotsElsewhere: paper !== undefined, expanded, folded: printing ? undefined : folded, findable: find.has && !isLong(index), details, resolve: this.#resolve(index), due: slices.due };
    slices.begin(index, isLong(index) && taken !== index && selected === undefined && walk.position === 0 && !expanded && !presentation.willTry(index, wanted));
    const { rightToLeft } = presentation;
    return diagramTemplate(view, kind.template(view), { walk: walk.template(index, strings), key: expanded || view.kept !== undefined ? undefined : keyOf(kind, view), asList: name === 'outline' ? undefined : asList, showsAll: folded !== undefined, pictures: name === 'outline' ? [] : choicesOf(kind, strings), download, rightToLeft, paper: paper?.paperTemplate(view, (part) => kind.chapter(part, strings)), hidden: hides });
  }

  #resolve(index: ModelIndex): Links['resolve'] {
    return this.#links.take(this.#host.baseUrl, index.model.baseUrl);
  }
}
