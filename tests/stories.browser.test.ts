/** Every story: it renders, plays, and keeps the rules of axe, those of the guide at two widths in three colour schemes, closed and open. */
import type { JourneyDiagram } from '../src/define.js';
import { axeFindings, axeIn } from './support/axe.js';
import { none } from './support/faults.js';
import { can } from './support/engine.js';
import { COLOUR_SCHEMES, emulateFeatures } from './support/media.js';
import { frame as nextFrame, pageWidth, settled } from './support/page.js';
import { show, storyEntries, STORYBOOK, type Entry, type Shown } from './support/story.js';

const entries = await storyEntries();

const diagramsIn = ({ contentDocument }: HTMLIFrameElement): JourneyDiagram[] => [...contentDocument?.querySelectorAll('journey-diagram') ?? []];

/** axe in every colour scheme at every width, a line for each finding with where it was found. */
async function look({ frame }: Shown, what: string): Promise<string[]> {
  const axe = await axeIn(frame);
  const findings: string[] = [];
  for (const width of [1280, 320]) {
    frame.style.width = `${width}px`;
    for (const [scheme, features] of Object.entries(COLOUR_SCHEMES)) {
      await emulateFeatures({ ...features, reducedMotion: 'reduce' });
      await nextFrame();
      await Promise.all(diagramsIn(frame).map(settled));
      findings.push(...(await axeFindings(axe, scheme)).map((finding) => `${finding} (${what}, ${width} px, ${scheme})`));
    }
  }
  await emulateFeatures({});
  return findings;
}

/** Opens what stands first in every diagram of a story that has none open. @returns whether there was any. */
function openAll({ frame }: Shown): boolean {
  const closed = diagramsIn(frame).filter((element) => !element.selected);
  for (const element of closed) element.selected = element.renderRoot.querySelector<HTMLElement>('[data-part]')?.dataset.part;
  return closed.some(({ selected }) => selected !== undefined);
}

describe('Storybook', () => {
  it('has been built', () => {
    if (entries.length === 0) throw new Error(`There is no ${STORYBOOK}index.json: run \`npm run storybook:build\` first.`);
  });
});

/** The stories of the fixtures: access.browser.test.ts and flow-access.browser.test.ts look at the same models in the same way. */
const isFixture = ({ title }: Entry): boolean => title.startsWith('Examples/Awkward');

const tell = ({ title, name }: Entry): string => `${title}: ${name}`;

describe('the story', () => {
  before(() => pageWidth(1280));
  for (const entry of entries.filter(({ type }) => type === 'story')) {
    it(`${tell(entry)} renders, plays and keeps the rules of axe`, async () => {
      const shown = await show(entry, 1280);
      // With the media features, the rules of axe are Chromium's; the other engines have them in access.browser.test.ts.
      const looks = can('media') && !isFixture(entry);
      const findings = shown.faults.length > 0 || !looks ? [] : await look(shown, 'as it is');
      if (looks && findings.length === 0 && openAll(shown)) findings.push(...await look(shown, 'open'));
      none([...shown.faults, ...findings]);
    }).timeout(60_000);
  }
});

describe('the page', () => {
  for (const entry of entries.filter(({ type }) => type === 'docs')) {
    it(`${tell(entry)} renders`, async () => {
      const shown = await show(entry, 1280);
      none(shown.faults);
    }).timeout(60_000);
  }
});
