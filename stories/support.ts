/** Helpers that the stories share. */
import type { ArgTypes, Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { expect, waitFor, within } from 'storybook/test';
import { indexFlow, indexJourney, parseModel, type JourneyDiagram } from '../src/index.js';
import example from './example.json';

/** The model for stories that work with any model. It is also in README.md. */
export { example };

/** The properties of a diagram that stories set. */
export interface Args {
  model?: unknown;
  src?: string;
  view?: JourneyDiagram['view'];
  selected?: string;
  headingLevel?: number;
  baseUrl?: string;
}

export type DiagramMeta = Meta<Args>;
export type DiagramStory = StoryObj<Args>;

/** A diagram, written as in an application. */
export const diagram = ({ model, src, view, selected, headingLevel, baseUrl }: Args): TemplateResult => html`
  <journey-diagram
    src=${ifDefined(src)}
    view=${ifDefined(view)}
    selected=${ifDefined(selected)}
    base-url=${ifDefined(baseUrl)}
    heading-level=${ifDefined(headingLevel)}
    .model=${model}
  ></journey-diagram>`;

/** A story in a container of this width. */
export const inWidth = (width: number): DiagramStory => ({
  decorators: [(story) => html`<div style="max-inline-size: ${width}px; margin-inline: auto">${story()}</div>`],
});

/** The properties that a page can set, as controls. */
export const SETTABLE = ['view', 'selected', 'headingLevel', 'baseUrl'];

/** The views of each kind of model. */
const VIEWS: Record<'journey' | 'flow', JourneyDiagram['view'][]> = {
  journey: ['auto', 'ecosystem', 'overview', 'outline'],
  flow: ['auto', 'map', 'sequence', 'outline'],
};

/** Controls with the views of the model's kind and the model's own ids. */
export function controlsFor(given: unknown): Partial<ArgTypes<Args>> {
  const model = parseModel(given);
  const { parts } = model.kind === 'flow' ? indexFlow(model) : indexJourney(model);
  return {
    view: { control: 'inline-radio', options: VIEWS[model.kind], description: 'The attribute `view`.' },
    selected: { control: 'select', options: [undefined, ...parts.keys()], description: 'The attribute `selected`: the id of the open part.' },
    headingLevel: { control: { type: 'number', min: 1, max: 6 }, description: 'The attribute `heading-level`.' },
    baseUrl: { control: 'text', description: 'The attribute `base-url`, instead of the model’s own.' },
  };
}

/** The diagram of a story. */
export function diagramIn(canvas: HTMLElement): JourneyDiagram {
  const found = canvas.querySelector('journey-diagram');
  if (!found) throw new RangeError('The story has no diagram');
  return found;
}

/** Testing Library's queries, inside a diagram. */
export const inside = (element: JourneyDiagram): StoryContext['canvas'] =>
  // A shadow root has everything that the queries need from an element.
  within(element.renderRoot as unknown as HTMLElement);

/** Waits for a part's panel, which fades in. */
export const opened = (element: JourneyDiagram, name: string): Promise<void> =>
  waitFor(() => expect(inside(element).getByRole('group', { name })).toBeVisible());

/** A play function: the story is complete when its diagrams are drawn. The code for flows has to be loaded first. */
export async function drawn({ canvasElement }: Pick<StoryContext<Args>, 'canvasElement'>): Promise<void> {
  for (const element of canvasElement.querySelectorAll('journey-diagram')) {
    await waitFor(() => expect(element.matches(':state(ready)')).toBe(true), { timeout: 10_000 });
  }
}

/** Answers requests for one address like a server, and lets all others through. Undone when the story ends. */
export function answering(address: string, answer: (signal: AbortSignal | null | undefined) => Promise<Response>): () => () => void {
  return () => {
    const real = globalThis.fetch;
    globalThis.fetch = (input, init) => (input === address ? answer(init?.signal) : real(input, init));
    return () => {
      globalThis.fetch = real;
    };
  };
}
