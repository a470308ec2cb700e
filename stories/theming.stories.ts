import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import consumer from '../data/consumer.json';
import govuk from '../src/theme/themes/govuk.css?raw';
import highContrast from '../src/theme/themes/high-contrast.css?raw';
import mono from '../src/theme/themes/mono.css?raw';
import nhs from '../src/theme/themes/nhs.css?raw';
import { contrasts } from './contrast.js';
import { diagram, drawn, example, type DiagramMeta, type DiagramStory } from './support.js';
import './themes.css';
import gallery from '../.storybook/gallery.mdx';

// A page links one of them. Here they are for parts of the page only, by their classes.
for (const css of [nhs, govuk, highContrast, mono]) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css.replace(':root,', ''));
  document.adoptedStyleSheets.push(sheet);
}

/** Themes are style sheets that set public variables. They need no build, and each can apply to a part of a page. */
const meta: DiagramMeta = {
  title: 'Examples/Theming',
  component: 'journey-diagram',
  render: diagram,
  play: async (context) => {
    await drawn(context);
    for (const element of context.canvasElement.querySelectorAll('journey-diagram')) {
      const least = element.closest('.jd-high-contrast') ? { text: 7, graphics: 7 } : { text: 4.5, graphics: 3 };
      const poor = contrasts(element.renderRoot).filter(({ type, ratio }) => ratio < least[type]);
      await expect(poor).toEqual([]);
    }
  },
  args: { model: consumer },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

const inTheme = (theme: string, content: unknown): TemplateResult => html`<div class="theme ${theme}">${content}</div>`;
const full = (theme: string): DiagramStory => ({ decorators: [(story) => inTheme(theme, story())] });

const SIDE_BY_SIDE = {
  Default: '', NHS: 'jd-nhs', 'GOV.UK': 'jd-govuk', 'High contrast': 'jd-high-contrast', Mono: 'jd-mono', Night: 'night', Paper: 'paper',
};

/** The same model in each theme of the package, and in two others. */
export const SideBySide: DiagramStory = {
  render: () => html`
    <div style="display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr))">
      ${Object.entries(SIDE_BY_SIDE).map(([title, theme]) => inTheme(theme, diagram({ model: { ...example, title } })))}
    </div>`,
};

/** `nhs.css`: the colours, type, spacing and focus of the NHS design system. */
export const NHS: DiagramStory = full('jd-nhs');

/** `govuk.css`: those of the GOV.UK Design System. */
export const GovUK: DiagramStory = { ...full('jd-govuk'), name: 'GOV.UK' };

/** `high-contrast.css`: 7 to 1 throughout. */
export const HighContrast: DiagramStory = full('jd-high-contrast');

/** `mono.css`: one ink; numbers, titles and positions distinguish stages. */
export const Mono: DiagramStory = full('jd-mono');

/** `color-scheme: dark`, and no variable set. */
export const Night: DiagramStory = full('night');

/** A theme of your own: every colour, the font and the corner radius are set. */
export const Paper: DiagramStory = full('paper');
