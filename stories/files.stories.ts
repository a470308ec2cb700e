import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import booking from '../data/booking.json';
import consumer from '../data/consumer.json';
import { toSVG, type SVGOptions } from '../src/svg.js';
import { drawn, type DiagramMeta, type DiagramStory } from './support.js';

/** A picture as a file: with the button of a diagram, or with `toSVG`, which needs no page. */
const meta: DiagramMeta = {
  title: 'Examples/Pictures as files',
  component: 'journey-diagram',
  parameters: { controls: { disable: true } },
};
export default meta;

/** The attribute `download` adds a button that saves what is shown as SVG. */
export const DownloadButton: DiagramStory = {
  render: () => html`<journey-diagram .model=${consumer} download></journey-diagram>`,
  play: drawn,
};

/** A file as an image: this is `toSVG(model, options)`, drawn from data alone. */
const image = (model: { title: string }, options?: SVGOptions): DiagramStory => ({
  render: () => html`<img alt=${model.title} style="max-inline-size: 100%; block-size: auto" src="data:image/svg+xml,${encodeURIComponent(toSVG(model, options))}" />`,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('img')?.naturalWidth).toBeGreaterThan(300));
  },
});

/** The consumer journey. */
export const Journey: DiagramStory = image(consumer);

/** A flow as a sequence, in dark colours. */
export const DarkSequence: DiagramStory = image(booking, { view: 'sequence', scheme: 'dark' });

/** Colours and corners of a theme. */
export const Themed: DiagramStory = image(consumer, {
  view: 'overview', theme: { '--jd-page': '#fbf7ee', '--jd-aqua-accent': '#3c6e6b', '--jd-aqua-ink': '#1f4a4a', '--jd-aqua-tint': '#e3ebe4', '--jd-font': 'Georgia, serif', '--jd-radius': '4px' },
});
