/** Addresses from strangers: no link of a diagram runs a script, whoever wrote the model and whatever the check lets through. */
import { expect } from '@esm-bundle/chai';
import fc from 'fast-check';
import { render } from 'lit';
import { en } from '../../src/i18n/en.js';
import { kindBy } from '../../src/kinds/registry.js';
import { resolveHref } from '../../src/model/core/href.js';
import type { ModelLike } from '../../src/model/parse.js';
import type { View } from '../../src/render/shell/view.js';
import { BAD_ADDRESSES, flowOf, GOOD_ADDRESSES, journeyOf, trickyAddress } from '../fixtures/addresses.js';
import { sample } from '../support/engine.js';
import { all, mount, mountReady, need, settled, unmountAll } from '../support/page.js';

/** An address that is none in this page leads nowhere, and its scheme reads ':'. */
const PROTOCOLS = ['http:', 'https:', 'mailto:', location.protocol, ':'];
const SAMPLE = [...GOOD_ADDRESSES, ...BAD_ADDRESSES, ...fc.sample(trickyAddress, { numRuns: sample([200], [20])[0], seed: 7 })];
const protocolOf = (anchor: Element): string => (anchor as HTMLAnchorElement).protocol;

/** Every panel of a model at once, as on paper. Nothing is checked before. */
async function everyPanel(model: object, base: string | undefined): Promise<HTMLElement> {
  const kind = await kindBy((model as { kind: string }).kind);
  const page = document.createElement('div');
  if (!kind) return page;
  const index = kind.index(model as never);
  const view: View = {
    index, strings: en, level: 2, selected: undefined, expanded: true,
    details: (part) => kind.details(part, index, en),
    resolve: (href) => resolveHref(href, base),
  };
  render(kind.template(view), page);
  return page;
}

describe('addresses from a stranger', () => {
  afterEach(unmountAll);

  for (const [kind, modelOf] of Object.entries({ journey: journeyOf, flow: flowOf })) {
    it(`lead nowhere but to the web or to a mailbox, in any place of a ${kind}, even where nothing has checked them`, async () => {
      let links = 0;
      for (const [i, address] of SAMPLE.entries()) {
        const other = SAMPLE[(i * 7) % SAMPLE.length];
        for (const [href, base] of [[address, undefined], [address, other], ['page.html', address]] as const) {
          const anchors = [...(await everyPanel(modelOf(href), base)).querySelectorAll('a')];
          links += anchors.length;
          for (const anchor of anchors) expect(PROTOCOLS, JSON.stringify({ href, base })).to.include(protocolOf(anchor));
        }
      }
      expect(links).to.be.above(1000);
    });

    it(`refuse a ${kind} that has one, in place, and show no link of it`, async () => {
      const element = await mountReady({ width: 400, properties: { model: modelOf('page.html') } });
      for (const address of BAD_ADDRESSES) {
        element.model = modelOf(address) as unknown as ModelLike;
        await element.updateComplete;
        expect(element.matches(':state(error)'), JSON.stringify(address)).to.equal(true);
      }
    });

    it(`become words without a link where they are written, in a ${kind}`, async () => {
      const element = await mount({ width: 400, properties: { model: modelOf('page.html') } });
      await settled(element);
      const parts = [...(element.index?.parts.values() ?? [])];
      for (const [i, address] of BAD_ADDRESSES.entries()) {
        const part = parts[i % parts.length]!;
        // Past the check: the model is frozen, but what notes its parts is not.
        Object.assign(part, { data: { ...part.data, links: part.data.links?.map((link) => ({ ...link, href: address })) } });
        element.selected = part.data.id;
        await element.updateComplete;
        const links = all(element, '.panel > .panel-body > .group > .links > li');
        expect(links.map((one) => [one.textContent.trim(), one.querySelector('a')]), JSON.stringify(address)).to.deep.equal([['Link', null]]);
        element.selected = undefined;
        await element.updateComplete;
      }
    });
  }

  it('are not joined to a base-url that may not be joined to', async () => {
    const element = await mountReady({ width: 400, properties: { model: journeyOf('page.html', 'https://example.org/spec/'), selected: 'stage' } });
    for (const address of BAD_ADDRESSES.filter((one) => one !== '')) {
      element.setAttribute('base-url', address);
      await element.updateComplete;
      const hrefs = all(element, '.panel a').map((a) => (a as HTMLAnchorElement).href);
      expect(new Set(hrefs), JSON.stringify(address)).to.deep.equal(new Set(['https://example.org/spec/page.html']));
      expect(element.problems.map(({ severity, path, code, value }) => [severity, path, code, value])).to.deep.equal([['warning', 'base-url', 'bad-href', address]]);
      expect(element.matches(':state(error)')).to.equal(false);
    }
  });

  it('get a warning where a part of the base is lost', async () => {
    const element = await mountReady({ width: 400, properties: { model: journeyOf('page.html', 'https://example.org/spec'), baseUrl: '../guide' } });
    expect(element.problems.map(({ severity, path, code }) => [severity, path, code])).to.deep.equal([
      ['warning', 'baseUrl', 'base-without-slash'], ['warning', 'base-url', 'base-without-slash'],
    ]);
    element.baseUrl = '../guide/';
    expect(element.problems.map(({ path }) => path)).to.deep.equal(['baseUrl']);
  });

  it('work in a page that has no address of its own', async () => {
    const frame = document.createElement('iframe');
    const here = new URL('../../src/define.ts', import.meta.url).href;
    frame.srcdoc = `<!doctype html><script type="module" src="${here}"></script><journey-diagram selected="stage"><script type="application/json">${JSON.stringify(journeyOf('page.html'))}</script></journey-diagram>`;
    const loaded = new Promise((resolve) => { frame.addEventListener('load', resolve); });
    document.body.append(frame);
    await loaded;
    await frame.contentWindow!.customElements.whenDefined('journey-diagram');
    const element = frame.contentDocument!.querySelector('journey-diagram')!;
    await element.updateComplete;
    expect((need(element, '.panel a') as HTMLAnchorElement).href).to.equal(new URL('page.html', document.baseURI).href);
    frame.remove();
  });
});
