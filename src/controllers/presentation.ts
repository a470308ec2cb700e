import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { drawingFor, type Drawing, type Picture as PictureEntry } from '../kinds/kind.js';
import { pictureWidth, type PanelPlaceWanted, type PictureRoom, type PlacedWidth } from '../layout/companion.js';
import { choosePresentation, type Choice } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { setChoices, setLineHeight, setPresentation } from './canvas.js';
import { setData } from './data.js';
import { MayFit } from './may-fit.js';
import { NoRoom } from './no-room.js';
import type { PaperFile } from './print.js';
import { PictureFiles, type PictureFile } from './picture-files.js';
import { viewOf } from './realm.js';
import type { Report } from './report.js';
import { Room } from './room.js';
import { typographyOf } from './typography.js';

interface Host extends ReactiveControllerHost, HTMLElement {}

/** What the host asks for: a presentation by name, or the list. */
export interface Wanted {
  arrangements: readonly PictureEntry[];
  view: string;
  /** The picture that the reader has chosen. */
  chosen?: string | undefined;
  /** The picture that `auto` tries first at a width. */
  prefers?(index: ModelIndex, width: number): string | undefined;
  asList: boolean;
  /** Where the panels of a picture are wanted. */
  panel: PanelPlaceWanted;
  /** What presents the parts while paper is laid out. */
  paper?: PaperFile['value'];
}

const NO_ROOM: PictureRoom = { width: 0, column: 0 };

/**
 * Chooses how the parts are presented, and has the picture drawn where there is one. In each update, `read` sees how much room
 * there is, and begins to load what the picture needs; the element renders the parts; then `present` tries the arrangement
 * that `choosePresentation` names, and while it turns out to have no room, the next one. Between updates it looks again when
 * the container or a part's text changes size, and when the page changes its font size, line height or direction.
 */
export class PresentationController implements ReactiveController {
  /** The arrangement of the picture; `undefined` while the parts are a list or cards. */
  arrangement: PictureEntry | undefined;
  readonly #host: Host;
  readonly #files: PictureFiles;
  readonly #room: Room;
  /** The model that the presentation was chosen for. */
  #index: ModelIndex | undefined;
  /** The window of the element. Kept because an element learns that it has left a document only when it is in another. */
  #view: ReturnType<typeof viewOf>;
  #observer: ResizeObserver | undefined;
  #frame = 0;
  /** Whether something has been written into the page. */
  #written = false;
  #observed = new Set<Element>();
  readonly #noRoom = new NoRoom();
  readonly #mayFit = new MayFit();
  /** The room that the picture has. */
  #pictureRoom = NO_ROOM;
  #isOnPaper = false;

