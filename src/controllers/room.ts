import type { PlacedWidth } from '../layout/companion.js';
import { ofClass } from '../layout/contract.js';
import { NO_SCALES } from '../layout/scales.js';
import { sameTypography, typographyOf, type Typography } from './typography.js';

/**
 * How much room a diagram has, and how its page sets text. The width is read from an element without height: the host
 * itself would change its height as the parts are arranged, and would be observed again in the same round. A second
 * element inside it changes its size with the font size, the line height and the direction, which no observer reports.
 */
export class Room {
  type: Typography = { scale: 1, rightToLeft: false, lineHeight: 0, scales: NO_SCALES };
  /** Whether the element had a width when it was last read. */
  isDisplayed = false;
  readonly #host: HTMLElement;
  #read = -1;
  #placed: readonly PlacedWidth[] = [];
  #widthSentinel: HTMLElement | undefined;
  #typeSentinel: HTMLElement | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /**
   * The width to draw for, converted to a 16 px font: that of the container. Rounded down, so that a drawing is never wider by
   * a fraction. What a server has drawn keeps its width, so that nothing moves as the element takes it over, until the
   * container changes.
   */
  get width(): number {
    const width = this.#read / this.type.scale;
    return this.#placedAt(width)?.width ?? Math.floor(width);
  }

  /** What a server has placed for a width of the container. */
  #placedAt(width: number): PlacedWidth | undefined {
    return this.#placed.findLast(({ least }) => least <= width);
  }

  /** Whether a server has found that a picture has no room in a width, so that it is not tried as the element takes over. */
  hasNoRoom(name: string, width: number): boolean {
    return this.#placedAt(this.#read / this.type.scale)?.noRoom?.some(([one, at]) => one === name && at === width) ?? false;
  }

  /** Keeps the widths that a server has placed pictures for, the narrowest first. */
  keep(placed: readonly PlacedWidth[]): void {
    this.#placed = placed;
  }

  /** The width of the container now. */
  get #now(): number {
    return (this.#widthSentinel ?? this.#host).clientWidth;
  }

  get hasWidth(): boolean {
    return this.#now > 0;
  }

  /** Observes the elements that the room is read from, once they have been rendered. */
  watch(observer: ResizeObserver | undefined): void {
    const widthSentinel = this.#host.shadowRoot?.querySelector<HTMLElement>(ofClass('widthSentinel')) ?? undefined;
    if (!widthSentinel || widthSentinel === this.#widthSentinel) return;
    this.#widthSentinel = widthSentinel;
    this.#typeSentinel = widthSentinel.querySelector<HTMLElement>(ofClass('typeSentinel')) ?? undefined;
    for (const one of [widthSentinel, this.#typeSentinel]) if (one) observer?.observe(one);
  }

  /** Forgets them, so that they are observed again when the element comes back. */
  leave(): void {
    this.#widthSentinel = undefined;
  }

  /** Reads all of it. @returns what has changed. */
  read(): { width: boolean; type: boolean } {
    // An element that is not displayed has no width: keep the last one.
    const measured = this.#now;
    this.isDisplayed = measured > 0;
    const width = measured || Math.max(0, this.#read);
    const type = typographyOf(this.#host);
    const changed = { width: width !== this.#read, type: !sameTypography(type, this.type) };
    if (changed.type || changed.width) this.#placed = [];
    this.#read = width;
    this.type = type;
    return changed;
  }

  /** Whether an element that is observed here says that the room has changed; `undefined` for any other element. */
  hasChanged(target: HTMLElement): boolean | undefined {
    if (target === this.#widthSentinel) return target.clientWidth !== this.#read;
    return target === this.#typeSentinel ? !sameTypography(typographyOf(this.#host), this.type) : undefined;
  }
}
