/** A server for the tests: `fetch` asks it, and it answers when the test says so. */

interface Request {
  url: string;
  signal: AbortSignal | undefined;
  /** Answers with a text or, given an object, with its JSON. */
  answer(body: unknown, init?: ResponseInit): void;
  /** Breaks the connection. */
  fail(message?: string): void;
}

export interface Server {
  requests: Request[];
  /** Gives `fetch` back to the page (afterEach). */
  close(): void;
}

/** Takes the place of `fetch`. */
export function serve(): Server {
  const real = globalThis.fetch;
  const requests: Request[] = [];
  globalThis.fetch = (input, init) => new Promise((resolve, reject) => {
    const signal = init?.signal ?? undefined;
    signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    requests.push({
      url: input instanceof Request ? input.url : String(input),
      signal,
      answer: (body, options) => resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), options)),
      fail: (message = 'Failed to fetch') => reject(new TypeError(message)),
    });
  });
  return { requests, close: () => { globalThis.fetch = real; } };
}
