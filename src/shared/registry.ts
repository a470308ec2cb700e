/**
 * A value that all copies of the library on a page share, created by the first one that needs it. A page may load two
 * bundles with a copy each, of which only one defines the element, so registrations in the other must reach it too.
 * @param name identifies the value. It ends with a number for its format, or with the library's version: copies with
 * different formats do not share.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  const everywhere = globalThis as unknown as Record<symbol, Value | undefined>;
  return (everywhere[Symbol.for(`journey-diagrams:${name}`)] ??= make());
}
