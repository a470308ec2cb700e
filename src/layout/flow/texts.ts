import type { FlowIndex, FlowPart } from '../../model/flow/build-index.js';
import type { BoxContent } from '../text/box.js';
import type { TextContext, Texts } from '../text/sizes.js';
import { groupBoxId, groupLabel, narrowTitleBoxId, optionBoxId, titleBoxId } from '../labels.js';
import { MAP_BOXES, SEQUENCE_BOXES, type BoxName, type FlowTextBox } from './text-boxes.js';

/** The texts of a flow as they are set in a picture, by the ids of their boxes; `undefined` for labels that it does not show. */
export function flowTexts(index: FlowIndex, view: string, context: TextContext): Texts {
  const boxes: Partial<Record<BoxName, FlowTextBox>> = view === 'map' ? MAP_BOXES : SEQUENCE_BOXES;
  const labels = labelsOf(index, context);
  return (id) => {
    const part = index.parts.get(id);
    const { name, content } = part ? { name: part.type, content: contentOf(part, context) } : labels.get(id) ?? {};
    if (!name || !content) throw new RangeError(`No text "${id}"`);
    const box = boxes[name];
    return box && { box, content };
  };
}

interface Label {
  name: BoxName;
  content: BoxContent;
}

/** The labels of groups and their options, and the titles of messages, by the ids of their boxes. One without words takes no room. */
function labelsOf({ model }: FlowIndex, { words }: TextContext): ReadonlyMap<string, Label> {
  const label = (name: BoxName, text: string): Label => ({ name, content: { texts: text === '' ? [] : [text] } });
  const titles = model.messages.flatMap(({ id, title }): [string, Label][] => [[titleBoxId(id), label('title', title)], [narrowTitleBoxId(id), label('narrowTitle', title)]]);
  const groups = (model.groups ?? []).flatMap(({ id, title, complete, options }): [string, Label][] => {
    const kind = options.length < 2 ? undefined : complete === 'all' ? words.inParallel : words.oneOf;
    return [
      [groupBoxId(id), label('groupLabel', groupLabel(title, kind))],
      ...options.map(({ condition }, i): [string, Label] => [optionBoxId(id, i), label('optionLabel', condition ? words.when.replace('{condition}', () => condition) : '')]),
    ];
  });
  return new Map([...titles, ...groups]);
}

function contentOf(part: FlowPart, { hasIcon, digits }: TextContext): BoxContent {
  const { data } = part;
  switch (part.type) {
    case 'system': return { icon: data.icon !== undefined && hasIcon(data.icon) ? data.icon : undefined, texts: [data.title, part.data.name] };
    case 'boundary': return { texts: [data.title] };
    case 'message': return { number: digits(part.number), texts: [data.title] };
  }
}
