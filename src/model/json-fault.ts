const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * Where a text stops being JSON (RFC 8259), as an offset. Engines word their own messages differently and some
 * give no position, so the place is looked for here; only texts that `JSON.parse` has refused come this way.
 */
export function firstFault(text: string): number {
  let at = 0;
  const closers: string[] = [];
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found !== undefined;
  };
  const skip = () => take(SPACE);
  const eat = (mark: string) => {
    skip();
    if (text[at] !== mark) return false;
    at += 1;
    return true;
  };
  const key = () => {
    skip();
    return take(STRING) && eat(':');
  };
  // One loop with a stack of closing brackets, so that depth costs no call stack.
  for (;;) {
    skip();
    if (eat('{')) {
      if (!eat('}')) {
        closers.push('}');
        if (!key()) return at;
        continue;
      }
    } else if (eat('[')) {
      if (!eat(']')) {
        closers.push(']');
        continue;
      }
    } else if (!take(STRING) && !take(OTHER)) return at;
    // A value is complete: close what ends here, then go on after a comma.
    while (closers.length > 0 && eat(closers.at(-1) ?? '')) closers.pop();
    skip();
    if (closers.length === 0) return at;
    if (!eat(',')) return at;
    if (closers.at(-1) === '}' && !key()) return at;
  }
}
