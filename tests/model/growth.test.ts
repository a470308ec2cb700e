/** Checking takes work in proportion to the model: twice the model, about twice the work. Work is counted, not timed. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LIMITS, MAX_COMPARISONS } from '../../src/model/core/limits.js';
import { checkModel, checkText } from '../../src/model/parse.js';
import { describeAll, ProblemWords } from '../../src/model/core/describe-problems.js';
import { readText, readValue, checkInput } from '../../src/model/core/parse-value.js';
import { flowValidator } from '../../src/model/flow/validator.js';
import { journeyValidator } from '../../src/model/journey/validator.js';
import { Suggestions } from '../../src/model/core/suggestions.js';

const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));
const part = (id: string) => ({ id, title: id });
const journey = (more: object) => ({ kind: 'journey', title: 'T', stages: [part('a')], ...more });
const flow = (more: object) => ({ kind: 'flow', title: 'T', systems: [part('a'), part('b')], messages: [], ...more });
/** Steps in stages of a thousand each. */
const steps = (count: number, gateways?: (i: number) => object) => journey({
  stages: times(Math.ceil(count / 1000), (s) => ({
    ...part(`s${s}`), steps: times(Math.min(1000, count - s * 1000), (i) => part(`s${s}-${i}`)),
    ...(gateways && { gateways: times(Math.min(1000, count - s * 1000), gateways) }),
  })),
});

/** Models that grow, with many kinds of problems in them. */
const GROWING: Record<string, (n: number) => object> = {
  'steps': (n) => steps(n),
  'gateways after unknown steps': (n) => steps(n, (i) => ({ ...part(`g${i}`), after: `unknown-step-${i}` })),
  'unknown receivers': (n) => flow({ systems: times(n, (i) => part(`system-${i}`)), messages: times(n, (i) => ({ ...part(`m${i}`), from: 'a', to: `sistem-${i}` })) }),
  'unknown icons': (n) => journey({ stages: times(n, (i) => ({ ...part(`s${i}`), icon: `icon-${i}` })) }),
  'unknown terms': (n) => journey({ terms: times(n, (i) => ({ ...part(`t${i}`), definition: 'D' })), stages: [{ ...part('a'), terms: times(n, (i) => `x${i}`) }] }),
  'boundaries side by side': (n) => flow({ systems: times(n, (i) => part(`s${i}`)), boundaries: times(n, (i) => ({ ...part(`b${i}`), inside: [`s${i}`] })) }),
  'boundaries inside each other': (n) => flow({ boundaries: times(n, (i) => ({ ...part(`b${i}`), inside: i === n - 1 ? ['a'] : [`b${i + 1}`] })) }),
  'boundaries in a circle': (n) => flow({ boundaries: times(n, (i) => ({ ...part(`b${i}`), inside: [`b${(i + 1) % n}`] })) }),
  'the same transition': (n) => journey({ transitions: times(n, () => ({ from: 'a', to: 'a' })) }),
  'ids that are used twice': (n) => journey({ stages: times(n, () => part('a')) }),
  'groups': (n) => flow({ messages: times(n, (i) => ({ ...part(`m${i}`), from: 'a', to: 'b' })), groups: times(n, (i) => ({ id: `g${i}`, complete: 'one', options: [{ messages: [`m${i}`] }] })) }),
  'unknown names': (n) => journey({ stages: [{ ...part('a'), ...Object.fromEntries(times(n, (i) => [`name${i}`, i])) }] }),
};

/** How often a copied model is read while it is checked, counted by proxies around all its values. */
function readsOf(model: object): number {
  let reads = 0;
  const counted = <T extends object>(target: T): T => new Proxy(target, {
    get: (holder, name) => {
      reads += 1;
      const value: unknown = Reflect.get(holder, name);
      return typeof value === 'object' && value !== null ? inner(value) : value;
    },
    ownKeys: (holder) => {
      const names = Reflect.ownKeys(holder);
      reads += names.length;
      return names;
    },
  });
  const proxies = new Map<object, object>();
  const inner = (value: object): object => {
    const proxy = proxies.get(value) ?? counted(value);
    proxies.set(value, proxy);
    return proxy;
  };
  const { value, problems } = readValue(model);
  checkInput({ value: counted(value as object), problems }, { journey: journeyValidator, flow: flowValidator }, { icons: new Set(times(50, (i) => `known-${i}`)) });
  const words = new ProblemWords();
  describeAll(problems, words);
  assert.ok(words.suggestions.comparisons <= MAX_COMPARISONS * 1.1, 'letters compared');
  return reads;
}

