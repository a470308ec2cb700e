import { journeyKind } from './journey.js';
import { shared } from '../shared/registry.js';
import { VERSION } from '../shared/version.js';
import type { AnyKind } from './kind.js';

/** Brings a kind that is not there from the beginning. */
type Bring = () => Promise<AnyKind>;

/** The kinds of model. A new kind is a line here: the kind itself, or, where it is rarely used, the way to bring it. */
const kinds = shared(`kinds/${VERSION}`, () => new Map<string, AnyKind | Bring>([
  ['journey', journeyKind],
  ['flow', () => import('./flow.js').then((module) => module.flowKind)],
]));

/** The names of all kinds. */
export const kindNames = (): string[] => [...kinds.keys()];

/** A kind, or the promise of one that has to be brought; `undefined` for a name that is none. */
export function kindBy(name: string | undefined): AnyKind | Promise<AnyKind> | undefined {
  const kind = name === undefined ? undefined : kinds.get(name);
  if (typeof kind !== 'function') return kind;
  return kind().then((brought) => {
    registerKind(name ?? '', brought);
    return brought;
  });
}

/** Adds a kind, so that its models are drawn at once. */
export function registerKind(name: string, kind: AnyKind): void {
  kinds.set(name, kind);
}
