import { hasSeveralTracks, isCycle, type JourneyIndex, type Part } from '../../model/journey/build-index.js';
import { trackLetter } from '../../model/journey/track-letter.js';
import type { Track } from '../../model/journey/schema.js';
import type { BoxContent, BoxText } from '../text/box.js';
import type { TextContext } from '../text/sizes.js';
import { completeId, conditionId } from '../labels.js';
import { shortTracks } from './short-tracks.js';
import { ECOSYSTEM_BOXES, OVERVIEW_BOXES, type BoxName } from './text-boxes.js';

/** The texts of a journey as they are set in a picture, by the ids of their boxes. */
export function journeyTexts(index: JourneyIndex, view: string, context: TextContext): (id: string) => BoxText {
  const boxes = view === 'overview' ? OVERVIEW_BOXES : ECOSYSTEM_BOXES;
  const conditions = conditionsOf(index);
  const asked = new Map(index.model.stages.filter(hasSeveralTracks).map(({ id, complete }) => [completeId(id), complete === 'one' ? context.words.oneOf : context.words.allOf]));
  const short = new Set(index.model.stages.flatMap(({ tracks = [] }) => [...shortTracks(tracks)]));
  return (id) => {
    const part = index.parts.get(id);
    if (part) return { box: boxes[boxNameOf(part, short)], content: contentOf(part, context) };
    const complete = asked.get(id);
    const text = complete ?? conditions.get(id);
    if (text === undefined) throw new RangeError(`No text "${id}"`);
    return { box: complete === undefined ? boxes.condition : boxes.complete, content: { texts: [text] } };
  };
}

/** The conditions, which are text and no part, by the ids of their boxes. */
const conditionsOf = ({ edges }: JourneyIndex): Map<string, string> => new Map([...edges.values()].flat().flatMap((edge): [string, string][] => {
  const { gate, condition } = edge.transition;
  return gate || condition === undefined ? [] : [[conditionId(edge), condition]];
}));

function boxNameOf(part: Part, short: ReadonlySet<Track>): BoxName {
  const isInCycle = part.stage !== undefined && isCycle(part.stage);
  if (part.type === 'stage') return isInCycle ? 'cycleStage' : 'stage';
  if (part.type !== 'step') return part.type;
  if (isInCycle) return 'cycleStep';
  return part.track && short.has(part.track) ? 'shortTrackStep' : 'step';
}

function contentOf(part: Part, { hasIcon, digits }: TextContext): BoxContent {
  const { data } = part;
  const icon = data.icon !== undefined && hasIcon(data.icon) ? data.icon : undefined;
  const number = digits(part.number);
  switch (part.type) {
    case 'hub': return { icon, texts: [data.title, part.data.subtitle] };
    case 'stage': return { number, texts: [data.title] };
    case 'track': return { texts: [`${trackLetter(part.number)}. ${data.title}`, part.data.owner === undefined ? undefined : `· ${part.data.owner}`] };
    case 'step': return { icon, number, texts: [data.title] };
    case 'gateway':
    case 'gate': return { icon, texts: [data.title] };
  }
}
