import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DownloadController } from '../controllers/download.js';
import { FindController } from '../controllers/find.js';
import { GuardController } from '../controllers/guard.js';
import { InteractionController } from '../controllers/interaction.js';
import { LanguageController } from '../controllers/language.js';
import { PrerenderedController } from '../controllers/prerendered.js';
import { PresentationController, type Wanted } from '../controllers/presentation.js';
import { PrintController } from '../controllers/print.js';
import { ReaderSettings } from '../controllers/reader-settings.js';
import { Report } from '../controllers/report.js';
import { SelectionController } from '../controllers/selection.js';
import { SourceController } from '../controllers/source.js';
import { SlicesController } from '../controllers/slices.js';
import { setStates } from '../controllers/states.js';
import { StyleSheetsController } from '../controllers/style-sheets.js';
import type { Move } from '../controllers/walk.js';
import { WalkController } from '../controllers/walk-control.js';
import { Wording } from '../controllers/wording.js';
import type { SVGOptions } from '../export/svg/draw.js';
import type { Strings } from '../i18n/en.js';
import { translate, type Phrase } from '../i18n/strings.js';
import type { Kind } from '../kinds/kind.js';
import { ofClass } from '../layout/contract.js';
import type { AnyPart, ModelIndex } from '../model/core/model-index.js';
import type { ModelLike } from '../model/parse.js';
import type { Problem } from '../model/core/problem.js';
import { levelOf } from '../render/shell/heading.js';
import { problemsTemplate } from '../render/shell/problems.js';
import { fallback, rootTemplate } from '../render/shell/root.js';
import { asText } from './attributes.js';
import { Content } from './content.js';
import { paperFile, pictureFile, svgFile, walkFile, wordsFile } from './on-demand.js';

/**
 * Draws a journey, or the messages of an integration, from a JSON model: as a picture where there is room and as a
 * list where there is not. Every part opens a panel with its links. A walk goes through it stage by stage, or message
 * by message.
 *
 * The model comes from `model`, from `src`, or from a `<script type="application/json">` among the children, in this
 * order. A bad model is reported in place and by `journey-error`; the last good diagram stays.
 *
 * @tagname journey-diagram
 *
 * @slot - The fallback: shown until a diagram is drawn, and when none can be.
 * @slot title - A heading instead of that of the diagram, which keeps its title as its name.
 * @slot toolbar - After the buttons.
 * @slot panel-head:ID - In the panel of the part with that id, below its title.
 * @slot panel:ID - In the same panel, below everything else. On paper, both are printed with the words about that part.
 *
 * @fires {CustomEvent<LoadDetail>} journey-load - A model has been drawn. `detail.model` is the model, `detail.problems` the warnings about it.
 * @fires {CustomEvent<ErrorDetail>} journey-error - A model can't be loaded or drawn. `detail.problems` says why, warnings included.
 * @fires {CustomEvent<SelectDetail>} journey-select - A part is about to be opened or, with `detail.id` null, closed, by the reader or by `select()` and `clear()`. Cancelable.
 * @fires {CustomEvent<SelectDetail>} journey-after-select - A part has been opened or, with `detail.id` null, closed, by the reader, by a walk, or by `select()` and `clear()`. The page shows it.
 * @fires {CustomEvent<LinkDetail>} journey-link - A link is about to be followed in the same tab. Cancelable: a router may take it.
 * @fires {CustomEvent<WalkDetail>} journey-walk - A walk starts, goes to a step, or stops: `detail.action`. A step is cancelable.
 *
 * @csspart base - The whole diagram.
 * @csspart header - Title, summary and buttons.
 * @csspart headline - Title and summary. A page with a heading of its own can hide it.
 * @csspart key - What stands beside a picture while nothing is open.
 * @csspart canvas - What holds the picture or the list.
 * @csspart hub - The button of the hub.
 * @csspart stage - The button of a stage.
 * @csspart track - The button of a track.
 * @csspart step - The button of a step.
 * @csspart gate - The button of a gate.
 * @csspart gateway - The button of a gateway.
 * @csspart system - The button of a system.
 * @csspart boundary - The button of a boundary.
 * @csspart message - The button of a message.
 * @csspart picture-button - A button that shows another picture, where there are several.
 * @csspart show-all-button - The button that shows every panel, in the list.
 * @csspart list-button - The button that shows the diagram as a list.
 * @csspart download-button - The button that saves the picture as an SVG file, where there is `download`.
 * @csspart walk - The bar of a walk.
 * @csspart walk-button - A button of that bar.
 * @csspart panel - The panel of the open part.
 * @csspart close - The button that closes a panel.
 * @csspart link - A link in a panel.
 * @csspart problems - What is wrong with a model.
 * @csspart notes - The footnotes.
 *
 * @cssstate loading - A model is being loaded.
 * @cssstate error - The newest model can't be drawn.
 * @cssstate ready - A diagram is drawn.
 * @cssstate open - A panel is open.
 * @cssstate walking - A walk is under way.
 */
