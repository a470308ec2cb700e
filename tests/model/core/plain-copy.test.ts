/** Whatever is set as a model soon becomes a plain copy, or a problem with its path. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { LIMITS } from '../../../src/model/core/limits.js';
import { checkModel, parseModel } from '../../../src/model/parse.js';
import { readValue } from '../../../src/model/core/parse-value.js';
import { describeProblem, isError } from '../../../src/model/core/problem.js';

const good = () => ({ kind: 'journey', title: 'T', stages: [{ id: 'a', title: 'A' }] });
const throwing = (name: string): object => Object.defineProperty({ id: 'b', title: 'B' }, name, { enumerable: true, get: () => { throw new Error('no'); } });
const nested = (levels: number): unknown => Array.from({ length: levels }).reduce((inner) => [inner], 'x');
const circle = (): object => { const one: Record<string, unknown> = { id: 'c', title: 'C' }; one.steps = [one]; return one; };
const endless = (): object => new Proxy({}, { ownKeys: () => ['more'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }), get: (_, name) => (name === Symbol.toStringTag ? undefined : endless()) });
const revoked = (): object => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; };
const refusing = (): object => new Proxy({}, { ownKeys: () => { throw new Error('no'); } });
const stage = (value: unknown): object => ({ ...good(), stages: [{ id: 'a', title: 'A' }, value] });

/** Values that are not plain data, where each is found, and what the message calls it. */
const REFUSED: Record<string, [given: () => unknown, code: string, path: string, message: RegExp]> = {
  'a function': [() => stage(() => 1), 'not-plain', 'stages[1]', /found a function/],
  'a method': [() => ({ ...good(), toJSON: () => good() }), 'not-plain', 'toJSON', /found a function/],
  'a symbol': [() => stage({ id: Symbol('a'), title: 'A' }), 'not-plain', 'stages[1].id', /found a symbol/],
  'a big integer': [() => stage({ id: 'b', title: 5n }), 'not-plain', 'stages[1].title', /found a bigint/],
  'a date': [() => stage({ id: 'b', title: new Date(0) }), 'not-plain', 'stages[1].title', /found a Date/],
  'a map': [() => stage(new Map([['id', 'b']])), 'not-plain', 'stages[1]', /found a Map/],
  'an error': [() => new Error('no'), 'not-plain', '', /found an Error/],
  'a global object': [() => globalThis, 'not-plain', '', /found a global/],
  'a getter that throws': [() => stage(throwing('icon')), 'not-plain', 'stages[1].icon', /cannot be read/],
  'a proxy that is revoked': [() => stage(revoked()), 'not-plain', 'stages[1]', /cannot be read/],
  'a proxy that refuses': [() => stage(refusing()), 'not-plain', 'stages[1]', /cannot be read/],
  'a revoked proxy as the model': [revoked, 'not-plain', '', /cannot be read/],
  'a tag that throws': [() => stage(throwing(Symbol.toStringTag as unknown as string)), 'not-plain', 'stages[1]', /cannot be read/],
  'a circle': [() => stage(circle()), 'circular', 'stages[1].steps[0]', /contains itself/],
  'a proxy without end': [() => stage(endless()), 'too-deep', `stages[1]${'.more'.repeat(LIMITS.levels - 2)}`, /32 levels/],
  'many levels': [() => stage(nested(3_000)), 'too-deep', `stages[1]${'[0]'.repeat(LIMITS.levels - 2)}`, /32 levels/],
  'a long list': [() => stage({ id: 'b', title: 'B', steps: new Array(4_000_000_000) }), 'too-many', 'stages[1].steps', /2,000 entries, found 4,000,000,000/],
  'much text': [() => stage({ id: 'b', title: 'B', summary: 'x'.repeat(LIMITS.characters) }), 'too-long', 'stages[1].summary', /1,000,000 characters/],
  'many names': [() => stage(Object.fromEntries(Array.from({ length: LIMITS.values }, (_, i) => [`n${i}`, 1]))), 'too-many', `stages[1].n${LIMITS.values - 8}`, /100,000 values/],
  'many lists': [() => stage({ examples: Array.from({ length: 60 }, () => Array.from({ length: 2_000 }, () => 1)) }), 'too-many', 'stages[1].examples[49][1941]', /100,000 values/],
};

describe('a model that is, or contains,', () => {
  for (const [name, [given, code, path, message]] of Object.entries(REFUSED)) it(`${name} is refused with its path`, () => {
    const errors = checkModel(given()).filter(isError);
    const found = errors.find((problem) => problem.code === code);
    assert.ok(found, errors.map(describeProblem).join('\n'));
    assert.equal(found.path, path);
    assert.match(found.message, message);
    assert.match(found.remedy, /\.$/);
    // A value that could not be copied is reported once.
    assert.deepEqual(errors.filter((problem) => problem.path === path).length, 1);
  });

  it('a name that would set the prototype is reported as an unknown property', () => {
    const given = JSON.parse('{"kind":"journey","title":"T","__proto__":{"polluted":true},"stages":[{"id":"a","title":"A","constructor":1,"toString":2}]}') as object;
    assert.deepEqual(checkModel(given).map(({ code, path }) => `${code} ${path}`), ['unknown-name stages[0].constructor', 'unknown-name stages[0].toString', 'unknown-name __proto__']);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });

  it('holes is reported as having nothing there', () => {
    const stages: unknown[] = [];
    stages[2] = { id: 'a', title: 'A' };
    assert.deepEqual(checkModel({ ...good(), stages }).map(({ code, path, message }) => `${code} ${path} ${message}`),
      ['wrong-type stages[0] Expected an object, found nothing.', 'wrong-type stages[1] Expected an object, found nothing.']);
  });
});

class Stage {
  readonly id: string;
  readonly #title: string;
  constructor(id: string, title: string) {
    this.id = id;
    this.#title = title;
    Object.defineProperty(this, 'title', { enumerable: true, get: () => this.#title });
  }
}

/** Unusual values that are valid models. */
const TAKEN: Record<string, () => unknown> = {
  'of another realm': () => runInNewContext('({ kind: "journey", title: "T", stages: [{ id: "a", title: "A" }] })') as unknown,
  'without a prototype': () => Object.assign(Object.create(null) as object, good()),
  'behind a proxy': () => new Proxy(good(), {}),
  'of a class': () => ({ ...good(), stages: [new Stage('a', 'A')] }),
  'with names without a value': () => ({ ...good(), summary: undefined, hub: undefined }),
  'with symbols for names': () => ({ ...good(), [Symbol('mine')]: () => 1 }),
  'that is frozen': () => Object.freeze(good()),
};

describe('a copy', () => {
  for (const [name, given] of Object.entries(TAKEN)) it(`is made of a model ${name}`, () => assert.deepEqual(parseModel(given()), good()));

  it('does not change with the original', () => {
    const given = good();
    const model = parseModel(given);
    given.title = 'Other';
    given.stages.push({ id: 'b', title: 'B' });
    assert.deepEqual(model, good());
  });

  it('has each of two references to one object', () => {
    const links = [{ title: 'L', href: 'a.html' }];
    const model = parseModel({ ...good(), stages: ['a', 'b'].map((id) => ({ id, title: id, links })) });
    assert.deepEqual(model.kind === 'journey' && model.stages.map((one) => one.links), [links, links]);
  });

  it('can be frozen deeply', () => {
    const { value } = readValue(good(), true);
    const { stages } = value as ReturnType<typeof good>;
    assert.throws(() => { stages[0]!.title = 'B'; }, TypeError);
    assert.throws(() => { stages.push({ id: 'b', title: 'B' }); }, TypeError);
  });
});
