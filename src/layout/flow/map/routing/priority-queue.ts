/** What a search goes on from: things with a rank, the lowest first, and of equal ones the one that has been there longest. */
export class Frontier<Thing> {
  readonly #heap: { thing: Thing; rank: number; turn: number }[] = [];

  get size(): number {
    return this.#heap.length;
  }

  add(thing: Thing, rank: number, turn: number): void {
    const heap = this.#heap;
    const entry = { thing, rank, turn };
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

  /** Takes out the first. */
  take(): Thing | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const entry = heap.pop();
    if (!first || !entry || heap.length === 0) return first?.thing;
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
    return first.thing;
  }
}

const before = (a: { rank: number; turn: number }, b: { rank: number; turn: number }): boolean =>
  a.rank < b.rank || (a.rank === b.rank && a.turn < b.turn);
