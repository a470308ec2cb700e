/** The documentation of the element matches what it renders, fires and sets: parts, slots, events, states, variables. */
import { expect } from '@esm-bundle/chai';
import type { JourneyDiagram } from '../../src/define.js';
import { onPaper } from '../support/paper.js';
import { styles } from '../support/styles.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { all, inside, mountReady, settled, unmountAll } from '../support/page.js';

interface Named { name: string }
interface Declaration extends Partial<Record<'cssParts' | 'slots' | 'events' | 'cssStates', Named[]>> { tagName?: string }

/** The class's members that are not for hosts: those of Lit and the browser, and those that controllers use. */
const INTERNAL = ['connectedCallback', 'constructor', 'createRenderRoot', 'describe', 'getUpdateComplete', 'index', 'kind', 'picture', 'render', 'shouldUpdate', 'sourceChanged', 'update', 'updated', 'walked', 'willUpdate'];

const seen = { cssParts: new Set<string>(), slots: new Set<string>(), events: new Set<string>(), cssStates: new Set<string>() };
/** The names of private variables that are set in the page. */
const variables = new Set<string>();

/** Records the current contents of a diagram. */
function look(element: JourneyDiagram): void {
  for (const one of all(element, '[part]')) one.part.forEach((part) => seen.cssParts.add(part));
  for (const slot of element.renderRoot.querySelectorAll('slot')) seen.slots.add(slot.name.replace(/:.*/, ':ID'));
  for (const { style } of all(element, '[style]')) for (const name of style) if (name.startsWith('--_')) variables.add(name.slice(3));
}

/** Records every event that an element dispatches, and every state that it sets. */
function overhear(): () => void {
  const { dispatchEvent } = EventTarget.prototype;
  const { add } = CustomStateSet.prototype;
  EventTarget.prototype.dispatchEvent = function (this: EventTarget, event: Event): boolean {
    if (this instanceof HTMLElement && this.localName === 'journey-diagram') seen.events.add(event.type);
    return dispatchEvent.call(this, event);
  };
  CustomStateSet.prototype.add = function (this: CustomStateSet, state: string) {
    seen.cssStates.add(state);
    return add.call(this, state);
  };
  return () => {
    EventTarget.prototype.dispatchEvent = dispatchEvent;
    CustomStateSet.prototype.add = add;
  };
}

/** Uses every feature of a diagram in every view, and records after each. */
async function useAll(properties: Partial<JourneyDiagram>, views: readonly JourneyDiagram['view'][]): Promise<void> {
  const element = await mountReady({ width: 1100, properties });
  element.download = true;
  const step = async (act: () => void) => { act(); await settled(element); look(element); };
  for (const view of views) await step(() => { element.view = view; });
  for (const id of element.index!.parts.keys()) await step(() => element.select(id));
  const link = inside(element, '[part~="link"]');
  link?.addEventListener('click', (event) => event.preventDefault());
  await step(() => link?.click());
  await step(() => element.start());
  await step(() => element.stop());
  await step(() => element.clear());
  await onPaper(() => look(element));
  await step(() => { element.model = { kind: 'voyage', title: 'A voyage' }; });
}

describe('the manifest', () => {
  let declared: Declaration | undefined;
  let stop: () => void;

  before(async function () {
    this.timeout(120_000);
    const answer = await fetch('/.storybook/custom-elements.json');
    expect(answer.ok, 'there is no .storybook/custom-elements.json: run `npm run analyze` first').to.equal(true);
    const { modules } = await answer.json() as { modules: { declarations?: Declaration[] }[] };
    declared = modules.flatMap(({ declarations }) => declarations ?? []).find(({ tagName }) => tagName === 'journey-diagram');
    stop = overhear();
    const empty = document.createElement('journey-diagram');
    document.body.append(empty);
    look(empty);
    empty.remove();
    await useAll({ model: models.richPanels }, ['ecosystem', 'overview', 'outline', 'auto']);
    await useAll({ src: '/data/booking.json' }, ['map', 'sequence', 'outline', 'auto']);
    await useAll({ model: flows.groups }, ['map']);
  });
  after(() => {
    stop();
    unmountAll();
  });

  for (const list of ['cssParts', 'slots', 'events', 'cssStates'] as const) it(`names the ${list} that the element has, and no others`, () => {
    expect((declared?.[list] ?? []).map(({ name }) => name).toSorted()).to.deep.equal([...seen[list]].toSorted());
  });

  it('names every public member of the class', () => {
    const { members = [] } = declared as { members?: Named[] };
    const names = new Set(members.map(({ name }) => name));
    const real = Object.getOwnPropertyNames(customElements.get('journey-diagram')!.prototype);
    const states = ['asList', 'choice', 'folded', 'message', 'canvas'];
    expect(real.filter((name) => !names.has(name) && !states.includes(name)).toSorted()).to.deep.equal(INTERNAL);
  });

  it('has no variable in the styles that is never set or never read', () => {
    const css = styles.map(({ cssText }) => cssText).join('\n');
    const found = (pattern: RegExp) => new Set([...css.matchAll(pattern)].map(([, name]) => name ?? ''));
    const read = found(/var\(--_([\w-]+)/g);
    const declaredInCss = found(/(?:^|[;{\s])--_([\w-]+)\s*:/g);
    expect([...read].filter((name) => !declaredInCss.has(name) && !variables.has(name))).to.deep.equal([]);
    expect([...declaredInCss].filter((name) => !read.has(name))).to.deep.equal([]);
  });
});
