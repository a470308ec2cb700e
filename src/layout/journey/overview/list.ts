import type { Box, Size } from '../../../geometry/types.js';
import { getPart, stepsOf, type JourneyIndex } from '../../../model/journey/build-index.js';
import type { Stage } from '../../../model/journey/schema.js';
import type { Tone } from '../../../model/core/names.js';
import { edgeLabelId } from '../connectors/edge-label.js';
import type { Sizes } from '../../scene.js';

/** Between the rows of a list, before the name of a track, and before the pills at its foot, in CSS pixels. */
const AIR = { row: 8, track: 16, pill: 16 };

interface Row extends Size {
  id: string;
  /** Air above it. */
  above: number;
}

/** A stage of the overview: its title, and what stands beneath. */
export interface StageColumn {
  id: string;
  tone: Tone;
  title: Size;
  /** The width of the widest row or pill. */
  width: number;
  /** The height of the list with its pills; 0 for a stage that holds nothing. */
  height: number;
  /** Puts the list at the top of a box and the pills at its foot. */
  place(box: Box): [id: string, box: Box][];
}

/** The list of a stage in reading order, with what stands on the ways out of it. */
export function stageColumn(stage: Stage, index: JourneyIndex, sizes: Sizes): StageColumn {
  const tone = getPart(index.parts, stage.id).tone ?? 'slate';
  const list = stack(listOf(stage, index), sizes);
  const pills = stack(pillsOf(stage, index).map((id) => ({ id, above: AIR.row })), sizes);
  const between = list.height > 0 && pills.height > 0 ? AIR.pill : 0;
  return {
    id: stage.id,
    tone,
    title: sizes(stage.id),
    width: Math.max(list.width, pills.width),
    height: list.height + between + pills.height,
    place: (box) => [
      ...list.place(box.x, box.y),
      ...pills.place(box.x, box.y + box.height - pills.height),
    ],
  };
}

function listOf(stage: Stage, index: JourneyIndex): { id: string; above: number }[] {
  const steps = stepsOf(index, stage).map(({ data }) => ({ id: data.id, above: AIR.row }));
  const tracks = (stage.tracks ?? []).flatMap((track) => [
    { id: track.id, above: AIR.track },
    ...stepsOf(index, track).map(({ data }) => ({ id: data.id, above: AIR.row })),
  ]);
  return [...steps, ...tracks];
}

/** The gates and conditions of the ways out; two ways between the same two places may share one. */
function pillsOf(stage: Stage, index: JourneyIndex): string[] {
  return [...new Set((index.edges.get(stage.id) ?? []).flatMap((way) => edgeLabelId(way) ?? []))];
}

function stack(items: readonly { id: string; above: number }[], sizes: Sizes): Size & { place(x: number, y: number): [string, Box][] } {
  const rows = items.map(({ id, above }, i): Row => ({ id, above: i > 0 ? above : 0, ...sizes(id) }));
  return {
    width: Math.max(0, ...rows.map((row) => row.width)),
    height: rows.reduce((total, row) => total + row.above + row.height, 0),
    place(x, y) {
      let at = y;
      return rows.map(({ id, above, width, height }) => {
        const box: Box = { x, y: at + above, width, height };
        at += above + height;
        return [id, box];
      });
    },
  };
}
