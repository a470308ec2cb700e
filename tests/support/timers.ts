/** Time that passes only when a test says so. */

/** A call that is waited for, and how long it has been asked to wait. */
interface Held {
  id: number;
  act: () => void;
  delay: number;
}

export interface HeldTimers {
  /** How long each call that is waited for has to wait, in milliseconds. */
  delays(): number[];
  /** Lets the time pass until the next call, and makes it. */
  pass(): void;
  /** Gives the page its own timers back (afterEach). */
  release(): void;
}

/** Holds every call that is to wait for a second at least; the shorter ones, of whoever else, are made in their time. */
export function holdTimers(): HeldTimers {
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  let held: Held[] = [];
  let last = 1_000_000_000;
  globalThis.setTimeout = ((act: () => void, delay = 0, ...rest: unknown[]) => {
    if (delay < 1000) return set(act, delay, ...rest);
    held.push({ id: ++last, act, delay });
    return last;
  }) as typeof globalThis.setTimeout;
  globalThis.clearTimeout = ((id?: number) => {
    held = held.filter((one) => one.id !== id);
    clear(id);
  }) as typeof globalThis.clearTimeout;
  return {
    delays: () => held.map(({ delay }) => delay),
    pass() {
      const [next] = held.sort((a, b) => a.delay - b.delay);
      if (!next) throw new Error('Nothing is waited for');
      held = held.filter((one) => one !== next).map((one) => ({ ...one, delay: one.delay - next.delay }));
      next.act();
    },
    release() {
      globalThis.setTimeout = set;
      globalThis.clearTimeout = clear;
    },
  };
}
