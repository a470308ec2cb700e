import { ofClass, withData } from '../layout/contract.js';
import { emphasisFor, type Related } from '../layout/emphasis.js';
import { dataOf, setData, valueAt } from './data.js';
import { elementAt } from './realm.js';

/** What belongs to a part. */
export type RelatedTo = (id: string) => Related | undefined;

/** Everything in a diagram that belongs to parts: their buttons and labels, their shapes, their lines in the key. */
const BELONGING = [withData('partIds'), withData('box'), withData('part'), `${ofClass('key')} ${withData('select')}`].join();

/**
 * Shows what belongs to a part, in the picture and in its key. For the open part: it, its ways in and out are drawn strong, the
 * rest calm. For the part under the pointer or with the focus, the same in a lighter way, and nothing calm. So readers see
 * which line a message of the key is, and which message a line is.
 */
export class Highlight {
  #diagram: Element | undefined;
  #listening: AbortController | undefined;
  #related: RelatedTo = () => undefined;
  #pointed: string | undefined;
  #focused: string | undefined;

  /** Listens to the diagram of a canvas. Its parts may have been rendered anew: what is highlighted is so again. */
  watch(canvas: HTMLElement, related: RelatedTo, open: string | undefined): void {
    const diagram = canvas.closest(ofClass('diagram')) ?? canvas;
    if (diagram !== this.#diagram) this.#listen(diagram);
    this.#related = related;
    this.#emphasise(open);
    this.#highlight();
  }

  #listen(diagram: Element): void {
    this.leave();
    this.#diagram = diagram;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    // A finger does not point before it presses, and leaves nothing behind.
    diagram.addEventListener('pointerover', (event) => this.#point((event as PointerEvent).pointerType === 'touch' ? undefined : idAt(event)), { signal });
    diagram.addEventListener('pointerleave', () => this.#point(undefined), { signal });
    diagram.addEventListener('focusin', (event) => this.#focus(elementAt(event)?.matches(':focus-visible') ? idAt(event) : undefined), { signal });
    diagram.addEventListener('focusout', () => this.#focus(undefined), { signal });
  }

  /** Stops listening, and removes what it has written. */
  leave(): void {
    this.#listening?.abort();
    this.#pointed = this.#focused = undefined;
    this.#emphasise(undefined);
    this.#highlight();
    this.#diagram = undefined;
  }

  /** Removes it until it is watched again. */
  hide(): void {
    for (const element of this.#belonging()) {
      setData(element, 'emphasis', undefined);
      setData(element, 'highlight', undefined);
    }
  }

  #point(id: string | undefined): void {
    if (id === this.#pointed) return;
    this.#pointed = id;
    this.#highlight();
  }

  #focus(id: string | undefined): void {
    this.#focused = id;
    this.#highlight();
  }

  /** What the pointer shows counts before what has the focus. */
  #highlight(): void {
    const id = this.#pointed ?? this.#focused;
    const related = id === undefined ? undefined : this.#related(id);
    const emphasis = related && emphasisFor(related);
    for (const element of this.#belonging()) {
      const ids = idsOf(element);
      // The key has stages, and no steps: a step's stage is highlighted there.
      const isShown = emphasis && (element.matches(BOX_OR_SHAPE) ? emphasis(ids) === 'strong' : emphasis(ids) !== 'calm');
      setData(element, 'highlight', isShown ? (ids[0] === id ? 'itself' : 'related') : undefined);
    }
  }

  #emphasise(open: string | undefined): void {
    const related = open === undefined ? undefined : this.#related(open);
    const emphasis = related && emphasisFor(related);
    for (const element of this.#belonging()) setData(element, 'emphasis', emphasis?.(idsOf(element)));
  }

  #belonging(): Iterable<Element> {
    return this.#diagram?.querySelectorAll(BELONGING) ?? [];
  }
}

const BOX_OR_SHAPE = [withData('partIds'), withData('box'), withData('part')].join();

/** The ids of the parts that an element belongs to. */
const idsOf = (element: Element): string[] => [dataOf(element, 'partIds')?.split(' ') ?? dataOf(element, 'box') ?? dataOf(element, 'part') ?? dataOf(element, 'select') ?? []].flat();

/** The part or the label that an event is about. */
const idAt = (event: Event): string | undefined => (['part', 'select', 'box'] as const).map((name) => valueAt(elementAt(event), name)).find((id) => id !== undefined);
