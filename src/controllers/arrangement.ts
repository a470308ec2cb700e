import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ofClass, withData, type Presentation } from '../layout/contract.js';
import { mirror, scaleScene, scaleSizes, type Scene } from '../layout/scene.js';
import type { Arrangement } from '../layout/arrangement.js';
import { choosePresentation, type Choice } from '../layout/presentation.js';
import type { ModelIndex } from '../model/core/model-index.js';
import { differs, NoRoom } from './no-room.js';
import { boxIdOf, clearPlaces, drawLayer, putInPlaces, setLineHeight, setMeasures, setPresentation } from './places.js';
import { viewOf } from './realm.js';
import { sameTypography, typographyOf, type Typography } from './typography.js';

interface Host extends ReactiveControllerHost, HTMLElement {}

/** What the host asks for: a presentation by name, and the id of the open part. */
export interface Wanted {
  arrangements: readonly Arrangement[];
  view: string;
  asList: boolean;
  selected: string | undefined;
}

/**
 * Measures the parts at their natural size, has them arranged, and puts them in their places. It reads all sizes
 * before it writes the first place. It does so again when the container or a part's text changes size, and when the page
 * changes its font size, line height or direction.
 *
 * Drawings are calculated for a 16 px font. With another font size, the width and the measured sizes are converted to
 * 16 px, and the scene is converted back, so that everything grows with the text.
 */
export class ArrangementController implements ReactiveController {
  /** The arrangement of the picture; `undefined` while the parts are a list or cards. */
  arrangement: Arrangement | undefined;
  scene: Scene | undefined;
  readonly #host: Host;
  #sizes = new Map<string, { width: number; height: number }>();
  /** The window of the element. Kept because an element learns that it has left a document only when it is in another. */
  #view: ReturnType<typeof viewOf>;
  #observer: ResizeObserver | undefined;
  #widthSentinel: HTMLElement | undefined;
  #typeSentinel: HTMLElement | undefined;
  #frame = 0;
  /** Whether something has been written into the page. */
  #written = false;
  /** Whether the element had a width when it was last read. */
  #displayed = false;
  #observed = new Set<Element>();
  /** What the presentation was chosen for. */
  #seen: { index: ModelIndex | undefined; width: number; type: Typography } =
    { index: undefined, width: -1, type: { scale: 1, rightToLeft: false, lineHeight: 0 } };
  readonly #noRoom = new NoRoom();
  /** What `mayFit` answered for each arrangement at this width. */
  readonly #mayFit = new Map<Arrangement, boolean>();

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#view = viewOf(this.#host);
    if (!this.#view) return;
    this.#observer = new this.#view.ResizeObserver((entries) => this.#resized(entries));
    this.#watchSentinels();
  }