  constructor(host: Host, file: PictureFile, report: Report) {
    this.#host = host;
    this.#files = new PictureFiles(host, file, report);
    this.#room = new Room(host);
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    if (!this.#view) return;
    this.#observer = new this.#view.ResizeObserver((entries) => this.#resized(entries));
    this.#room.watch(this.#observer);
  }

  hostDisconnected(): void {
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observed.clear();
    this.#room.leave();
    this.#forgetScene();
    this.#noRoom.forget();
    this.#files.forget();
  }

  /** Whether text runs from right to left. */
  get rightToLeft(): boolean {
    return this.#room.type.rightToLeft;
  }

  /** The picture that is shown: the name of its arrangement, and the width that it has, in CSS pixels for a font of 16 px. */
  get picture(): { view: string; width: number } | undefined {
    return this.arrangement && this.#files.picture?.scene ? { view: this.arrangement.name, width: this.#pictureRoom.width } : undefined;
  }

  /** Whether the picture is not there yet because its files are being loaded. */
  get waits(): boolean {
    return this.#files.waits;
  }

  /** Whether the parts are to be hidden until the picture is there. */
  get hides(): boolean {
    return !this.#isOnPaper && this.#files.hides;
  }

  /**
   * Reads how much room there is for a model, and whether its picture has to be loaded first. Called before its parts are
   * rendered, which saves one layout of the page.
   */
  read(index: ModelIndex | undefined, wanted: Wanted): void {
    this.#isOnPaper = wanted.paper !== undefined;
    // The room on the screen stays what it was.
    if (this.#isOnPaper && index === this.#index) return;
    const changed = this.#room.read();
    const isAnother = index !== this.#index;
    if (isAnother || changed.type) this.#noRoom.forget();
    if (isAnother) {
      this.#files.forget();
      this.#room.keep([]);
    }
    if (isAnother || changed.type || changed.width) {
      this.#forgetScene();
      this.#mayFit.forget();
    }
    this.#index = index;
    this.#files.load(index && this.#choose(index, wanted).arrangement, index);
  }

  /** Keeps the widths that a server has placed pictures for, until the container changes. */
  keep(placed: readonly PlacedWidth[]): void {
    this.#room.keep(placed);
  }

  #forgetScene(): void {
    const { picture } = this.#files;
    if (picture) picture.scene = undefined;
  }

  #choose(index: ModelIndex, wanted: Wanted): Choice<PictureEntry> {
    const { width } = this.#room;
    const preferred = wanted.prefers?.(index, pictureWidth(width, wanted.panel));
    return choosePresentation({ ...wanted, preferred, width, hasNoRoom: (one: PictureEntry, least) => this.#hasNoRoom(one, index, least) });
  }

  /** Whether a picture will be tried for a model now, as far as is known before its parts are rendered. */
  willTry(index: ModelIndex, wanted: Wanted): boolean {
    const { arrangement } = this.#choose(index, wanted);
    return arrangement !== undefined && drawingFor(arrangement, index) !== undefined;
  }

  /** Whether an arrangement is known to have no room, so that the parts need not be measured for it. */
  #hasNoRoom(arrangement: PictureEntry, index: ModelIndex, width: number): boolean {
    return this.#files.hasFailed(arrangement) || this.#noRoom.has(arrangement, width) || this.#room.hasNoRoom(arrangement.name, width) || !this.#mayFit.has(arrangement, index, width);
  }

  /** Stops trying the current arrangement for this model at about this width. @returns false if there is none. */
  giveUp(): boolean {
    if (!this.arrangement) return false;
    this.#noRoom.add(this.arrangement, this.#pictureRoom.width);
    this.#forgetScene();
    this.#written = true;
    return true;
  }

  /**
   * Presents the rendered parts: chooses an arrangement, and the next one if it turns out to have no room. Call it after
   * each render.
   */
  present(canvas: HTMLElement, index: ModelIndex, wanted: Wanted & { selected: string | undefined }): void {
    this.#room.watch(this.#observer);
    setLineHeight(canvas, this.#room.type.lineHeight);
    if (wanted.paper) this.#presentOnPaper(canvas, index, wanted, wanted.paper);
    else {
      setData(canvas, 'paper', undefined);
      this.#presentNow(canvas, index, wanted);
    }
    setChoices(canvas, this.#choices(wanted, index));
  }

  /** Leaves no trace in what is remembered of the screen. */
  #presentOnPaper(canvas: HTMLElement, index: ModelIndex, wanted: Wanted, { presentPicture }: NonNullable<Wanted['paper']>): void {
    this.#forgetScene();
    this.arrangement = undefined;
    this.#written = true;
    presentPicture(canvas, index, wanted, this.#files.ready, typographyOf(this.#host));
  }

  #presentNow(canvas: HTMLElement, index: ModelIndex, wanted: Wanted & { selected: string | undefined }): void {
    const { waits } = this;
    for (;;) {
      const { presentation, arrangement, room = NO_ROOM } = this.#choose(index, wanted);
      if (arrangement !== this.arrangement || room.width !== this.#pictureRoom.width || room.column !== this.#pictureRoom.column) this.#forgetScene();
      this.arrangement = arrangement;
      this.#pictureRoom = room;
      const drawing = this.#files.load(arrangement, index);
      if (!drawing) {
        const withoutPicture = arrangement ? this.#choose(index, { ...wanted, arrangements: [] }).presentation : presentation;
        setPresentation(canvas, index, withoutPicture);
        this.#clear(canvas);
        // The next arrangement has to be loaded.
        if (this.waits && !waits) this.#host.requestUpdate();
        return;
      }
      setPresentation(canvas, index, presentation, arrangement?.name, room.column > 0 ? 'beside' : 'below');
      const isNew = this.#files.picture?.scene === undefined;
      if (isNew && !this.#place(canvas, index, drawing)) continue;
      this.#files.picture?.draw(canvas, index, drawing, wanted.selected, isNew);
      return;
    }
  }

  /** The names of the pictures that a reader can choose between: those that `auto` may choose, as far as they are known to have room. */
  #choices({ arrangements }: Wanted, index: ModelIndex): string[] {
    return arrangements.filter((one) => one.auto && this.#room.width >= one.least && !this.#hasNoRoom(one, index, this.#room.width)).map(({ name }) => name);
  }

  /** Looks again in the next frame: an element that is hidden for less than a frame triggers no observer. */
  #lookAgain(): void {
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view?.requestAnimationFrame(() => {
      if (this.#room.hasWidth) this.#again();
    }) ?? 0;
  }

  /** Puts the parts in their places. @returns false if the arrangement turns out to have no room. */
  #place(canvas: HTMLElement, index: ModelIndex, drawing: Drawing): boolean {
    // Parts that are not displayed have no size. They get their places when they are.
    if (!this.#room.isDisplayed) {
      this.#lookAgain();
      return true;
    }
    this.#written = true;
    const elements = this.#files.picture?.place(canvas, index, drawing, { ...this.#room.type, ...this.#pictureRoom });
    if (elements) this.#watch(elements);
    else if (this.arrangement) this.#noRoom.add(this.arrangement, this.#pictureRoom.width);
    return elements !== undefined;
  }

  #watch(elements: readonly Element[]): void {
    const now = new Set(elements);
    for (const old of this.#observed) if (!now.has(old)) this.#observer?.unobserve(old);
    for (const element of elements) if (!this.#observed.has(element)) this.#observer?.observe(element);
    this.#observed = now;
  }

  /** Presents again only if a size differs from the planned one, so that its own changes trigger nothing. */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    // Only HTML elements are observed. Do not use `instanceof`: they may belong to another window.
    const changes = entries.map(({ target }) => this.#changeOf(target as HTMLElement));
    if (changes.every((change) => change === 'none')) return;
    if (changes.includes('noticeable')) this.#noRoom.forget();
    this.#noRoom.forgetLater(() => this.#again());
    // In the next frame: in this round, it would trigger observers of the elements around this one again.
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view?.requestAnimationFrame(() => this.#again()) ?? 0;
  }

  #changeOf(target: HTMLElement): 'none' | 'little' | 'noticeable' {
    const { picture, waits } = this.#files;
    const room = this.#room.hasChanged(target);
    // A picture that could not be drawn while the element was not displayed.
    const isDue = this.arrangement !== undefined && !waits && picture?.scene === undefined;
    if (room !== undefined) return room || isDue ? 'little' : 'none';
    return picture?.scene ? picture.changeOf(target) : 'none';
  }

  #again(): void {
    this.#forgetScene();
    this.#host.requestUpdate();
  }

  /** Removes everything that was written, for a list or cards. */
  #clear(canvas: HTMLElement): void {
    if (!this.#written) return;
    this.#written = false;
    this.#files.picture?.clear(canvas);
    this.#watch([]);
  }
}
