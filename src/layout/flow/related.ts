import type { FlowIndex } from '../../model/flow/build-index.js';
import type { Message } from '../../model/flow/schema.js';
import type { Related } from '../emphasis.js';
import { groupBoxId, optionBoxId } from '../labels.js';

/** What belongs to a part of a flow, or to the label of a group or of an option; `undefined` if there is no such part. */
export function relatedInFlow(index: FlowIndex, id: string): Related | undefined {
  const part = index.parts.get(id);
  if (!part) return relatedToLabel(index, id);
  const only: Related = { own: [id], ways: [], ends: [], inside: [], around: [] };
  if (part.type === 'message') return { ...only, ends: endsOf(part.data) };
  const inside = part.type === 'boundary' ? contentsOf(index, part.data.inside) : [];
  const holds = (system: string): boolean => system === id || inside.includes(system);
  const { messages } = index.model;
  const ways = messages.filter(({ from, to }) => holds(from) !== holds(to) || from === id);
  const within = messages.filter(({ from, to }) => holds(from) && holds(to));
  return { ...only, ways: ways.map((message) => message.id), inside: [...inside, ...within.map((message) => message.id)], around: [...ways.flatMap(endsOf), ...boundariesAround(index, id)] };
}

/** The messages of a group or of an option, by the id of its label. */
function relatedToLabel({ model }: FlowIndex, id: string): Related | undefined {
  for (const group of model.groups ?? []) {
    const options = groupBoxId(group.id) === id ? group.options : group.options.filter((_, i) => optionBoxId(group.id, i) === id);
    if (options.length > 0) return { own: [id], ways: options.flatMap(({ messages }) => messages), ends: [], inside: [], around: [] };
  }
  return undefined;
}

const endsOf = ({ from, to }: Message): string[] => [from, to];

/** Systems and boundaries, and all that is in them. */
const contentsOf = (index: FlowIndex, ids: readonly string[]): string[] => ids.flatMap((id) => {
  const part = index.parts.get(id);
  return part?.type === 'boundary' ? [id, ...contentsOf(index, part.data.inside)] : [id];
});

/** The boundaries around a part, the innermost first. */
function boundariesAround(index: FlowIndex, id: string): string[] {
  const boundary = index.within.get(id);
  return boundary ? [boundary.id, ...boundariesAround(index, boundary.id)] : [];
}
