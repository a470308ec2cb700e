import { formatPath, nearest, type Problem, type Severity } from './problem.js';
import type { Gateway, Step, Term } from './schema.js';

export type Keys = readonly (string | number)[];

/** What a check says of a problem. */
export type Told = Pick<Problem, 'code' | 'message' | 'allowed' | 'remedy'>;

/** What any part has that can be checked. */
interface Checkable {
  id: string;
  icon?: string | undefined;
  terms?: string[] | undefined;
}

/** Collects what a model's form cannot show: ids that stand twice, references to nothing, unknown names. */
export class Checker {
  readonly problems: Problem[] = [];
  readonly #ids = new Map<string, string>();
  readonly #terms: ReadonlySet<string>;

  constructor(terms: readonly Term[] | undefined, readonly icons: ReadonlySet<string> | undefined) {
    this.#terms = new Set(terms?.map((term) => term.id));
    terms?.forEach((term, i) => this.claim(term.id, ['terms', i, 'id']));
  }

  /** Reports an error, or a warning: what can be drawn all the same. */
  add(keys: Keys, value: unknown, told: Told, severity: Severity = 'error'): void {
    this.problems.push({ severity, path: formatPath(keys), value, ...told });
  }

  /** Notes an id; a second part by the same id is a problem. */
  claim(id: unknown, keys: Keys): void {
    if (typeof id !== 'string') return;
    const first = this.#ids.get(id);
    if (first === undefined) this.#ids.set(id, formatPath(keys));
    else this.add(keys, id, {
      code: 'duplicate-id',
      message: `The id "${id}" stands at ${first} already.`,
      allowed: 'an id that stands once in the model',
      remedy: `Give one of the two another id, for example "${id}-2".`,
    });
  }

  /** Holds a reference against what there is. */
  refer(id: unknown, known: ReadonlySet<string>, what: string, keys: Keys, severity: Severity = 'error'): void {
    // What is no text is a fault of form, which is told of elsewhere.
    if (typeof id !== 'string' || known.has(id)) return;
    const meant = nearest(id, known);
    const names = [...known];
    this.add(keys, id, {
      code: `unknown-${what.split(' ')[0]}`,
      message: `There is no ${what} "${id}".`,
      allowed: names.length > 0 ? names.slice(0, 40).join(', ') + (names.length > 40 ? ', …' : '') : 'none is defined',
      remedy: meant ? `Did you mean "${meant}"?` : `Use a known ${what}, or define this one.`,
    }, severity);
  }

  /** A part's own id, icon and terms. */
  part(part: Checkable, keys: Keys): void {
    this.claim(part.id, [...keys, 'id']);
    if (part.icon !== undefined && this.icons) this.refer(part.icon, this.icons, 'icon', [...keys, 'icon'], 'warning');
    part.terms?.forEach((term, i) => this.refer(term, this.#terms, 'term', [...keys, 'terms', i]));
  }

  /** The steps and gateways of a stage or track. */
  steps(holder: { steps?: Step[] | undefined; gateways?: Gateway[] | undefined }, keys: Keys): void {
    holder.steps?.forEach((step, i) => this.part(step, [...keys, 'steps', i]));
    const known = new Set(holder.steps?.map((step) => step.id));
    holder.gateways?.forEach((gateway, i) => {
      this.part(gateway, [...keys, 'gateways', i]);
      this.refer(gateway.after, known, 'step', [...keys, 'gateways', i, 'after']);
    });
  }
}