describe('the work of checking', () => {
  for (const [name, make] of Object.entries(GROWING)) it(`grows in proportion to ${name}`, () => {
    const [once, twice] = [readsOf(make(400)), readsOf(make(800))];
    assert.ok(twice < once * 2.2, `${twice} reads for 800, ${once} for 400`);
  });

  it('for suggestions is limited: after that there are none', () => {
    const known = times(2_000, (i) => `system-${i}`);
    let looked = 0;
    const counting = { *[Symbol.iterator]() { for (const one of known) { looked += 1; yield one; } } };
    const suggestions = new Suggestions();
    assert.equal(suggestions.nearest('sistem-7', known.slice(0, 10)), 'system-7');
    for (let i = 0; i < 2_000; i++) suggestions.nearest(`sistem-${i}`, counting);
    assert.ok(looked < 2_000 * 2_000 / 10 && suggestions.comparisons < MAX_COMPARISONS + 4_000, `${looked} names, ${suggestions.comparisons} letters`);
    assert.equal(suggestions.nearest('sistem-7', known), undefined);
    const long = new Suggestions();
    assert.equal(long.nearest('a'.repeat(60_000), ['b'.repeat(60_000)]), undefined);
    assert.equal(long.comparisons, 0);
  });
});

/** Models that used to take seconds, and are now refused immediately. */
const REFUSED: Record<string, [model: () => object, code: string]> = {
  'two ids of 60,000 letters': [() => journey({ stages: [part('a'.repeat(60_000)), { ...part('b'), terms: ['b'.repeat(60_000)] }], terms: [{ ...part('c'), term: 'C', definition: 'D' }] }), 'too-long'],
  '15,000 steps': [() => steps(15_000), 'too-many'],
  '15,000 steps in one stage': [() => journey({ stages: [{ ...part('a'), steps: times(15_000, (i) => part(`a${i}`)) }] }), 'too-many'],
  '4,000 gateways after unknown steps': [() => steps(4_000, (i) => ({ ...part(`g${i}`), after: `s${i}x` })), 'unknown-step'],
  '2,000 unknown receivers': [() => GROWING['unknown receivers']?.(2_000) ?? {}, 'unknown-system'],
  '5,000 connections': [() => flow({ connections: times(5_000, () => ({ from: 'a', to: 'b' })) }), 'too-many'],
  '1,000 boundaries inside each other': [() => GROWING['boundaries inside each other']?.(1_000) ?? {}, 'too-deep'],
  'a global object': [() => globalThis, 'not-plain'],
};

describe('a model that needs a lot of work', () => {
  for (const [name, [model, code]] of Object.entries(REFUSED)) it(`is refused: ${name}`, () => {
    const problems = checkModel(model());
    assert.ok(problems.some((problem) => problem.code === code), problems.map((problem) => problem.code).slice(0, 5).join());
    assert.ok(problems.length <= 202);
  });

  it('is accepted up to each limit', () => {
    assert.deepEqual(checkModel(steps(LIMITS.parts - Math.ceil(LIMITS.parts / 1000))), []);
    assert.deepEqual(checkModel(steps(LIMITS.parts)).map(({ code, path, value }) => [code, path, value]), [['too-many', '', LIMITS.parts + 1]]);
    assert.deepEqual(checkModel(GROWING['boundaries inside each other']?.(LIMITS.boundaries)).filter(({ code }) => code === 'too-deep'), []);
    assert.deepEqual(checkModel(GROWING['boundaries inside each other']?.(LIMITS.boundaries + 1)).map(({ code, path }) => [code, path]), [['too-deep', 'boundaries[0].inside']]);
    const lengths: [object: (length: number) => object, most: number][] = [
      [(length) => journey({ title: 'x'.repeat(length) }), LIMITS.line],
      [(length) => journey({ summary: 'x'.repeat(length) }), LIMITS.text],
      [(length) => journey({ stages: [part('a'), { id: 'x'.repeat(length), title: 'X' }] }), LIMITS.id],
      [(length) => journey({ stages: [{ ...part('a'), links: [{ title: 'L', href: 'x'.repeat(length) }] }] }), LIMITS.address],
      [(length) => flow({ messages: [{ ...part('m'), from: 'a', to: 'b', code: [{ title: 'C', code: 'x'.repeat(length) }] }] }), LIMITS.code],
    ];
    for (const [make, most] of lengths) {
      assert.deepEqual([checkModel(make(most)), checkModel(make(most + 1)).map(({ code }) => code)], [[], ['too-long']]);
    }
  });

  it('has its positions in the text found in linear time', () => {
    const text = (n: number) => JSON.stringify(journey({ stages: times(n, (i) => ({ ...part(`s${i}`), tone: 'pink' })) }), null, 1);
    for (const n of [10, 2_000]) {
      const last = checkText(text(n)).filter(({ code }) => code !== 'more-problems').at(-1);
      assert.ok(last?.line && last.column);
    }
    assert.equal(readText(text(10)).problems.failed, false);
  });
});
