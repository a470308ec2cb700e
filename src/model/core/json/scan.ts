const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-f]{4}))*"/iy;
const OTHER_SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/** Receives the values and names of a JSON text in the order in which they are written. */
export interface Visitor {
  /** A value starts: an object, a list or a scalar. */
  value(offset: number): void;
  /** The name of the next value, as it is written, with its quotes. */
  name(written: string, offset: number): void;
  /** The value that started last and is still open ends. */
  end(): void;
}

/**
 * Scans a text as far as it is JSON (RFC 8259). Engines word their own messages differently, and some give no position.
 * @returns the offset at which the text stops being JSON, or its length if all of it is JSON.
 */
export const scanJson = (text: string, visitor?: Visitor): number => new Scanner(text, visitor).scan();

class Scanner {
  #offset = 0;
  /** The closing brackets of all open objects and lists: an explicit stack, so that deep nesting cannot overflow the call stack. */
  readonly #closers: string[] = [];

  constructor(readonly text: string, readonly visitor: Visitor | undefined) {}

  scan(): number {
    while (this.#readValue() && this.#readSeparator()) continue;
    return this.#offset;
  }

  /** Reads a scalar or an empty object or list, and before it the start of every object and list that it is the first entry of. */
  #readValue(): boolean {
    for (;;) {
      this.#read(SPACE);
      this.visitor?.value(this.#offset);
      const closer = this.#readMark('{') ? '}' : this.#readMark('[') ? ']' : undefined;
      const isComplete = closer ? this.#readMark(closer) : (this.#read(STRING) ?? this.#read(OTHER_SCALAR)) !== undefined;
      if (isComplete) {
        this.visitor?.end();
        return true;
      }
      if (!closer) return false;
      this.#closers.push(closer);
      if (closer === '}' && !this.#readName()) return false;
    }
  }

  /** Reads what separates two values: closing brackets, a comma and, in an object, a name. Returns false when nothing follows. */
  #readSeparator(): boolean {
    while (this.#readMark(this.#closers.at(-1) ?? '')) {
      this.#closers.pop();
      this.visitor?.end();
    }
    this.#read(SPACE);
    const closer = this.#closers.at(-1);
    return closer !== undefined && this.#readMark(',') && (closer === ']' || this.#readName());
  }

  #readName(): boolean {
    this.#read(SPACE);
    const offset = this.#offset;
    const written = this.#read(STRING);
    if (written === undefined || !this.#readMark(':')) return false;
    this.visitor?.name(written, offset);
    return true;
  }

  #readMark(mark: string): boolean {
    this.#read(SPACE);
    if (this.text[this.#offset] !== mark) return false;
    this.#offset += 1;
    return true;
  }

  #read(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.text)?.[0];
    if (found !== undefined) this.#offset += found.length;
    return found;
  }
}
