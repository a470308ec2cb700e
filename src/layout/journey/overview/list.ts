import type { Box, Size } from '../../../geometry/types.js';
import { getPart, stepsOf, type JourneyIndex } from '../../../model/journey/build-index.js';
import type { Stage } from '../../../model/journey/schema.js';
import type { Tone } from '../../../model/core/names.js';
import { edgeLabelId } from '../../labels.js';
import type { Sizes } from '../../scene.js';

/** The space above a row, above the name of a track, and above the labels at the foot, in CSS pixels. */
const SPACE = { row: 8, track: 16, labels: 16 };

interface Row extends Size {
  id: string;
  /** The space above it. */
  above: number;
}

/** A stage of the overview: its title and the list below it. */
export interface StageColumn {
  id: string;
  tone: Tone;
  title: Size;
  /** The width of the widest row or label. */
  width: number;
  /** The height of the list with the labels at its foot; 0 for an empty stage. */
  height: number;
  /** Places the list at the top of a box and the labels at its foot. */
  place(box: Box): [id: string, box: Box][];
}

/** The list of a stage in reading order, with the labels of the edges that leave it. */
export function stageColumn(stage: Stage, index: JourneyIndex, sizes: Sizes): StageColumn {
  const tone = getPart(index.parts, stage.id).tone ?? 'slate';
  const list = stack(listOf(stage, index), sizes);
  const labels = stack(labelIds(stage, index).map((id) => ({ id, above: SPACE.row })), sizes);
  const between = list.height > 0 && labels.height > 0 ? SPACE.labels : 0;
  return {
    id: stage.id,
    tone,
    title: sizes(stage.id),
    width: Math.max(list.width, labels.width),
    height: list.height + between + labels.height,
    place: (box) => [
      ...list.place(box.x, box.y),
      ...labels.place(box.x, box.y + box.height - labels.height),
    ],
  };
}

function listOf(stage: Stage, index: JourneyIndex): { id: string; above: number }[] {
  const steps = stepsOf(index, stage).map(({ data }) => ({ id: data.id, above: SPACE.row }));
  const tracks = (stage.tracks ?? []).flatMap((track) => [
    { id: track.id, above: SPACE.track },
    ...stepsOf(index, track).map(({ data }) => ({ id: data.id, above: SPACE.row })),
  ]);
  return [...steps, ...tracks];
}

/** The gates and conditions of the edges that leave a stage, each once. */
function labelIds(stage: Stage, index: JourneyIndex): string[] {
  return [...new Set((index.edges.get(stage.id) ?? []).flatMap((edge) => edgeLabelId(edge) ?? []))];
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
