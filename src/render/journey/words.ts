import { numberIn, translate, type Phrase } from '../../i18n/strings.js';
import type { Strings } from '../../i18n/en.js';
import { edgeDirection } from '../../model/journey/branches.js';
import { getPart, hasSeveralTracks, type JourneyIndex, type Part, type Edge } from '../../model/journey/build-index.js';
import { trackLetter } from '../../model/journey/track-letter.js';
import type { Hub, Stage } from '../../model/journey/schema.js';
import { hubTasks, tasksOf } from '../../model/journey/stage-tasks.js';
import { saysSomething, type Details } from '../shell/details.js';

/** Where a part stands: "Step 2 of 3 · Develop". */
function placeOf(part: Part, strings: Strings): Phrase {
  const stage = part.stage?.title ?? '';
  const inside = part.type === 'step' || part.type === 'gateway' ? part.track : undefined;
  const values = { number: part.type === 'track' ? trackLetter(part.number) : part.number, count: part.type === 'track' ? trackLetter(part.count) : part.count, stage: inside ? `${stage} · ${inside.title}` : stage };
  return translate(strings, `${part.type}Of`, values);
}

/** What the drawing of a stage shows by arrows and positions, as sentences: what repeats, what must be done, what follows. */
export function factsOf(stage: Stage, index: JourneyIndex, strings: Strings): Phrase[] {
  const leaving = index.edges.get(stage.id) ?? [];
  return [
    ...repeats(stage, strings),
    ...(hasSeveralTracks(stage) ? [translate(strings, stage.complete === 'one' ? 'one' : 'all')] : []),
    ...leaving.map((edge) => edgeAsText(edge, index, strings)),
    ...ends(leaving, strings),
  ];
}

/** Those of them that a list does not say in other places: branches and tracks have words of their own there. */
export function factsInList(stage: Stage, index: JourneyIndex, strings: Strings): Phrase[] {
  const leaving = index.edges.get(stage.id) ?? [];
  return [
    ...repeats(stage, strings),
    ...leaving.filter((edge) => edgeDirection(index, edge) === 'next').map((edge) => edgeAsText(edge, index, strings)),
    ...ends(leaving, strings),
  ];
}

function repeats({ shape, steps }: Stage, strings: Strings): Phrase[] {
  const [first, second] = steps ?? [];
  return shape === 'cycle' && first && second ? [translate(strings, 'repeat', { title: first.title })] : [];
}

const ends = (leaving: readonly Edge[], strings: Strings): Phrase[] => (leaving.every(({ from, to }) => from.data.id === to.data.id) ? [translate(strings, 'end')] : []);

/** What the tracks of a stage ask for: all of them, or one. */
export const tracksWords = ({ complete }: Stage, strings: Strings): Phrase => translate(strings, complete === 'one' ? 'oneOf' : 'allOf');

/** The stage that a part is, or belongs to. */
export const stageOf = ({ parts }: JourneyIndex, part: Part): Part => (part.stage ? getPart(parts, part.stage.id) : part);

/** An edge as a sentence. */
export function edgeAsText(edge: Edge, index: JourneyIndex, strings: Strings): Phrase {
  const { from, to, transition: { condition, gate } } = edge;
  if (edgeDirection(index, edge) !== 'next') {
    const stage = stageOf(index, to);
    const { text, lang } = branchWords(edge, index, strings, `${numberIn(strings, stage.number)} ${stage.data.title}`);
    return { text: translate(strings, 'sentence', { words: text }).text, lang };
  }
  const name = `next${from.type === 'track' ? 'From' : ''}${gate ? 'After' : ''}${condition ? 'Once' : ''}` as const;
  return translate(strings, name, { from: from.data.title, title: to.data.title, gate: gate?.title ?? '', condition: condition ?? '' });
}

const WAYS = { back: 'branchBack', ahead: 'branchAhead', again: 'branchAgain', next: 'branchAhead' } as const;

/** A branch in words: "If the test has failed: back to 2 Plan". @param stage what stands for the stage that it leads to. */
export function branchWords(edge: Edge, index: JourneyIndex, strings: Strings, stage: string): Phrase {
  const { from, transition: { condition, gate } } = edge;
  const name = `${WAYS[edgeDirection(index, edge)]}${condition ? 'If' : ''}${gate ? 'After' : ''}` as const;
  const branch = translate(strings, name, { stage, condition: condition ?? '', gate: gate?.title ?? '' });
  if (from.type !== 'track') return branch;
  return { ...branch, text: translate(strings, 'branchFrom', { track: `${trackLetter(from.number)}. ${from.data.title}`, words: branch.text }).text };
}

/** The hub's tasks, and before which stage they come. */
function taskRuns(hub: Hub, index: JourneyIndex, strings: Strings): Details['taskRuns'] {
  const runs = hubTasks(index, hub);
  if (!runs.some(({ before }) => before)) return undefined;
  return runs.map(({ tasks, before }) => ({ tasks, when: before ? translate(strings, 'tasksBefore', { title: before.data.title }) : translate(strings, 'tasksLast') }));
}

/** How much there is to do in a stage, or at the hub: "3 tasks"; `undefined` where there is nothing. */
export function taskCount(id: string, index: JourneyIndex, strings: Strings): Phrase | undefined {
  const count = tasksOf(index, id).length;
  return count > 0 ? translate(strings, 'taskCount', { count }) : undefined;
}

/** A gate that stands where a condition would says the condition too. */
function gateFacts(gate: Extract<Part, { type: 'gate' }>, index: JourneyIndex, strings: Strings): Phrase[] {
  const edges = gate.transition.condition === undefined ? [] : index.edges.get(gate.stage?.id ?? '') ?? [];
  return edges.filter(({ transition }) => transition === gate.transition).map((edge) => edgeAsText(edge, index, strings));
}

/** Where to read on, for a step or gateway of which nothing is said: at its track and stage, if something is said of them. */
function moreAbout(part: Extract<Part, { type: 'step' | 'gateway' }>, { parts }: JourneyIndex, strings: Strings): Details['inside'] {
  const items = saysSomething(part) ? [] : [part.track, part.stage].flatMap((holder) => (holder && saysSomething(getPart(parts, holder.id)) ? holder : []));
  return items.length > 0 ? { title: translate(strings, 'more'), ordered: false, items } : undefined;
}

/** What a panel says of a part of a journey. */
export function journeyDetails(part: Part, index: JourneyIndex, strings: Strings): Details {
  const details: Details = { place: placeOf(part, strings), facts: [] };
  if (part.type === 'gate') return { ...details, facts: gateFacts(part, index, strings) };
  if (part.type === 'hub') return { ...details, taskRuns: taskRuns(part.data, index, strings) };
  if (part.type !== 'stage' && part.type !== 'track') return { ...details, inside: moreAbout(part, index, strings) };
  if (part.type === 'stage') details.facts = factsOf(part.data, index, strings);
  const tracks = part.type === 'stage' ? part.data.tracks : undefined;
  if (tracks?.length) {
    const items = tracks.map((track, i) => ({ id: track.id, title: `${trackLetter(i + 1)}. ${track.title}` }));
    return { ...details, inside: { title: translate(strings, 'tracks'), ordered: false, items } };
  }
  const { steps } = part.data;
  return steps?.length ? { ...details, inside: { title: translate(strings, 'steps'), ordered: true, items: steps } } : details;
}