  /**
   * Reads the width from an element without height. The host itself would change its height as the parts are arranged,
   * and would be observed again in the same round. A second element inside it changes its size with the font size, the
   * line height and the direction, which no observer reports.
   */
  #watchSentinels(): void {
    const widthSentinel = this.#host.shadowRoot?.querySelector<HTMLElement>(ofClass('widthSentinel')) ?? undefined;
    if (!widthSentinel || widthSentinel === this.#widthSentinel) return;
    this.#widthSentinel = widthSentinel;
    this.#typeSentinel = widthSentinel.querySelector<HTMLElement>(ofClass('typeSentinel')) ?? undefined;
    for (const one of [widthSentinel, this.#typeSentinel]) if (one) this.#observer?.observe(one);
  }

  get #width(): number {
    return (this.#widthSentinel ?? this.#host).clientWidth;
  }

  /** Whether text runs from right to left. */
  get rightToLeft(): boolean {
    return this.#seen.type.rightToLeft;
  }

  /** The width, converted to a 16 px font. Rounded down, so that a drawing is never wider by a fraction. */
  get #room(): number {
    return Math.floor(this.#seen.width / this.#seen.type.scale);
  }

  hostDisconnected(): void {
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#observer?.disconnect();
    this.#observed.clear();
    this.#widthSentinel = undefined;
    this.scene = undefined;
    this.#noRoom.forget();
  }

  /** Reads how much room there is for a model. Called before its parts are rendered, which saves one layout of the page. */
  read(index: ModelIndex | undefined): void {
    // An element that is not displayed has no width: keep the last one.
    const measured = this.#width;
    this.#displayed = measured > 0;
    const width = measured || Math.max(0, this.#seen.width);
    const type = typographyOf(this.#host);
    const isAnother = index !== this.#seen.index || !sameTypography(type, this.#seen.type);
    if (isAnother) this.#noRoom.forget();
    if (isAnother || width !== this.#seen.width) {
      this.scene = undefined;
      this.#mayFit.clear();
    }
    this.#seen = { index, width, type };
  }

  /** Whether an arrangement is known to have no room, so that the parts need not be measured for it. */
  #hasNoRoom(arrangement: Arrangement, index: ModelIndex): boolean {
    return this.#noRoom.has(arrangement, this.#room) || !this.#mayFitFor(arrangement, index, this.#room);
  }

  #mayFitFor(arrangement: Arrangement, index: ModelIndex, width: number): boolean {
    const known = this.#mayFit.get(arrangement);
    if (known !== undefined) return known;
    let may = true;
    try {
      may = arrangement.mayFit?.(index, width) ?? true;
    } catch {
      // The same fault will come up when the model is arranged, and is reported there.
    }
    this.#mayFit.set(arrangement, may);
    return may;
  }

  /** Stops trying the current arrangement for this model at about this width. @returns false if there is none. */
  giveUp(): boolean {
    if (!this.arrangement) return false;
    this.#noRoom.add(this.arrangement, this.#room);
    this.scene = undefined;
    this.#written = true;
    return true;
  }

  #choose(index: ModelIndex, wanted: Wanted): Choice {
    return choosePresentation({ ...wanted, width: this.#room, hasNoRoom: (one) => this.#hasNoRoom(one, index) });
  }

  /** Whether a picture will be tried for a model, as far as is known before its parts are rendered. */
  willTry(index: ModelIndex, wanted: Wanted): boolean {
    return this.#choose(index, wanted).arrangement !== undefined;
  }

  /**
   * Presents the rendered parts: chooses an arrangement, and the next one if it turns out to have no room. Call it after
   * each render.
   */
  present(canvas: HTMLElement, index: ModelIndex, wanted: Wanted): void {
    this.#watchSentinels();
    setLineHeight(canvas, this.#seen.type.lineHeight);
    let isStale: boolean;
    do {
      const { presentation, arrangement } = this.#choose(index, wanted);
      if (arrangement !== this.arrangement) this.scene = undefined;
      this.arrangement = arrangement;
      this.#show(canvas, presentation, index);
      if (!arrangement) return;
      isStale = this.scene === undefined;
    } while (isStale && !this.#place(canvas, index));
    if (this.scene) drawLayer(canvas, this.scene, wanted.selected, isStale);
  }

  #show(canvas: HTMLElement, presentation: Presentation, index: ModelIndex): void {
    setPresentation(canvas, presentation, this.arrangement?.name, index);
    if (!this.arrangement) this.#clear(canvas);
  }

  /** Looks again in the next frame: an element that is hidden for less than a frame triggers no observer. */
  #lookAgain(): void {
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view?.requestAnimationFrame(() => {
      if (this.#width > 0) this.#again();
    }) ?? 0;
  }

  /** Puts the parts in their places. @returns false if the arrangement turns out to have no room. */
  #place(canvas: HTMLElement, index: ModelIndex): boolean {
    const { arrangement } = this;
    if (!arrangement) return true;
    // Parts that are not displayed have no size. They get their places when they are.
    if (!this.#displayed) {
      this.#lookAgain();
      return true;
    }
    const { scale, rightToLeft } = this.#seen.type;
    const width = this.#room;
    this.#written = true;
    setMeasures(canvas, scale, width, arrangement.measures?.(index, width));
    const elements = [...canvas.querySelectorAll<HTMLElement>(withData('box'))];
    const sizes = new Map(elements.map((element) => [boxIdOf(element), { width: element.offsetWidth, height: element.offsetHeight }]));
    const scene = arrangement.arrange(index, { width, sizes: scaleSizes((id) => sizes.get(id) ?? { width: 0, height: 0 }, 1 / scale) });
    if (!scene) {
      this.#noRoom.add(arrangement, width);
      return false;
    }
    const scaled = scaleScene(scene, scale);
    this.scene = rightToLeft ? mirror(scaled) : scaled;
    putInPlaces(elements, this.scene);
    this.#sizes = sizes;
    this.#watch(elements);
    return true;
  }

  #watch(elements: readonly Element[]): void {
    const now = new Set(elements);
    for (const old of this.#observed) if (!now.has(old)) this.#observer?.unobserve(old);
    for (const element of elements) if (!this.#observed.has(element)) this.#observer?.observe(element);
    this.#observed = now;
  }

  /** Arranges again only if a size differs from the planned one, so that its own changes trigger nothing. */
  #resized(entries: readonly ResizeObserverEntry[]): void {
    const changed = entries.filter((entry) => {
      // Only HTML elements are observed. Do not use `instanceof`: they may belong to another window.
      const target = entry.target as HTMLElement;
      if (target === this.#widthSentinel) return target.clientWidth !== this.#seen.width || (this.arrangement !== undefined && this.scene === undefined);
      if (target === this.#typeSentinel) return !sameTypography(typographyOf(this.#host), this.#seen.type);
      const planned = this.#sizes.get(boxIdOf(target));
      return this.scene !== undefined && planned !== undefined
        && (planned.width !== target.offsetWidth || planned.height !== target.offsetHeight);
    });
    if (changed.length === 0) return;
    if (changed.some(({ target }) => this.#isAnother(target as HTMLElement))) this.#noRoom.forget();
    this.#noRoom.forgetLater(() => this.#again());
    // In the next frame: in this round, it would trigger observers of the elements around this one again.
    this.#view?.cancelAnimationFrame(this.#frame);
    this.#frame = this.#view?.requestAnimationFrame(() => this.#again()) ?? 0;
  }

  /** Whether the size of a text has changed noticeably. */
  #isAnother(target: HTMLElement): boolean {
    const planned = this.#sizes.get(boxIdOf(target));
    return planned !== undefined && (differs(planned.width, target.offsetWidth) || differs(planned.height, target.offsetHeight));
  }

  #again(): void {
    this.scene = undefined;
    this.#host.requestUpdate();
  }

  /** Removes everything that was written, for a list or cards. */
  #clear(canvas: HTMLElement): void {
    if (!this.#written) return;
    this.#written = false;
    clearPlaces(canvas);
    this.#watch([]);
  }
}
