/** A kind of model from outside the package: a timeline of events, above and below a line. */
import { css, html, type TemplateResult } from 'lit';
import * as v from 'valibot';
import {
  assignTones, breakable, commonEntries, defineKind, forEachObject, heading, icon, opener, panelOf, partEntries, TONES,
  type AnyPart, type ArrangeOptions, type ModelIndex, type Scene, type Shape, type TextBox, type View,
} from '../src/kind.js';

const Event = v.strictObject({ ...partEntries, date: v.string(), tone: v.optional(v.picklist(TONES)) });
const Timeline = v.strictObject({ kind: v.literal('timeline'), ...commonEntries, events: v.array(Event) });
export type Timeline = v.InferOutput<typeof Timeline>;

interface EventPart extends AnyPart {
  type: 'event';
  data: v.InferOutput<typeof Event>;
}

interface TimelineIndex extends ModelIndex {
  model: Timeline;
  parts: ReadonlyMap<string, EventPart>;
}

function indexTimeline(model: Timeline): TimelineIndex {
  const tones = assignTones(model.events.map(({ tone }) => tone));
  const parts = model.events.map((data, i, { length }): EventPart => ({ type: 'event', data, number: i + 1, count: length, tone: tones[i], subtitle: data.date }));
  return {
    kind: 'timeline',
    model,
    parts: new Map(parts.map((part) => [part.data.id, part])),
    terms: new Map(model.terms?.map((term) => [term.id, term])),
    walk: model.events.map(({ id }) => id),
  };
}

const PADDING = 14;
const STEM = 26;

/** Events stand above and below the line in turn, each in a band of its tone, as far apart as the container allows. */
function arrangeTimeline({ parts }: TimelineIndex, { width, sizes }: ArrangeOptions): Scene | undefined {
  const events = [...parts.values()].map((part) => ({ part, ...sizes(part.data.id) }));
  const column = width / (events.length + 1);
  const above = Math.max(0, ...events.map(({ height }, i) => (i % 2 === 0 ? height : 0)));
  const below = Math.max(0, ...events.map(({ height }, i) => (i % 2 === 1 ? height : 0)));
  const line = above + 2 * PADDING + STEM;
  const boxes: Scene['boxes'] = {};
  const shapes: Shape[] = [{ kind: 'arrow', d: `M0,${line}H${width}`, partIds: [] }];
  for (const [i, { part, width: breadth, height }] of events.entries()) {
    // An event may take the room beside those on the other side of the line.
    if (breadth + 3 * PADDING > 2 * column) return undefined;
    const isAbove = i % 2 === 0;
    const { id } = part.data;
    const x = column * (i + 1);
    const y = isAbove ? line - STEM - PADDING - height : line + STEM + PADDING;
    const edge = isAbove ? line - STEM : line + STEM;
    boxes[id] = { x: x - breadth / 2, y, width: breadth, height };
    shapes.push(
      { kind: 'arrow', d: `M${x},${edge}V${line}`, partIds: [id], tone: part.tone },
      { kind: 'band', d: `M${x - breadth / 2 - PADDING},${y - PADDING}h${breadth + 2 * PADDING}v${height + 2 * PADDING}h${-breadth - 2 * PADDING}z`, partIds: [id], tone: part.tone },
    );
  }
  return { width, height: line + (below > 0 ? below + 2 * PADDING + STEM : 0), boxes, shapes, mirrored: false };
}

function timelineTemplate(view: View<TimelineIndex>): TemplateResult {
  return html`<ol class="events" role="list">${[...view.index.parts.values()].map((part) => {
    const { title, icon: name, date } = part.data;
    const content = html`${icon(name)}<span class="words"><b>${breakable(title)}</b> <time>${date}</time></span>`;
    return html`<li class="entry event ${part.tone}">${heading(view.level + 1, opener(view, part, 'event-button', content), 'head')}${panelOf(view, part)}</li>`;
  })}</ol>`;
}

const timelineStyles = css`
  .event { margin-block: .75em; }
  .event-button { display: flex; align-items: center; gap: .75em; }
  .event-button:hover b { text-decoration: underline; }
  .event time { display: block; }
  [data-presentation='picture'] {
    & :is(.events, .event) { display: contents; }
    & .event-button { max-inline-size: 11em; }
  }
`;

/** How the style sheet sets an event in a picture, as data: with it, a timeline can be saved as SVG. */
const EVENT_BOX: TextBox = {
  direction: 'row', gap: 12, mark: { type: 'icon', size: 24 }, maxWidth: 176,
  texts: [{ size: 16, lineHeight: 1.3, bold: true }, { size: 16, lineHeight: 1.3 }],
};

export const timelineKind = defineKind<Timeline, TimelineIndex, EventPart>({
  name: 'timeline',
  validator: {
    schema: Timeline,
    check: (model, checker) => forEachObject(model, 'events', [], (event, keys) => checker.checkPart(event, keys)),
  },
  index: indexTimeline,
  arrangements: [{ name: 'line', auto: true, least: 600, arrange: arrangeTimeline }],
  texts: ({ parts }, _, { hasIcon }) => (id) => {
    const { icon: name, title, date } = parts.get(id)?.data ?? { title: '', date: '' };
    return { box: EVENT_BOX, content: { icon: name !== undefined && hasIcon(name) ? name : undefined, texts: [title, date] } };
  },
  template: timelineTemplate,
  details: ({ number, count }) => ({ place: { text: `Event ${number} of ${count}` }, facts: [] }),
  styles: timelineStyles,
});

export const release: Timeline = {
  kind: 'timeline',
  title: 'A release, from the first draft to the last patch',
  summary: 'When a version of the handbook is written, published, supported and withdrawn.',
  baseUrl: 'https://example.org/handbook/',
  events: [
    { id: 'draft', title: 'First draft', date: 'January', icon: 'pen-line', summary: 'Everyone may read and comment on it.', links: [{ title: 'How to comment', href: 'comment.html' }] },
    { id: 'review', title: 'Review', date: 'March', icon: 'search', summary: 'Two reviewers read every page.' },
    { id: 'publication', title: 'Publication', date: 'May', icon: 'rocket', summary: 'The release gets a number and stays as it is.', links: [{ title: 'All releases', href: 'releases.html' }] },
    { id: 'support', title: 'Support', date: 'until November', icon: 'messages-square', summary: 'Questions are answered, mistakes corrected.' },
    { id: 'withdrawal', title: 'Withdrawal', date: 'December', icon: 'clipboard-check', summary: 'The next release takes its place.' },
  ],
};
