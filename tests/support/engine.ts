/** The engine that runs the tests, and what can be asked of it. */

type Engine = 'chromium' | 'firefox' | 'webkit';

/**
 * `media`: media features can be set; `motion`: animations run; `tree`: the tree of accessibility can be
 * read; `heap`: garbage can be collected and what is left be counted; `aside`: parts that are not seen can be left out of
 * the layout without cutting off what reaches past their edges.
 */
type Capability = 'media' | 'motion' | 'tree' | 'heap' | 'aside';

const engineOf = (agent: string): Engine => (agent.includes('Firefox/') ? 'firefox' : agent.includes('Chrome/') ? 'chromium' : 'webkit');

const engine: Engine = engineOf(navigator.userAgent);

/** Firefox and WebKit are started with less motion, once for all, since no protocol sets media features in them. */
const LACKS: Record<Engine, readonly Capability[]> = {
  chromium: [],
  firefox: ['media', 'motion', 'tree', 'heap'],
  webkit: ['media', 'motion', 'tree', 'heap', 'aside'],
};

export const can = (capability: Capability): boolean => !LACKS[engine].includes(capability);

/**
 * Leaves the tests of this `describe` (or of the file, where it stands outside of any) out in engines that lack
 * something. The runner's line of the file counts them.
 */
export function needs(capability: Capability): void {
  before(function () {
    if (!can(capability)) this.skip();
  });
}

/** All of them in Chromium, and in the others those that stand for all. */
export const sample = <T>(all: readonly T[], some: readonly NoInfer<T>[]): readonly T[] => (engine === 'chromium' ? all : some);

/** The same for one test: `it('…', needing('media', async () => { … }))`. */
export const needing = (capability: Capability, test: () => Promise<void>) => async function (this: Mocha.Context): Promise<void> {
  if (!can(capability)) this.skip();
  await test();
};
