import { html } from 'lit';
import gallery from '../.storybook/gallery.mdx';
import { answering, diagram, drawn, example, type DiagramMeta, type DiagramStory } from './support.js';

/** The model comes from a property, from a URL or from a script element. The first of these that is present applies. */
const meta: DiagramMeta = {
  title: 'Examples/Ways to give a model',
  component: 'journey-diagram',
  render: diagram,
  play: drawn,
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

/** `src`: the address of a JSON file. */
export const FromAUrl: DiagramStory = { args: { src: 'models/provider.json' } };

/** `.model`: an object. Change it in the controls, and the diagram follows; break it, and the diagram shows where. */
export const FromAnObject: DiagramStory = {
  args: { model: example },
  argTypes: { model: { control: 'object', description: 'The property `model`.' } },
  parameters: { controls: { disable: false, include: ['model'] } },
};

function scriptOf(model: unknown): HTMLScriptElement {
  const script = document.createElement('script');
  script.type = 'application/json';
  script.textContent = JSON.stringify(model, null, 2);
  return script;
}

/** A `<script type="application/json">` child: no request, and no code in the page. */
export const FromAScript: DiagramStory = {
  render: () => html`<journey-diagram>${scriptOf(example)}</journey-diagram>`,
};

const fallback = html`
  <p>To publish a service:</p>
  <ol>
    <li><a href="https://example.org/handbook/plan.html">Plan</a></li>
    <li>Build</li>
    <li>Release</li>
  </ol>`;

/** All other children are shown until there is a diagram: without script, while it loads, and if it fails. */
export const FallbackContent: DiagramStory = {
  beforeEach: answering('not-there.json', () => Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' }))),
  render: () => html`<journey-diagram src="not-there.json">${fallback}</journey-diagram>`,
  play: async ({ canvas }) => {
    await canvas.findByText('To publish a service:');
  },
};

/** `base-url`: the same model with links to another release. */
export const AnotherBaseUrl: DiagramStory = {
  args: { model: example, baseUrl: 'https://example.org/handbook-next/', selected: 'plan' },
};
