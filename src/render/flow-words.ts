import type { Strings } from '../i18n/en.js';
import { fill } from '../i18n/strings.js';
import type { FlowIndex, FlowPart } from '../model/flow.js';
import type { Group } from '../model/schema.js';
import type { Details } from './details.js';

type MessagePart = Extract<FlowPart, { type: 'message' }>;

/** A message and its answer as sentences: "Consumer asks PDS for …. PDS answers with …." */
export function sentenceOf({ data, from, to }: MessagePart, strings: Strings): string {
  const values = { from: from.title, to: to.title, title: data.title, answer: data.answer ?? '' };
  const told = data.sentence ?? fill(from.id === to.id ? strings.messageSelf : strings.message, values);
  return data.answer === undefined ? told : `${told} ${fill(strings.answer, values)}`;
}

/** What a group asks for, in words: its title, and whether all or one of its options are gone through. */
export function groupWords(group: Group, strings: Strings): string {
  const kind = group.options.length < 2 ? undefined : group.complete === 'all' ? strings.inParallel : strings.oneOf;
  return [group.title, kind].filter((words) => words !== undefined).join(' · ');
}

/** What a drawing of a system shows by lines: where it stands, and what it is joined to. */
function systemFacts(part: FlowPart, index: FlowIndex, strings: Strings): string[] {
  const round = index.within.get(part.data.id);
  const inside = round ? [fill(strings.insideOf, { title: part.data.title, boundary: round.title })] : [];
  return [...inside, ...joinedFacts(part, index, strings)];
}

/** The connections of a system as sentences. */
export function joinedFacts(part: FlowPart, { joined, parts }: FlowIndex, strings: Strings): string[] {
  const titleOf = (id: string): string => parts.get(id)?.data.title ?? id;
  return (joined.get(part.data.id) ?? [])
    .map(({ from, to, title }) => `${fill(strings.joined, { from: titleOf(from), to: titleOf(to) })}${title ? ` ${title}` : ''}`);
}

/** What a panel says of a part of a flow. */
export function flowDetails(part: FlowPart, index: FlowIndex, strings: Strings): Details {
  const values = { number: part.number, count: part.count };
  if (part.type === 'message') {
    const place = fill(strings.messageOf, { ...values, from: part.from.title, to: part.to.title });
    const { group, option } = part;
    const words = group ? groupWords(group, strings) : '';
    const facts = [sentenceOf(part, strings), ...(words ? [`${words}.`] : []), ...(option?.condition ? [`${strings.when} ${option.condition}.`] : [])];
    return { place, facts };
  }
  const place = fill(strings[`${part.type}Of`], values);
  if (part.type === 'boundary') {
    const items = part.data.inside.map((id) => ({ id, title: index.parts.get(id)?.data.title ?? id }));
    return { place, facts: [], inside: { title: strings.systems, ordered: false, items } };
  }
  const items = index.model.messages
    .filter((message) => message.from === part.data.id || message.to === part.data.id)
    .map((message) => ({ id: message.id, title: `${index.parts.get(message.id)?.number ?? ''}. ${message.title}` }));
  const inside = items.length > 0 ? { title: strings.messages, ordered: false, items } : undefined;
  return { place, subtitle: part.data.name, facts: systemFacts(part, index, strings), inside };
}
