interface Entry<Item> {
  item: Item;
  rank: number;
  order: number;
}

/** A queue of items by rank, the lowest first; items of equal rank by `order`. A binary heap. */
export class PriorityQueue<Item> {
  readonly #heap: Entry<Item>[] = [];

  push(item: Item, rank: number, order: number): void {
    const heap = this.#heap;
    const entry = { item, rank, order };
    let at = heap.length;
    heap.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = heap[above];
      if (!parent || !before(entry, parent)) break;
      heap[at] = parent;
      at = above;
    }
    heap[at] = entry;
  }

  /** Removes and returns the first item. */
  pop(): Item | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const entry = heap.pop();
    if (!first || !entry || heap.length === 0) return first?.item;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left && right && before(right, left)) below += 1;
      const child = heap[below];
      if (!child || !before(child, entry)) break;
      heap[at] = child;
      at = below;
    }
    heap[at] = entry;
    return first.item;
  }
}

const before = (a: Entry<unknown>, b: Entry<unknown>): boolean => a.rank < b.rank || (a.rank === b.rank && a.order < b.order);
