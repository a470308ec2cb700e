/** What there is to do, in a panel: in order, and numbered through the whole model where the model says how. */
import { expect } from '@esm-bundle/chai';
import consumer from '../../data/consumer.json' with { type: 'json' };
import { en } from '../../src/i18n/en.js';
import { fill } from '../../src/i18n/strings.js';
import { all, inside, mountReady, unmountAll } from '../support/page.js';

const [stage] = consumer.stages;
const told = (selected: string, tasks?: { title: string; order?: number }[]) =>
  mountReady({ properties: { model: tasks ? { ...consumer, stages: [{ ...stage, tasks }], transitions: [] } : consumer, selected } });

describe('the tasks of a panel', () => {
  afterEach(unmountAll);

  it('carry their numbers among all tasks, and say so', async () => {
    const element = await told('engagement');
    expect(all(element, '.panel ol.tasks > li').map((li) => (li as HTMLLIElement).value)).to.deep.equal(consumer.hub.tasks.map(({ order }) => order));
    expect(all(element, '.panel p.aside').map((p) => p.textContent)).to.deep.equal([fill(en.taskNumbers, { first: 1, count: 23 })]);
  });

  it('of the hub say before which stage they come', async () => {
    const element = await told('engagement');
    expect(all(element, '.panel .when').map((p) => [p.textContent, p.nextElementSibling?.querySelectorAll(':scope > li').length])).to.deep.equal([['Before Develop', 5], ['Before Test and assure', 1]]);
  });

  it('are counted on the card of their stage, and on that of the hub; beside a picture in the key, and never in it', async () => {
    const counts = async (width: number) => all(await mountReady({ width, properties: { model: consumer } }), '.count')
      .filter((p) => p.checkVisibility()).map((p) => `${p.parentElement?.querySelector('.title, b, .key li > .words')?.textContent ?? ''}: ${p.textContent}`);
    expect(await counts(400)).to.deep.equal(['Engagement: 6 tasks', 'Getting started: 2 tasks', 'Develop: 1 task', 'Test and assure: 11 tasks', 'Deploy: 3 tasks']);
    expect(await counts(1000)).to.deep.equal([]);
    expect(await counts(1280)).to.deep.equal(['Getting started: 2 tasks', 'Develop: 1 task', 'Test and assure: 11 tasks', 'Deploy: 3 tasks', 'Engagement: 6 tasks']);
  });

  for (const [what, tasks] of Object.entries({
    'without an order': [{ title: 'One' }, { title: 'Two' }],
    'of which one has no order': [{ title: 'One', order: 5 }, { title: 'Two' }],
  })) {
    it(`${what} are counted from 1 in their panel`, async () => {
      const element = await told('getting-started', tasks);
      expect(all(element, '.panel ol.tasks > li').map((li) => [li.getAttribute('value'), li.textContent.trim()])).to.deep.equal([[null, 'One'], [null, 'Two']]);
      expect(inside(element, '.panel p.aside')).to.equal(null);
    });
  }
});
