/** Models by chance, and what is no model at all, on one element after another: each is drawn or reported, by one event. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import booking from '../../data/booking.json' with { type: 'json' };
import consumer from '../../data/consumer.json' with { type: 'json' };
import overview from '../../data/overview.json' with { type: 'json' };
import provider from '../../data/provider.json' with { type: 'json' };
import spine from '../../data/spine.json' with { type: 'json' };
import { formatValue } from '../../src/model/core/problem.js';
import type { ModelLike } from '../../src/model/parse.js';
import { models } from '../fixtures/models.js';
import { listen } from '../support/events.js';
import { chance } from '../support/fuzz.js';
import { mutate, mutations } from '../support/mutate.js';
import { titleOf } from '../support/host.js';
import { all, frame, mount, unmountAll, until } from '../support/page.js';

const shipped = { booking, consumer, overview, provider, spine };
const good = models.twoStages;

/** What went wrong on the page without anybody's notice. */
const uncaught: string[] = [];
const keep = (event: Event): void => {
  uncaught.push(event instanceof PromiseRejectionEvent ? `rejected: ${String(event.reason)}` : (event as ErrorEvent).message);
};

/** Gives models to one element, one after another. */
async function feeder() {
  const element = await mount({ width: 1000, properties: { model: good } });
  const told = [listen(element, 'journey-load'), listen(element, 'journey-error')] as const;
  const count = () => told[0].length + told[1].length;

  /** Gives a model. @returns whether it has been drawn. */
  async function give(model: unknown, what: string): Promise<boolean> {
    const [loads, errors] = told.map(({ length }) => length) as [number, number];
    element.model = model as ModelLike;
    await until(() => count() > loads + errors, `an event for ${what}`);
    await element.updateComplete;
    await frame();
    expect([count() - loads - errors, uncaught], what).to.deep.equal([1, []]);
    const failed = told[1].length > errors;
    expect([element.matches(':state(error)'), all(element, '.problems li').length > 0], what).to.deep.equal([failed, failed]);
    return !failed;
  }

  return { element, give };
}

/** Gives a model, and a good one after it if it was bad. @returns whether it has been drawn. */
async function tryOut({ element, give }: Awaited<ReturnType<typeof feeder>>, model: unknown, what: string): Promise<boolean> {
  const before = titleOf(element);
  if (await give(model, what)) return true;
  expect(titleOf(element), what).to.equal(before);
  expect(await give({ ...good }, `the good model after ${what}`)).to.equal(true);
  expect([titleOf(element), element.problems.length]).to.deep.equal([good.title, 0]);
  return false;
}

before(() => {
  addEventListener('error', keep);
  addEventListener('unhandledrejection', keep);
});
after(() => {
  removeEventListener('error', keep);
  removeEventListener('unhandledrejection', keep);
});
beforeEach(() => { uncaught.length = 0; });
afterEach(unmountAll);

describe('a model with changes by chance', () => {
  for (const [name, model] of Object.entries(shipped)) it(`of ${name} is drawn or reported`, async function () {
    const { seed, runs } = await chance();
    this.timeout(Math.max(30_000, runs * 1_000));
    const feed = await feeder();
    const drawn = { yes: 0, no: 0 };
    for (const changes of fc.sample(mutations, { seed, numRuns: Math.max(20, Math.ceil(runs / Object.keys(shipped).length)) })) {
      drawn[(await tryOut(feed, mutate(model, changes), JSON.stringify(changes))) ? 'yes' : 'no'] += 1;
    }
    // Both happen: otherwise nothing would be tested.
    expect(Math.min(drawn.yes * 20, drawn.no * 3) >= drawn.yes + drawn.no, JSON.stringify(drawn)).to.equal(true);
  });
});

describe('what is no model', () => {
  const fail = (): never => { throw new Error('no'); };
  const everyTrap: ProxyHandler<object> = { get: fail, has: fail, ownKeys: fail, getOwnPropertyDescriptor: fail, getPrototypeOf: fail };

  function revoked(): object {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }

  function circle(): object {
    const model: Record<string, unknown> = { ...good };
    model.hub = model;
    return model;
  }

  function nested(levels: number): object {
    let boundary: object = { id: 'b', title: 'B' };
    for (let i = 0; i < levels; i++) boundary = { id: `b${i}`, title: 'B', boundaries: [boundary] };
    return { ...spine, boundaries: [boundary] };
  }

  /** A frame of the test's own, which goes with it. */
  function inFrame<T>(look: (frame: HTMLIFrameElement) => T, sandbox?: string): T {
    const one = document.createElement('iframe');
    if (sandbox !== undefined) one.setAttribute('sandbox', sandbox);
    document.querySelector('main')!.firstElementChild!.append(one);
    return look(one);
  }

  const strangers: Record<string, () => unknown> = {
    window: () => window,
    document: () => document,
    // What says that it is undefined, though it is not.
    'document.all': () => document['all' as 'body'],
    'an element': () => document.body,
    'the window of a frame': () => inFrame(({ contentWindow }) => contentWindow),
    'the window of a frame from elsewhere': () => inFrame(({ contentWindow }) => contentWindow, ''),
    'a proxy that throws': () => new Proxy({}, everyTrap),
    'a proxy of a model that throws': () => new Proxy({ ...good }, everyTrap),
    'a proxy of a list that throws': () => ({ ...good, stages: new Proxy([], everyTrap) }),
    'a list without end': () => ({ ...good, stages: new Proxy([], { get: (_, name) => (name === 'length' ? 2 ** 32 - 1 : undefined) }) }),
    'names without end': () => new Proxy({}, { get: () => new Proxy({}, everyTrap), ownKeys: () => Array.from({ length: 400_000 }, (_, i) => `n${i}`), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) }),
    'a proxy that is always another': () => {
      const endless = (): object => new Proxy({}, { get: endless, ownKeys: () => ['a', 'b'], getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }) });
      return endless();
    },
    'a revoked proxy': revoked,
    'a model with a revoked proxy': () => ({ ...good, stages: [revoked()] }),
    'getters that throw': () => Object.defineProperties({}, Object.fromEntries(['kind', 'title', 'stages'].map((name) => [name, { enumerable: true, get: fail }]))),
    'a getter that throws in a stage': () => ({ ...good, stages: [Object.defineProperty({ id: 'a' }, 'title', { enumerable: true, get: fail })] }),
    'a toString that throws': () => ({ ...good, title: { toString: fail, [Symbol.toPrimitive]: fail } }),
    'a tag that throws': () => Object.defineProperty({ ...good }, Symbol.toStringTag, { get: fail }),
    'a map': () => new Map(Object.entries(good)),
    'a function': () => () => good,
    'a symbol': () => Symbol('model'),
    'a big number': () => 5n,
    'a text': () => JSON.stringify(good),
    'a promise': () => Promise.resolve(good),
    'many bytes': () => new Uint8Array(1_000_000),
    '3,000 nested boundaries': () => nested(3_000),
    '100,000 nested lists': () => { let list: unknown[] = []; for (let i = 0; i < 100_000; i++) list = [list]; return list; },
    'an object that contains itself': circle,
    'a list that contains itself': () => { const list: unknown[] = []; list.push(list); return list; },
    'a model whose stages hold the model': () => { const stage: Record<string, unknown> = { id: 'a', title: 'A' }; stage.steps = [stage]; return { ...good, stages: [stage] }; },
  };

  for (const [what, make] of Object.entries(strangers)) it(`is reported: ${what}`, async () => {
    const feed = await feeder();
    expect(await tryOut(feed, make(), what), formatValue(what)).to.equal(false);
  });
});
