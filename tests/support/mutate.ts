/** Models with something changed by chance: dropped, retyped, swapped, nested, renamed, made hostile. */
import fc from 'fast-check';

type Holder = Record<string | number, unknown>;

/** One change: where, what kind, and two numbers that decide the rest. */
export type Mutation = readonly [where: number, how: number, one: number, two: number];
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000)), { minLength: 1, maxLength: 3 });

const VALUES: readonly (() => unknown)[] = [
  () => undefined, () => null, () => 0, () => -1, () => 1e308, () => Number.NaN, () => Infinity, () => true, () => '', () => ' ', () => 'x'.repeat(6_000), () => '__proto__',
  () => 'javascript:x', () => [], () => [null], () => [[]], () => new Array<unknown>(5), () => ({}), () => ({ id: 'x' }), () => 5n, () => Symbol('x'), () => () => 1, () => new Date(0), () => new Map(),
  () => new Proxy({}, { get: () => { throw new Error('no'); }, ownKeys: () => { throw new Error('no'); } }),
  () => Object.defineProperty({}, 'id', { enumerable: true, get: () => { throw new Error('no'); } }),
  () => Array.from({ length: 3_000 }).reduce((inner) => ({ steps: [inner] }), {}),
];

/** Every place of a value, as the object or list that holds it and the name or position there. */
function placesIn(value: unknown, found: [Holder, string][] = []): [Holder, string][] {
  if (typeof value !== 'object' || value === null) return found;
  for (const name of Object.keys(value)) {
    const holder = value as Holder;
    found.push([holder, name]);
    placesIn(holder[name], found);
  }
  return found;
}

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

const CHANGES: readonly ((holder: Holder, name: string, others: readonly [Holder, string][], one: number, two: number) => void)[] = [
  // Drop.
  (holder, name) => { if (Array.isArray(holder)) holder.splice(Number(name), 1); else Reflect.deleteProperty(holder, name); },
  // Another type, a huge number, something hostile.
  (holder, name, _, one) => { holder[name] = pick(VALUES, one)(); },
  // Twice.
  (holder, name) => { if (Array.isArray(holder)) holder.push(holder[Number(name)]); else holder[`${name}2`] = holder[name]; },
  // Swapped with another.
  (holder, name, others, one) => { const [other, there] = pick(others, one); [holder[name], other[there]] = [other[there], holder[name]]; },
  // The same as another: ids twice, references to elsewhere, circles.
  (holder, name, others, one) => { const [other, there] = pick(others, one); holder[name] = other[there]; },
  // Nested.
  (holder, name, _, one) => { holder[name] = one % 2 ? [holder[name]] : { [name]: holder[name] }; },
  // Renamed.
  (holder, name, others, one) => { const [, there] = pick(others, one); const value = holder[name]; Reflect.deleteProperty(holder, name); holder[there] = value; },
  // Turned round.
  (holder, name) => { const value = holder[name]; if (Array.isArray(value)) value.reverse(); },
  // Many of one.
  (holder, name, _, one) => { const value = holder[name]; if (Array.isArray(value) && value.length > 0) holder[name] = Array.from({ length: one % 40 }, (_, i) => (typeof value[0] === 'object' ? { ...(value[0] as object), id: `many-${i}` } : value[0] as unknown)); },
];

/** A copy of a model with changes in it. */
export function mutate(model: object, changes: readonly Mutation[]): unknown {
  const changed = structuredClone(model);
  for (const [where, how, one, two] of changes) {
    // Found once for each change, before it: a change may make a circle.
    const places = placesIn(structuredCloneable(changed) ? changed : {});
    if (places.length === 0) break;
    const [holder, name] = pick(places, where);
    pick(CHANGES, how)(holder, name, places, one, two);
  }
  return changed;
}

/** Whether a value can still be gone through: neither hostile nor without end. */
function structuredCloneable(value: unknown): boolean {
  try {
    JSON.stringify(value);
    return true;
  } catch {
    return false;
  }
}