export class JourneyDiagram extends LitElement {
  /** The URL of the model. */
  @property({ converter: asText() }) src: string | undefined;
  /** The model: an object as in a JSON file, of a kind that is built in or registered. It counts before `src`. */
  @property({ attribute: false }) model: ModelLike | null | undefined;
  /**
   * How the model is shown. `auto`: as the picture of its kind where there is room. A journey also as `ecosystem` (stages
   * round the hub) or `overview` (a strip of chevrons), a flow as `map` (boxes and arrows) or `sequence` (lifelines), others as
   * an arrangement of their kind. Any as `outline` (a list), which is also shown where a picture has no room.
   */
  @property({ converter: asText('auto') }) view: 'auto' | 'ecosystem' | 'overview' | 'map' | 'sequence' | 'outline' | (string & {}) = 'auto';
  /**
   * Where the panels of a picture are. `auto`: in a column beside it, with title and buttons, where the container has room
   * for it (about 1,100 px); else `below`: in a sheet at the lower edge of the window. `beside` takes the column in a
   * narrower container too, as long as the picture has room. In cards and lists, a panel always follows its part.
   */
  @property({ converter: asText('auto') }) panel: 'auto' | 'beside' | 'below' = 'auto';
  /** The base of relative links, instead of the model's own `baseUrl`. A base that links cannot be relative to is ignored, with a warning in `problems`. */
  @property({ converter: asText(), attribute: 'base-url' }) baseUrl: string | undefined;
  /** The id of the part whose panel is open. May be set before there is a model. */
  @property({ converter: asText() }) selected: string | undefined;
  /** The level of the diagram's heading in the page, from 1 to 6; 2 by default. The parts' headings are below it, none deeper than 6. */
  @property({ converter: { fromAttribute: levelOf }, attribute: 'heading-level' }) headingLevel = 2;
  /** Whether there is a button that saves the picture as an SVG file, named after the title. */
  @property({ type: Boolean }) download = false;

  /** What the live region says. */
  @state() private message: readonly Phrase[] = [];

  readonly #wording = new Wording(this, wordsFile);
  readonly #source = new SourceController(this, this.#wording);
  // Only a reader who has waited needs the message.
  readonly #report = new Report(this, this.#source, this.#wording, () => { if (this.src) this.message = [translate(this.#strings, 'loaded')]; });
  readonly #guard = new GuardController(this, this.#source, { reported: () => { this.#report.isDue = true; }, wentBack: () => this.#readRoom() });
  readonly #language = new LanguageController(this, this.#report);
  readonly #presentation = new PresentationController(this, pictureFile, this.#report);
  readonly #print = new PrintController(this, paperFile, pictureFile);
  readonly #walk = new WalkController(this, walkFile, this.#report);
  readonly #selection = new SelectionController(this, this.#walk);
  readonly #settings = new ReaderSettings(this);
  readonly #slices = new SlicesController(this);
  readonly #prerendered = new PrerenderedController(this, this.#report, (widths) => this.#presentation.keep(widths));
  readonly #styles = new StyleSheetsController(this, { picture: pictureFile, paper: paperFile }, () => !this.#prerendered.stands);
  readonly #internals = this.attachInternals();
  readonly #content = new Content(this, { find: new FindController(this, this.#selection), guard: this.#guard, presentation: this.#presentation, settings: this.#settings, slices: this.#slices, walk: this.#walk });

