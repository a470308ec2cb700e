import { stepsOf, type Edge, type JourneyIndex, type Part } from '../../model/journey/build-index.js';
import type { Related } from '../emphasis.js';
import { edgeLabelId } from '../labels.js';

/** What belongs to a part of a journey; `undefined` if there is no such part. */
export function relatedInJourney(index: JourneyIndex, id: string): Related | undefined {
  const part = index.parts.get(id);
  if (!part) return undefined;
  const all = [...index.edges.values()].flat();
  const none = { own: [id], ways: [], ends: [], inside: [], around: [] };
  switch (part.type) {
    case 'hub': return none;
    case 'gate': {
      const ends = all.filter(({ transition }) => transition === part.transition).flatMap(({ from, to }) => [from, to]);
      return { ...none, ends: ends.flatMap(withStage), around: ends.flatMap((end) => inStage(index, end)) };
    }
    case 'stage': {
      const inside = [...index.parts.values()].filter(({ stage, type }) => stage === part.data && type !== 'gate');
      const tracks = inside.filter(({ type }) => type === 'track' || type === 'stage');
      return { ...none, own: idsOf(tracks), ways: labelsAt(all, idsOf(tracks)), inside: idsOf(inside) };
    }
    case 'track': return { ...none, ways: labelsAt(all, [id]), inside: idsOf(stepsOf(index, part.data)), around: inStage(index, part) };
    default: return { ...none, around: inStage(index, part) };
  }
}

const idsOf = (parts: readonly Part[]): string[] => parts.map(({ data }) => data.id);

/** The labels of the edges that leave or enter some parts. */
const labelsAt = (edges: readonly Edge[], ids: readonly string[]): string[] =>
  edges.filter(({ from, to }) => ids.includes(from.data.id) || ids.includes(to.data.id)).flatMap((edge) => edgeLabelId(edge) ?? []);

/** A stage, or a track and the stage that it is in. */
const withStage = ({ data, stage }: Part): string[] => (stage ? [data.id, stage.id] : [data.id]);

/** Everything in the stage of a part, and the stage. */
const inStage = ({ parts }: JourneyIndex, { stage }: Part): string[] => idsOf([...parts.values()].filter((part) => part.stage === stage && part.type !== 'gate'));
