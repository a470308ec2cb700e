/** The sizes of a journey's texts without a page, about as the style sheet makes them. */
import assert from 'node:assert/strict';
import type { Size } from '../../src/geometry/types.js';
import { measuresFor } from '../../src/layout/journey/measures.js';
import { completeId, edgeLabelId } from '../../src/layout/labels.js';
import type { Sizes } from '../../src/layout/scene.js';
import { hasSeveralTracks, isCycle, type JourneyIndex, type Part } from '../../src/model/journey/build-index.js';
import { textSize } from '../layout/rules.js';

const stacked = (icon: number, { width, height }: Size): Size => ({ width: Math.max(icon, width), height: icon + 6 + height });
const framed = ({ width, height }: Size): Size => ({ width: width + 29, height: height + 19 });

function sizeOf(part: Part, width: number): Size {
  const { step, cycleStep, title, cycleTitle, hub, edgeLabel, disc } = measuresFor(width);
  const isInCycle = part.stage !== undefined && isCycle(part.stage);
  const { data } = part;
  switch (part.type) {
    case 'hub': return stacked(42, textSize(`${data.title} ${part.data.subtitle ?? ''}`, hub, 0, 26));
    case 'stage': return isInCycle ? stacked(32, textSize(data.title, cycleTitle, 0, 25)) : textSize(data.title, title, 42, 25);
    case 'track': return textSize(`a. ${data.title} · ${data.owner ?? ''}`, step * 3.1);
    case 'step': return stacked(disc, textSize(data.title, isInCycle ? cycleStep : step));
    case 'gateway':
    case 'gate': return framed(textSize(data.title, edgeLabel - 29, data.icon ? 34 : 0));
  }
}

/** The sizes of all texts at a width. Asking for another text is an error. */
export function sizesAt(index: JourneyIndex, width: number): Sizes {
  const sizes = new Map([...index.parts].map(([id, part]) => [id, sizeOf(part, width)]));
  for (const [id, text] of conditionsOf(index)) sizes.set(id, framed(textSize(text, measuresFor(width).edgeLabel - 29)));
  for (const id of completeIdsOf(index)) sizes.set(id, textSize('all of these', 200));
  return (id) => sizes.get(id) ?? assert.fail(`${id} is not a text`);
}

/** The conditions, which are text but not parts, by the ids of their boxes. */
export const conditionsOf = ({ edges, parts }: JourneyIndex): Map<string, string> => new Map([...edges.values()].flat().flatMap((edge): [string, string][] => {
  const id = edgeLabelId(edge);
  return id === undefined || parts.has(id) ? [] : [[id, edge.transition.condition ?? '']];
}));

/** What says whether all tracks of a stage are needed or one of them, by the ids of its boxes. */
export const completeIdsOf = ({ model }: JourneyIndex): string[] => model.stages.filter(hasSeveralTracks).map(({ id }) => completeId(id));

/** Everything that has a box. */
export const textsOf = (index: JourneyIndex): string[] => [...index.parts.keys(), ...conditionsOf(index).keys(), ...completeIdsOf(index)];