  constructor() {
    super();
    new InteractionController(this, this.#selection, this.#settings);
    new DownloadController(this, svgFile, () => { this.message = [translate(this.#strings, 'notDownloaded')]; });
  }

  /** Renders at once, so that a host finds the diagram in the same turn. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (!this.hasUpdated && !this.hasAttribute('defer-hydration')) this.performUpdate();
  }

  /** The step that the walk is at, from 1; 0 without a walk. Set it to go there, even before there is a model. */
  @property({ attribute: false })
  get position(): number {
    return this.#walk.position;
  }

  set position(position: number) {
    this.#walk.goTo(position, () => this.index !== undefined && this.#source.hasTaken(this) && !this.#source.loading);
  }

  /** Starts a walk at the first stage or message. Fires `journey-walk`. */
  start(): void {
    this.#walk.do('start');
  }

  /** Goes to the next step of the walk. Fires `journey-walk`. */
  next(): void {
    this.#walk.do('next');
  }

  /** Goes to the previous step of the walk. Fires `journey-walk`. */
  previous(): void {
    this.#walk.do('previous');
  }

  /** Plays the walk, step by step, until the end. Starts one if there is none. */
  play(): void {
    this.#walk.do('play');
  }

  /** Pauses the walk at its current step. */
  pause(): void {
    this.#walk.do('pause');
  }

  /** Ends the walk. Fires `journey-walk`. */
  stop(): void {
    this.#walk.do('stop');
  }

  /**
   * Opens a part's panel, as a click on the part does. If a walk is running and the part is one of its steps, the walk
   * goes there and fires `journey-walk`; otherwise `journey-select` is fired.
   * @returns {boolean} whether it is open now.
   */
  select(id: string): boolean {
    return this.#selection.select(id);
  }

  /** Closes the open panel, if any. Fires `journey-select` with `id` null. */
  clear(): void {
    this.#selection.clear();
  }

  /**
   * The picture as a standalone SVG file: what is shown, in the theme that is in effect. Where there is no room for a picture,
   * that for a wider page. Its code is loaded when it is first asked for.
   * @param options as those of `toSVG` of `journey-diagrams/svg`; what is given counts before what is shown.
   * @throws if there is no diagram, or an option is not what is allowed.
   */
  async toSVG(options?: SVGOptions): Promise<string> {
    return (await svgFile.load()).svgOf(this, options);
  }

  /**
   * The same as a PNG image. A page with a Content-Security-Policy must allow `img-src data:`. An image has the fonts of the
   * system, not those that the page loads.
   * @param scale how many dots a CSS pixel has in each direction, 2 by default.
   */
  async toPNG(scale = 2, options?: SVGOptions): Promise<Blob> {
    return (await svgFile.load()).pngOf(this, scale, options);
  }

  /** Whether a diagram is drawn, as the state `ready` says. */
  get ready(): boolean {
    return this.matches(':state(ready)');
  }

  /** What is wrong with the newest model, with `base-url` and with the slots of children: errors, which stop the drawing, and warnings, which readers do not see. */
  get problems(): readonly Problem[] {
    return this.#report.problems;
  }

  /** @internal */
  get index(): ModelIndex | undefined {
    return this.#source.index;
  }

  /** @internal */
  get kind(): Kind | undefined {
    return this.#source.kind;
  }

  /** @internal */
  get picture(): PresentationController['picture'] {
    return this.#presentation.picture;
  }

  get #strings(): Strings {
    return this.#language.strings;
  }

  /** Whether what the diagram needs is being loaded. */
  get #waits(): boolean {
    return this.#presentation.waits || this.#language.waits;
  }

  /** @internal */
  walked({ from, to, opens, scrolls, words }: Move): void {
    // When the walk ends, a part that the host has selected since stays open.
    if (to === undefined ? this.selected === from : opens) this.#selection.change(to);
    if (to !== undefined && opens && scrolls) this.#selection.bringIntoView();
    this.message = words;
  }

  /** @internal */
  describe(part: AnyPart): Phrase {
    return this.#guard.describe(part, this.#strings);
  }

  /** @internal */
  sourceChanged(): void {
    this.#walk.modelChanged();
    this.#report.isDue = true;
    this.requestUpdate();
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.#prerendered.find(root);
    return root;
  }

  /** What a server has drawn stays until the element can take it over, and has what its picture needs. */
  protected override shouldUpdate(): boolean {
    if (!this.#prerendered.stands) return true;
    this.willUpdate();
    const mayRender = !this.#waits && this.#prerendered.mayRender(this.#content.untouched(this.#strings), this.#source.failed);
    this.#styles.adopt();
    return mayRender;
  }

  protected override willUpdate(changed?: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed?.has('view')) this.#settings.forgetChoice();
    this.#source.take({ model: this.model, src: this.src });
    this.#language.load();
    this.#readRoom();
  }

  /** Reads how much room there is for the model, and adopts the styles of what is shown there. */
  #readRoom(): void {
    this.#presentation.read(this.index, this.#wanted);
    this.#styles.adopt();
  }

  get #wanted(): Wanted {
    const { view, panel } = this;
    const { printing, paper } = this.#print;
    const { arrangements = [], prefers } = this.kind ?? {};
    const { asList, folded } = this.#settings;
    return { arrangements, prefers, view, panel, chosen: this.#settings.chosenFor(this.index), asList: view === 'outline' || asList || folded !== undefined || (printing && !paper), paper };
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#guard.render(() => super.update(changed));
  }

  protected override render(): TemplateResult {
    const { index, problems, loading } = this.#source;
    const language = index?.model.language;
    const strings = this.#strings;
    const hides = this.#presentation.hides || this.#language.hides;
    return rootTemplate({
      problems: problemsTemplate(problems, index !== undefined, strings, language),
      fallback: !index ? this.#prerendered.kept ?? fallback : hides ? fallback : nothing,
      content: this.#content.template({ strings, hides, wanted: this.#wanted, printing: this.#print.printing, paper: this.#print.paper, taken: this.#prerendered.taken }),
      message: loading ? [translate(strings, 'loading')] : this.message,
      isLoading: loading && !index,
      language,
    });
  }

  protected override updated(): void {
    const { index, loading } = this.#source;
    const canvas = this.renderRoot.querySelector<HTMLElement>(ofClass('canvas'));
    if (canvas && index) {
      this.#guard.arrange(() => {
        this.#presentation.present(canvas, index, { ...this.#wanted, selected: this.selected });
        if (!this.#print.paper) this.#walk.mark(canvas);
      }, () => this.#presentation.giveUp());
    }
    const [failed, waits] = [this.#source.failed, this.#waits];
    setStates(this.#internals, { loading, error: failed, ready: this.index !== undefined && !waits, open: this.#selection.isOpen, walking: this.position > 0 });
    if (failed || !waits) this.#report.send();
    if (index && !failed && !loading && !this.#report.isDue) this.#walk.arrive(this.#selection.isOpen);
  }

  /** Settles when all parts are rendered: those of a long list come in slices, and those of a server are taken over first. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await this.#prerendered.loaded;
    const isComplete = await super.getUpdateComplete();
    await this.#slices.complete;
    return isComplete;
  }
}
