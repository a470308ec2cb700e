import type { FlowIndex, FlowPart } from '../../model/flow/build-index.js';
import type { Sizes } from '../scene.js';
import type { BoxContent } from '../text/box.js';
import { measureText, type MeasuredText } from '../text/measure.js';
import { measuredOnce, type TextContext } from '../text/sizes.js';
import { groupBoxId, optionBoxId } from './ids.js';
import { groupLabel, MAP_BOXES, SEQUENCE_BOXES, sequenceMeasures, type BoxName, type FlowTextBox } from './text-boxes.js';

/** The texts of a flow as they are set in a picture of a width, by the ids of their boxes. */
export function flowTexts(index: FlowIndex, view: string, width: number, context: TextContext): (id: string) => MeasuredText {
  const boxes: Partial<Record<BoxName, FlowTextBox>> = view === 'map' ? MAP_BOXES : SEQUENCE_BOXES;
  const lengths = sequenceMeasures(index, width);
  const labels = labelsOf(index, context);
  return (id) => {
    const part = index.parts.get(id);
    const { name, content } = part ? { name: part.type, content: contentOf(part, context) } : labels.get(id) ?? {};
    if (!name || !content) throw new RangeError(`No text "${id}"`);
    const box = boxes[name];
    return box ? measureText(box, content, lengths) : { width: 0, height: 0, texts: [] };
  };
}

/** The sizes of a flow's texts without a page. */
export const flowSizes = (index: FlowIndex, view: string, width: number, context: TextContext): Sizes =>
  measuredOnce(flowTexts(index, view, width, context));

interface Label {
  name: BoxName;
  content: BoxContent;
}

/** The labels of groups and their options, by the ids of their boxes. One without words takes no room. */
function labelsOf({ model }: FlowIndex, { words }: TextContext): ReadonlyMap<string, Label> {
  const label = (name: BoxName, text: string): Label => ({ name, content: { texts: text === '' ? [] : [text] } });
  return new Map((model.groups ?? []).flatMap(({ id, title, complete, options }): [string, Label][] => {
    const kind = options.length < 2 ? undefined : complete === 'all' ? words.inParallel : words.oneOf;
    return [
      [groupBoxId(id), label('groupLabel', groupLabel(title, kind))],
      ...options.map(({ condition }, i): [string, Label] => [optionBoxId(id, i), label('optionLabel', condition ? `${words.when} ${condition}` : '')]),
    ];
  }));
}

function contentOf(part: FlowPart, { hasIcon }: TextContext): BoxContent {
  const { data } = part;
  switch (part.type) {
    case 'system': return { mark: data.icon !== undefined && hasIcon(data.icon), texts: [data.title, part.data.name] };
    case 'boundary': return { texts: [data.title] };
    case 'message': return { mark: String(part.number), texts: [data.title] };
  }
}
