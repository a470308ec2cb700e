import { mapFile, SEQUENCE_MIN_WIDTH } from './files.js';
import { journeyKind } from './journey.js';
import { shared } from '../shared/registry.js';
import { VERSION } from '../shared/version.js';
import type { Kind } from './kind.js';

/** A kind that is loaded when a model first asks for it. */
export interface LazyKind {
  /** The `kind` of its models. */
  name: string;
  load(): Promise<Kind>;
}

interface Registry {
  kinds: Map<string, Kind | LazyKind>;
  /** Called with the name of a kind that has been registered. */
  listeners: Set<(name: string) => void>;
}

const builtIn: readonly (Kind | LazyKind)[] = [
  journeyKind,
  {
    name: 'flow',
    load: () => {
      // In a wide window, its pictures are requested beside it. If that fails, the diagram reports it.
      if (globalThis.innerWidth >= SEQUENCE_MIN_WIDTH) mapFile.load().catch(() => undefined);
      return import('./flow.js').then(({ flowKind }) => flowKind);
    },
  },
];

const registry = shared(`kinds/${VERSION}`, (): Registry => ({
  kinds: new Map(builtIn.map((kind) => [kind.name, kind])),
  listeners: new Set(),
}));

/** The names of all kinds. */
export const kindNames = (): string[] => [...registry.kinds.keys()];

/** A kind, or the promise of one that has to be loaded first; `undefined` where there is none of that name. */
export function kindBy(name: string | undefined): Kind | Promise<Kind> | undefined {
  const kind = name === undefined ? undefined : registry.kinds.get(name);
  if (!kind || !('load' in kind)) return kind;
  return kind.load().then((loaded) => {
    registry.kinds.set(loaded.name, loaded);
    return loaded;
  });
}

/**
 * Adds a kind of model, or replaces the one of the same name. Every diagram on the page can draw its models from then
 * on, those included that already have one and could not draw it.
 */
export function registerKind(kind: Kind | LazyKind): void {
  registry.kinds.set(kind.name, kind);
  for (const listener of registry.listeners) listener(kind.name);
}

/** Calls a function whenever a kind is registered. @returns a function that ends this. */
export function onKindRegistered(listener: (name: string) => void): () => void {
  registry.listeners.add(listener);
  return () => registry.listeners.delete(listener);
}
