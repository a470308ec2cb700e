/** Two copies of the library on one page: whole bundles, each a module of its own. */
import { expect } from '@esm-bundle/chai';
import type * as Library from '../../src/define.js';
import { models } from '../fixtures/models.js';
import { emptyPage } from '../support/frame.js';
import { until } from '../support/page.js';

type Copy = typeof Library;

/** A page that loads copies one after the other. */
async function pageWith(count: number): Promise<{ frame: HTMLIFrameElement; inner: Document; copies: Copy[]; errors: string[] }> {
  const { frame, inner } = await emptyPage();
  const view = inner.defaultView as Window & typeof globalThis & { copies?: Copy[] };
  const errors: string[] = [];
  view.addEventListener('error', ({ message }) => errors.push(message));
  const script = inner.createElement('script');
  script.type = 'module';
  const names = Array.from({ length: count }, (_, i) => `copy${i + 1}`);
  script.textContent = [
    ...names.map((name) => `import * as ${name} from '${location.origin}/prebundled/src/define.ts.js?${name}';`),
    `window.copies = [${names.join()}];`,
  ].join('\n');
  inner.head.append(script);
  await until(() => view.copies, 'the copies are there', 20_000);
  return { frame, inner, copies: view.copies!, errors };
}

describe('two copies of the library on a page', () => {
  it('share the element, the icons and the words, whichever of them is asked', async () => {
    const { frame, inner, copies, errors } = await pageWith(2);
    const [first, second] = copies as [Copy, Copy];
    expect(first.JourneyDiagram === second.JourneyDiagram).to.equal(false);
    expect(inner.defaultView!.customElements.get('journey-diagram') === first.JourneyDiagram).to.equal(true);
    const element = inner.createElement('journey-diagram');
    element.model = { ...models.twoStages, language: 'zu', hub: { id: 'hub', title: 'Hub', icon: 'of-the-second' } };
    second.registerIcons({ 'of-the-second': 'M1 2h3' });
    inner.body.append(element);
    const button = () => element.renderRoot.querySelector('[data-action="list"]')?.textContent.trim();
    expect(element.renderRoot.querySelector('.hub-button .icon path')?.getAttribute('d')).to.equal('M1 2h3');
    expect(button()).to.equal('View as list');
    second.registerStrings('zu', { viewAsList: 'Buka njengohlu' });
    element.requestUpdate();
    await element.updateComplete;
    expect(button()).to.equal('Buka njengohlu');
    expect(errors).to.deep.equal([]);
    frame.remove();
  }).timeout(60_000);
});
