/**
 * What all copies of the library on a page have in common, made by the first that asks. A page may load two bundles with
 * a copy each, and only one of them defines the element: what is registered with the other has to reach it too.
 * @param name what it is. It ends with a number for its shape, or with the library's version: a copy that has another
 * shape keeps to its own.
 */
export function shared<Value>(name: string, make: () => Value): Value {
  const everywhere = globalThis as unknown as Record<symbol, Value | undefined>;
  return (everywhere[Symbol.for(`journey-diagrams:${name}`)] ??= make());
}
