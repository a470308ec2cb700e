import { html } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import { expect, userEvent } from 'storybook/test';
import gallery from '../.storybook/gallery.mdx';
import type { JourneyDiagram, ModelLike } from '../src/index.js';
import { answering, diagram, diagramIn, drawn, example, inside, opened, type Args, type DiagramMeta, type DiagramStory } from './support.js';

/** What a diagram shows when there is nothing to draw yet, or something is wrong. */
const meta: DiagramMeta = {
  title: 'Examples/States',
  component: 'journey-diagram',
  render: diagram,
  parameters: { controls: { disable: true }, docs: { page: gallery } },
};
export default meta;

const [plan] = example.stages;

/** A model with four mistakes. */
const broken = {
  ...example,
  language: '',
  stages: [
    { ...plan, tone: 'purple', links: [{ title: 'How to plan', href: 'mailto://team@example.org' }] },
    { id: 'build', title: 'Build', sumary: 'Make it, and try it out.' },
  ],
};

const problemsShown: DiagramStory['play'] = async ({ canvasElement }) => {
  await expect(await inside(diagramIn(canvasElement)).findByRole('alert')).toBeVisible();
};

/** The model has been requested and has not arrived. */
export const Loading: DiagramStory = {
  args: { src: 'never.json' },
  beforeEach: answering('never.json', (signal) => new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('The request was aborted', 'AbortError')));
  })),
  play: async ({ canvasElement }) => {
    await expect(await inside(diagramIn(canvasElement)).findByText('Loading the diagram…')).toBeVisible();
  },
};

/** Every problem at once: where, what, what is allowed and how to fix it. */
export const BrokenModel: DiagramStory = { args: { model: broken }, play: problemsShown };

/** For text that is not JSON, line and column are shown. */
export const BrokenJson: DiagramStory = {
  render: () => {
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = '{\n  "kind": "journey",\n  "title": "Publish a service"\n  "stages": []\n}';
    return html`<journey-diagram>${script}</journey-diagram>`;
  },
  play: problemsShown,
};

/** The server does not have the file. */
export const NotFound: DiagramStory = {
  args: { src: 'not-there.json' },
  beforeEach: answering('not-there.json', () => Promise.resolve(new Response('', { status: 404, statusText: 'Not Found' }))),
  play: problemsShown,
};

/** A bad model never blanks the page: the last good diagram stays, with the problems above it. */
export const LastGoodStays: DiagramStory = {
  render: ({ model }: Args) => {
    const element = createRef<JourneyDiagram>();
    const give = (next: unknown) => () => {
      if (element.value) element.value.model = next as ModelLike;
    };
    return html`
      <p>
        <button type="button" @click=${give(broken)}>Give it a broken model</button>
        <button type="button" @click=${give(example)}>Give it a good one</button>
      </p>
      <journey-diagram ${ref(element)} .model=${model}></journey-diagram>`;
  },
  args: { model: example },
  play: async (context) => {
    await drawn(context);
    await userEvent.click(context.canvas.getByRole('button', { name: 'Give it a broken model' }));
    await problemsShown(context);
    await expect(inside(diagramIn(context.canvasElement)).getByRole('button', { name: /Plan/ })).toBeVisible();
  },
};

/** No model at all: the children stay, and nothing is announced. */
export const Empty: DiagramStory = {
  render: () => html`<journey-diagram><p>No journey has been chosen yet.</p></journey-diagram>`,
};

/** `selected` opens a part from the start. */
export const Selected: DiagramStory = {
  args: { model: example, selected: 'build' },
  play: async (context) => {
    await drawn(context);
    await opened(diagramIn(context.canvasElement), 'Build');
  },
};
