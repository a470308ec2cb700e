import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import consumer from '../data/consumer.json';
import { contrasts } from './contrast.js';
import { diagram, drawn, example, type DiagramMeta, type DiagramStory } from './support.js';
import './themes.css';
import gallery from '../.storybook/gallery.mdx';

/** Themes are style sheets that set public variables. They need no build, and each can apply to a part of a page. */
const meta: DiagramMeta = {
  title: 'Examples/Theming',
  component: 'journey-diagram',
  render: diagram,
  play: async (context) => {
    await drawn(context);
    for (const element of context.canvasElement.querySelectorAll('journey-diagram')) {
      const poor = contrasts(element.renderRoot).filter(({ ratio }) => ratio < 4.5);
      await expect(poor).toEqual([]);
    }
  },
  args: { model: consumer },
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

const inTheme = (theme: string, content: unknown): TemplateResult => html`<div class="theme ${theme}">${content}</div>`;
const full = (theme: string): DiagramStory => ({ decorators: [(story) => inTheme(theme, story())] });

/** The same model four times. */
export const SideBySide: DiagramStory = {
  render: () => html`
    <div style="display: grid; gap: 1.5rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr))">
      ${[['', 'Default'], ['night', 'Night'], ['paper', 'Paper'], ['black-and-white', 'Black and white']].map(([theme = '', title]) =>
        inTheme(theme, diagram({ model: { ...example, title } })))}
    </div>`,
};

/** `color-scheme: dark`, and no variable set. */
export const Night: DiagramStory = full('night');

/** Every colour, the font and the corner radius are set. */
export const Paper: DiagramStory = full('paper');

/** One ink for all stages: numbers, titles and positions distinguish them. */
export const BlackAndWhite: DiagramStory = full('black-and-white');
