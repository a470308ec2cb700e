import type { Strings } from '../../i18n/en.js';
import { fill, numberIn, translate, type Phrase } from '../../i18n/strings.js';
import { groupLabel } from '../../layout/labels.js';
import type { FlowIndex, FlowPart } from '../../model/flow/build-index.js';
import type { Group } from '../../model/flow/schema.js';
import type { Details } from '../shell/details.js';

type MessagePart = Extract<FlowPart, { type: 'message' }>;

/** A message and its answer as sentences: "Consumer asks PDS for …. PDS answers with …." */
export function sentenceOf({ data, from, to }: MessagePart, strings: Strings): string {
  const values = { from: from.title, to: to.title, title: data.title, answer: data.answer ?? '' };
  const sentence = data.sentence ?? fill(from.id === to.id ? strings.messageSelf : strings.message, values);
  return data.answer === undefined ? sentence : `${sentence} ${fill(strings.answer, values)}`;
}

/** The same as a fact. A sentence of the model is in the model's language, with what is added to it. */
export const messageFact = (part: MessagePart, strings: Strings): Phrase =>
  ({ text: sentenceOf(part, strings), lang: part.data.sentence === undefined ? translate(strings, 'message').lang : part.data.language });

/** What a group asks for, in words: its title, and whether all or one of its options are gone through. */
export function groupWords(group: Group, strings: Strings): Phrase {
  const kind = group.options.length < 2 ? undefined : translate(strings, group.complete === 'all' ? 'inParallel' : 'oneOf');
  return { text: groupLabel(group.title, kind?.text), lang: group.title === undefined ? kind?.lang : undefined };
}

/** What a drawing of a system shows by lines: where it stands, and what it is joined to. */
function systemFacts(part: FlowPart, index: FlowIndex, strings: Strings): Phrase[] {
  const round = index.within.get(part.data.id);
  const inside = round ? [translate(strings, 'insideOf', { title: part.data.title, boundary: round.title })] : [];
  return [...inside, ...joinedFacts(part, index, strings)];
}

/** The connections of a system as sentences. */
export function joinedFacts(part: FlowPart, { connections, parts }: FlowIndex, strings: Strings): Phrase[] {
  const titleOf = (id: string): string => parts.get(id)?.data.title ?? id;
  return (connections.get(part.data.id) ?? [])
    .map(({ from, to, title = '' }) => translate(strings, title ? 'joinedBy' : 'joined', { from: titleOf(from), to: titleOf(to), title }));
}

/** What a panel says of a part of a flow. */
export function flowDetails(part: FlowPart, index: FlowIndex, strings: Strings): Details {
  const values = { number: part.number, count: part.count };
  if (part.type === 'message') {
    const place = translate(strings, 'messageOf', { ...values, from: part.from.title, to: part.to.title });
    const { group, option } = part;
    const words = group && groupWords(group, strings);
    const asSentence = (phrase: Phrase): Phrase => ({ ...phrase, text: translate(strings, 'sentence', { words: phrase.text }).text });
    const facts = [
      messageFact(part, strings),
      ...(words?.text ? [asSentence(words)] : []),
      ...(option?.condition ? [asSentence(translate(strings, 'when', { condition: option.condition }))] : []),
    ];
    return { place, facts };
  }
  const place = translate(strings, `${part.type}Of`, values);
  if (part.type === 'boundary') {
    const items = part.data.inside.map((id) => ({ id, title: index.parts.get(id)?.data.title ?? id }));
    return { place, facts: [], inside: { title: translate(strings, 'systems'), ordered: false, items } };
  }
  const items = index.model.messages
    .filter((message) => message.from === part.data.id || message.to === part.data.id)
    .map((message) => ({ id: message.id, title: `${numberIn(strings, index.parts.get(message.id)?.number ?? 0)}. ${message.title}` }));
  const inside = items.length > 0 ? { title: translate(strings, 'messages'), ordered: false, items } : undefined;
  return { place, facts: systemFacts(part, index, strings), inside };
}

/** The chapter that a part is in on paper. */
export const flowChapter = ({ type }: FlowPart, strings: Strings): Phrase => translate(strings, type === 'message' ? 'messages' : 'systems');

/** What the button of a picture says. */
export const pictureTitle = (name: 'map' | 'sequence') => (strings: Strings): Phrase => translate(strings, name);
