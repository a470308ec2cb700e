/** What the lists that Jekyll and Hugo write for readers without a script must say, and in which languages. */
import assert from 'node:assert/strict';
import { en } from '../../src/i18n/en.js';
import type { Model } from '../../src/model/parse.js';
import { files } from '../data/files.js';
import { flows } from '../fixtures/flows.js';
import { models } from '../fixtures/models.js';
import { modelsInLanguages } from '../fixtures/several-languages.js';
import { languagesOf, strayTexts } from '../support/languages.js';
import { attribute, elements, readable, textOf, textsInLanguages } from './html.js';

export interface ListCase {
  /** What a test says of the list. */
  what: string;
  model: Model;
  /** Looks at the HTML of the diagram. */
  check: (html: string) => void;
}

/** The HTML of the one diagram of a page. */
export const diagramOf = (page: string): string => /<journey-diagram.*<\/journey-diagram>/s.exec(page)?.[0] ?? '';

export const checkPage = ({ check }: ListCase, page: string): void => check(diagramOf(page));

const STEPS = [{ id: 'buy', title: 'Buy seeds' }, { id: 'sow', title: 'Sow them' }];
const garden: Model = {
  kind: 'journey',
  title: 'A garden',
  hub: { id: 'office', title: 'Office' },
  stages: [
    { id: 'rent', title: 'Rent', steps: STEPS.map(({ id, title }) => ({ id: `rent-${id}`, title })) },
    { id: 'grow', title: 'Grow', shape: 'cycle', steps: STEPS },
    { id: 'eat', title: 'Eat', shape: 'cycle', steps: [{ id: 'cook', title: 'Cook' }] },
  ],
  transitions: [{ from: 'rent', to: 'grow', condition: 'the rent is paid', gate: { id: 'key', title: 'Collect the key', summary: 'Bring a card.' } }],
  notes: [{ mark: '*', text: 'Rents are for a year.' }, { text: 'Times are local.' }],
};

/** The text of each item of the first numbered list: of each stage. */
const stagesOf = (html: string): string[] => {
  const [list] = elements(html, 'ol');
  return (list?.childNodes ?? []).flatMap((item) => ('tagName' in item ? [textOf(item).replace(/\s+/g, ' ')] : []));
};

/** Names of parts in one language, where the list says them inside parts in another. */
const namesInLanguages: Record<string, Model> = {
  cycle: {
    kind: 'journey', title: 'Two cycles', language: 'en',
    stages: [
      { id: 'tyfu', title: 'Tyfu', language: 'cy', shape: 'cycle', steps: [{ id: 'hau', title: 'Hau' }, { id: 'medi', title: 'Medi' }] },
      { id: 'eat', title: 'Eat', shape: 'cycle', steps: [{ id: 'coginio', title: 'Coginio', language: 'cy' }, { id: 'serve', title: 'Serve' }] },
    ],
  },
  names: {
    kind: 'flow', title: 'Two systems', language: 'en',
    systems: [{ id: 'desk', title: 'Desk' }, { id: 'store', title: 'Store' }],
    boundaries: [{ id: 'haus', title: 'Haus', language: 'de', inside: ['desk'] }],
    messages: [{ id: 'frage', title: 'die Frage', language: 'de', from: 'desk', to: 'store' }],
  },
};

const inLanguages: ListCase[] = Object.entries({ ...modelsInLanguages, ...namesInLanguages }).map(([name, model]) => ({
  what: `marks what is in another language than the rest, and nothing else: ${name}`,
  model,
  check: (html) => {
    const usual = model.language ?? '';
    assert.deepEqual(strayTexts(textsInLanguages(html), languagesOf(model, usual), usual), []);
    assert.deepEqual(elements(html, 'a').map((link) => attribute(link, 'hreflang')).filter((one) => one !== undefined), name === 'journey' ? ['cy'] : []);
  },
}));

const published: Record<string, Model> = Object.fromEntries([...files].map(([name, { model }]) => [name, model]));

/** Models that need every word of the list. */
const { oneOfTwoTracks, fiveTracks, gatewayEnds, richPanels, severalLanguages } = models;
const { groups, nestedBoundaries } = flows;
const wordy: Record<string, Model> = { ...published, garden, oneOfTwoTracks, fiveTracks, gatewayEnds, richPanels, severalLanguages, groups, nestedBoundaries };

const inWelsh: ListCase[] = Object.entries(wordy).map(([name, model]) => {
  const welsh = { ...model, language: 'cy' };
  return {
    what: `marks its words as English where the model is in another language: ${name}`,
    model: welsh,
    check: (html) => assert.deepEqual(strayTexts(textsInLanguages(html), languagesOf(welsh, 'cy'), 'en'), []),
  };
});

const inOneLanguage: ListCase[] = Object.entries(published).map(([name, model]) => ({
  what: `marks no words where all is in one language: ${name}`,
  model,
  check: (html) => assert.equal(html.split(' lang=').length, 2),
}));

export const listCases: readonly ListCase[] = [
  {
    what: 'says where a stage begins again, if it has two steps or more',
    model: garden,
    check: (html) => assert.deepEqual(stagesOf(html).map((text) => /Then again from.*/.exec(text)?.[0].trim()), [undefined, 'Then again from: Buy seeds', undefined]),
  },
  {
    what: 'says that every stage is in touch with the hub',
    model: garden,
    check: (html) => assert.ok(readable(html).includes(en.hubConnected)),
  },
  {
    what: 'says what comes before the next stage, and then what the next stage is',
    model: garden,
    check: (html) => assert.match(stagesOf(html)[0] ?? '', /Before you go on to Grow: ?Collect the key ?Bring a card\. ?Next: Grow, once the rent is paid/),
  },
  {
    what: 'writes the mark of a note as the element does',
    model: garden,
    check: (html) => assert.deepEqual(elements(html, 'p').map(textOf).slice(-2), ['*Rents are for a year.', 'Times are local.']),
  },
  ...inLanguages,
  ...inWelsh,
  ...inOneLanguage,
  {
    what: 'marks its words as English where only some parts have a language',
    model: { kind: 'journey', title: 'A journey', stages: [{ id: 'un', title: 'Un', language: 'cy', tasks: [{ title: 'Tasg', links: [{ title: 'Dolen', href: 'dolen.html', label: 'DECISION' }] }] }] },
    check: (html) => {
      const languages = new Map(textsInLanguages(html));
      assert.deepEqual([en.tasks, 'decision', 'Tasg', 'A journey'].map((text) => languages.get(text)), ['en', 'en', 'cy', '']);
    },
  },
];

/** Words of the list that the settings give, and the case for a site that has them. */
export const OWN_WORDS = { systems: 'Systemau', messages: 'Negeseuon', in_parallel: 'pob un yr un pryd' };

export const ownWordsCase: ListCase = {
  what: 'has its own words in the settings, in the language of the model',
  model: { ...groups, language: 'cy' },
  check: (html) => {
    const texts = textsInLanguages(html);
    const languages = (word: string): string | undefined => texts.find(([text]) => text.includes(word))?.[1];
    assert.deepEqual(Object.values(OWN_WORDS).map(languages), ['cy', 'cy', 'cy']);
    assert.deepEqual([en.systems, en.messages, en.inParallel, 'When'].map(languages), [undefined, undefined, undefined, 'en']);
  },
};
