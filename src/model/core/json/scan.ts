const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** What is told of a JSON text as it is gone through. */
export interface Visitor {
  /** A value begins: an object, a list, or one that holds no others. */
  value(offset: number): void;
  /** The name of the value that follows, as it is written, with its quotes. */
  name(written: string, offset: number): void;
  /** The object or list that was begun last ends. */
  end(): void;
}

/**
 * Goes through a text as far as it is JSON (RFC 8259).
 * @returns the offset where it stops being JSON; the length of the text when it never does. Engines word their own
 * messages differently, and some give no position.
 */
export function scanJson(text: string, visitor?: Visitor): number {
  let at = 0;
  const closers: string[] = [];
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const skip = () => take(SPACE);
  const eat = (mark: string) => {
    skip();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const name = () => {
    skip();
    const offset = at;
    const written = take(STRING);
    if (written === undefined || !eat(':')) return false;
    visitor?.name(written, offset);
    return true;
  };
  // One loop with a stack of closing brackets, so that depth costs no call stack.
  for (;;) {
    skip();
    visitor?.value(at);
    if (eat('{')) {
      if (!eat('}')) {
        closers.push('}');
        if (!name()) return at;
        continue;
      }
      visitor?.end();
    } else if (eat('[')) {
      if (!eat(']')) {
        closers.push(']');
        continue;
      }
      visitor?.end();
    } else if (take(STRING) === undefined && take(OTHER) === undefined) return at;
    else visitor?.end();
    // A value is complete: close what ends here, then go on after a comma.
    while (eat(closers.at(-1) ?? '')) {
      closers.pop();
      visitor?.end();
    }
    skip();
    if (closers.length === 0) return at;
    if (!eat(',')) return at;
    if (closers.at(-1) === '}' && !name()) return at;
  }
}
