import { branchesOf, edgeStages } from '../../model/journey/branches.js';
import type { Edge, JourneyIndex } from '../../model/journey/build-index.js';

/** The line of a branch beside the cards. */
export interface Rail {
  edge: Edge;
  /** Which of the lanes it runs in, from 1: the first is next to the cards. */
  lane: number;
  isBack: boolean;
}

/** What of the rails is beside the card of one stage. */
export interface StageRails {
  leaving: Rail[];
  passing: Rail[];
  entering: Rail[];
}

export interface BranchRails {
  /** How many lanes there are. */
  lanes: number;
  /** By the number of the stage, from 1, where there are any. */
  byStage: ReadonlyMap<number, StageRails>;
}

/** More branches side by side have words alone: there is no room for their lines on a phone. */
const MAX_LANES = 3;

const cache = new WeakMap<JourneyIndex, BranchRails>();

/** The rails of all branches between stages: the shortest are next to the cards, and no two in a lane share a stage. */
export function branchRails(index: JourneyIndex): BranchRails {
  const rails = cache.get(index) ?? assignLanes(index);
  cache.set(index, rails);
  return rails;
}

function assignLanes(index: JourneyIndex): BranchRails {
  const branches = index.model.stages.flatMap(({ id }) => branchesOf(index, id)).flatMap((edge) => {
    const [from, to] = edgeStages(index, edge);
    return from === to ? [] : [{ edge, from, to, first: Math.min(from, to), last: Math.max(from, to) }];
  });
  const byStage = new Map<number, StageRails>();
  const taken = new Set<string>();
  let lanes = 0;
  for (const { edge, from, to, first, last } of branches.sort((a, b) => a.last - a.first - (b.last - b.first))) {
    const beside = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const lane = Array.from({ length: MAX_LANES }, (_, i) => i + 1).find((one) => beside.every((stage) => !taken.has(`${one} ${stage}`)));
    if (lane === undefined) continue;
    lanes = Math.max(lanes, lane);
    const rail: Rail = { edge, lane, isBack: to < from };
    for (const stage of beside) {
      taken.add(`${lane} ${stage}`);
      const rails = byStage.get(stage) ?? { leaving: [], passing: [], entering: [] };
      rails[stage === from ? 'leaving' : stage === to ? 'entering' : 'passing'].push(rail);
      byStage.set(stage, rails);
    }
  }
  return { lanes, byStage };
}
