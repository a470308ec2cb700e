import { fill, translate, type Phrase } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import type { JourneyIndex, Part, Edge } from '../../model/journey/build-index.js';
import { trackLetter } from '../../model/journey/track-letter.js';
import type { Stage } from '../../model/journey/schema.js';
import type { Details } from '../shell/details.js';

/** Where a part stands: "Step 2 of 3 · Develop". */
function placeOf(part: Part, strings: Strings): Phrase {
  const stage = part.stage?.title ?? '';
  const inside = part.type === 'step' || part.type === 'gateway' ? part.track : undefined;
  const values = { number: part.type === 'track' ? trackLetter(part.number) : part.number, count: part.type === 'track' ? trackLetter(part.count) : part.count, stage: inside ? `${stage} · ${inside.title}` : stage };
  return translate(strings, `${part.type}Of`, values);
}

/** What the drawing of a stage shows by arrows and positions, as sentences: what repeats, what must be done, what follows. */
export function factsOf(stage: Stage, { edges }: JourneyIndex, strings: Strings): Phrase[] {
  const facts: Phrase[] = [];
  const first = stage.steps?.[0];
  if (stage.shape === 'cycle' && first && (stage.steps?.length ?? 0) > 1) facts.push(translate(strings, 'repeat', { title: first.title }));
  if ((stage.tracks?.length ?? 0) > 1) facts.push(translate(strings, stage.complete === 'one' ? 'one' : 'all'));
  const leaving = edges.get(stage.id) ?? [];
  facts.push(...leaving.map((edge) => edgeAsText(edge, strings)));
  if (leaving.every(isSelfLoop)) facts.push(translate(strings, 'end'));
  return facts;
}

/** Whether an edge leads back to where it leaves. */
const isSelfLoop = ({ from, to }: Edge): boolean => from.data.id === to.data.id;

function edgeAsText(edge: Edge, strings: Strings): Phrase {
  const { from, to, transition } = edge;
  const [name, nameAfter] = isSelfLoop(edge) ? ['again', 'againAfter'] as const
    : from.type === 'track' ? ['nextFrom', 'nextFromAfter'] as const : ['next', 'nextAfter'] as const;
  const { text, lang } = translate(strings, transition.gate ? nameAfter : name, { from: from.data.title, to: to.data.title, title: to.data.title, gate: transition.gate?.title ?? '' });
  return { text: `${text}${transition.condition ? fill(strings.once, { condition: transition.condition }) : ''}.`, lang };
}

/** What a panel says of a part of a journey. */
export function journeyDetails(part: Part, index: JourneyIndex, strings: Strings): Details {
  const details: Details = { place: placeOf(part, strings), facts: [] };
  if (part.type !== 'stage' && part.type !== 'track') return details;
  if (part.type === 'stage') details.facts = factsOf(part.data, index, strings);
  const tracks = part.type === 'stage' ? part.data.tracks : undefined;
  if (tracks?.length) {
    const items = tracks.map((track, i) => ({ id: track.id, title: `${trackLetter(i + 1)}. ${track.title}` }));
    return { ...details, inside: { title: translate(strings, 'tracks'), ordered: false, items } };
  }
  const { steps } = part.data;
  return steps?.length ? { ...details, inside: { title: translate(strings, 'steps'), ordered: true, items: steps } } : details;
}
