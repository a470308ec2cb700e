/** The colours of links that are pointed at, pressed, visited, or have the focus; and of buttons that look like links. */
import { expect } from '@esm-bundle/chai';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import consumer from '../../data/consumer.json' with { type: 'json' };
import type { JourneyDiagram } from '../../src/define.js';
import { useColourScheme } from '../support/media.js';
import { mountReady, need, pageWidth, unmountAll } from '../support/page.js';

const STATES = { link: 'rgb(1, 0, 0)', 'link-hover': 'rgb(2, 0, 0)', 'link-visited': 'rgb(3, 0, 0)', 'link-active': 'rgb(4, 0, 0)' };
const KINDS = { 'A link': '.panel .links a', 'A button that looks like a link': '.panel .choose' };

const colourOf = (element: Element): string => getComputedStyle(element).color;

/** A diagram with an open panel. @param set variables, by their names after `--jd-`. */
async function opened(set: Record<string, string> = {}): Promise<JourneyDiagram> {
  const element = await mountReady({ properties: { model: consumer, selected: consumer.stages[0]?.id } });
  for (const [name, value] of Object.entries(set)) element.style.setProperty(`--jd-${name}`, value);
  return element;
}

async function pointAt(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  const { x, y, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(x + 5), Math.round(y + height / 2)] });
}

function unfollowed(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** The rules of a diagram in their order; those in media queries are left out. */
const rulesOf = ({ renderRoot }: JourneyDiagram): CSSStyleRule[] =>
  (renderRoot as ShadowRoot).adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]).filter((rule) => rule instanceof CSSStyleRule);

before(() => pageWidth(1280));
afterEach(async () => {
  await sendMouse({ type: 'move', position: [1, 1] });
  unmountAll();
});

for (const [what, selector] of Object.entries(KINDS)) describe(what, () => {
  /** Its colour: as it is, under the pointer, and pressed. */
  async function coloursOf(element: JourneyDiagram): Promise<string[]> {
    const link = need(element, selector);
    const colours = [colourOf(link)];
    await pointAt(link);
    colours.push(colourOf(link));
    await sendMouse({ type: 'down' });
    colours.push(colourOf(link));
    addEventListener('click', unfollowed, { capture: true, once: true });
    await sendMouse({ type: 'up' });
    return colours;
  }

  it('has one colour by default, which a theme may set', async () => {
    const blue = 'rgb(11, 87, 176)';
    expect(await coloursOf(await opened())).to.deep.equal([blue, blue, blue]);
    unmountAll();
    expect(await coloursOf(await opened({ link: STATES.link }))).to.deep.equal([STATES.link, STATES.link, STATES.link]);
  });

  it('has a colour under the pointer, and one while it is pressed', async () => {
    expect(await coloursOf(await opened(STATES))).to.deep.equal([STATES.link, STATES['link-hover'], STATES['link-active']]);
  });

  it('has a thicker line under the pointer', async () => {
    const link = need(await opened(), selector);
    const thickness = (): number => Number.parseFloat(getComputedStyle(link).textDecorationThickness);
    const thin = thickness();
    await pointAt(link);
    expect(thickness()).to.be.above(2 * thin);
  });

  it('has the colour of the focus, if there is one, under the pointer as well', async () => {
    for (const [set, colours] of [[STATES, [STATES.link, STATES['link-hover']]], [{ ...STATES, 'focus-ink': 'rgb(5, 0, 0)' }, ['rgb(5, 0, 0)', 'rgb(5, 0, 0)']]] as const) {
      const link = need(await opened(set), selector);
      // By keyboard, as far as a browser can tell.
      await sendKeys({ press: 'Tab' });
      link.focus();
      expect(link.matches(':focus-visible')).to.equal(true);
      const alone = colourOf(link);
      await pointAt(link);
      expect([alone, colourOf(link)]).to.deep.equal(colours);
      unmountAll();
    }
  });
});

// Which links have been visited is kept from scripts: the rule itself is looked at.
describe('A link that has been visited', () => {
  it('has a colour of its own, less than those under the pointer, pressed and with the focus', async () => {
    const element = await opened();
    const link = need(element, KINDS['A link']);
    const rules = rulesOf(element);
    const states = ['', ':visited', ':hover', ':active'];
    const found = states.map((state) => rules.findLastIndex(({ selectorText, style }) => style.color !== '' && /^a\b/.test(selectorText) && selectorText.split(', ').some((one) =>
      one.endsWith(state) && link.matches(state === '' ? one : one.slice(0, -state.length)))));
    expect(found.map((i) => rules[i]?.style.color)).to.deep.equal(['', '-visited', '-hover', '-active'].map((state) => `var(--_focused, var(--_link${state}))`));
    expect(found).to.deep.equal([...found].sort((a, b) => a - b));
  });

  it('is one that leads to a page: links inside a diagram have one address in common', async () => {
    const element = await opened();
    const [visited] = rulesOf(element).filter(({ selectorText }) => selectorText.includes(':visited'));
    const inside = document.createElement('a');
    inside.dataset.action = 'go';
    expect(inside.matches(visited?.selectorText.replace(':visited', '') ?? 'a')).to.equal(false);
  });
});

describe('The link that skips a diagram', () => {
  it('covers the title that it stands over, in the colour of the focus if there is one', async () => {
    for (const [set, ground] of [[{ raised: 'rgb(6, 0, 0)' }, 'rgb(6, 0, 0)'], [{ 'focus-tint': 'rgb(7, 0, 0)' }, 'rgb(7, 0, 0)']] as const) {
      const skip = need(await opened(set), '.skip');
      await sendKeys({ press: 'Tab' });
      skip.focus();
      expect([skip.matches(':focus-visible'), getComputedStyle(skip).backgroundColor]).to.deep.equal([true, ground]);
      unmountAll();
    }
  });
});

describe('In forced colours', () => {
  useColourScheme('forced colours');
  it('links have those of the reader', async () => {
    const style = getComputedStyle(need(await opened(STATES), '.diagram'));
    expect(Object.keys(STATES).map((name) => style.getPropertyValue(`--_${name}`))).to.deep.equal(['LinkText', 'LinkText', 'VisitedText', 'ActiveText']);
  });
});
