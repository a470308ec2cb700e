/** The sizes of a flow's texts, estimated from their letters, for tests without a page. */
import type { Size } from '../../src/geometry/types.js';
import { groupBoxId, narrowTitleBoxId, optionBoxId, titleBoxId } from '../../src/layout/labels.js';
import type { FlowIndex } from '../../src/model/flow/build-index.js';
import { textSize } from '../layout/rules.js';

/** The texts of groups and their options, by box id. */
export const groupTexts = ({ model }: FlowIndex): Map<string, string> => new Map((model.groups ?? []).flatMap((group): [string, string][] => [
  [groupBoxId(group.id), group.title ?? 'One of these'],
  ...group.options.flatMap(({ condition }, i): [string, string][] => (condition === undefined ? [] : [[optionBoxId(group.id, i), `when ${condition}`]])),
]));

/** @param badge the size of each message's number on a map; without it, messages have the size of their title, as in a sequence. */
export function flowSizes(index: FlowIndex, badge?: Size): (id: string) => Size {
  const texts = groupTexts(index);
  const titles = new Map(index.model.messages.map(({ id, title }) => [titleBoxId(id), title]));
  const narrow = new Map(index.model.messages.map(({ id, title }) => [narrowTitleBoxId(id), title]));
  return (id) => {
    const short = narrow.get(id);
    if (short !== undefined) return textSize(short, 84, 0, 19);
    const title = titles.get(id);
    if (title !== undefined) return textSize(title, 132, 0, 19);
    const part = index.parts.get(id);
    if (part?.type === 'system') {
      const size = textSize(`${part.data.title} ${part.data.name ?? ''}`, 84);
      return { width: size.width, height: size.height + 36 };
    }
    if (part?.type === 'message') return badge ?? textSize(part.data.title, 240, 36);
    return textSize(part?.data.title ?? texts.get(id) ?? '', 240);
  };
}
