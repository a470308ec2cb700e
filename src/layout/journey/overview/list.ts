import type { Box, Size } from '../../../geometry/types.js';
import { getPart, hasSeveralTracks, stepsOf, type JourneyIndex } from '../../../model/journey/build-index.js';
import type { Stage } from '../../../model/journey/schema.js';
import type { Tone } from '../../../model/core/names.js';
import { completeId, edgeLabelId } from '../../labels.js';
import type { Sizes } from '../../scene.js';

/** The space above a row, above the name of a track, and above the labels at the foot, in CSS pixels. */
const SPACE = { row: 8, track: 16, labels: 16 };

/** A stage of the overview: its title and the list below it. */
export interface StageColumn {
  id: string;
  tone: Tone;
  title: Size;
  /** The width of the widest row or label. */
  width: number;
  /** The most columns that its tracks can stand side by side in: 1 without tracks. */
  most: number;
  /** The height of the list with the labels at its foot, with its tracks in so many columns; 0 for an empty stage. */
  height(columns: number): number;
  /** Places the list at the top of a box and the labels at its foot; `step` is from one column to the next. */
  place(box: Box, columns: number, step: number): [id: string, box: Box][];
}

/** The list of a stage in reading order, with the labels of the edges that leave it. */
export function stageColumn(stage: Stage, index: JourneyIndex, sizes: Sizes): StageColumn {
  const rows = (ids: readonly string[]): Stack => pile(ids.map((id) => text(id, sizes(id))), SPACE.row);
  const asked = hasSeveralTracks(stage) ? [completeId(stage.id)] : [];
  const head = rows([...stepsOf(index, stage).map(({ data }) => data.id), ...asked]);
  const tracks = (stage.tracks ?? []).map((track) => rows([track.id, ...stepsOf(index, track).map(({ data }) => data.id)]));
  const labels = rows(labelIds(stage, index));
  const most = Math.max(1, tracks.length);
  const lists = memo((columns) => split(tracks, columns).map((part) => pile(part, SPACE.track)));
  const body = (columns: number): number => Math.max(0, ...lists(columns).map(({ height }) => height));
  const below = (above: number, space: number, height: number): number => above + (above > 0 && height > 0 ? space : 0);
  return {
    id: stage.id,
    tone: getPart(index.parts, stage.id).tone ?? 'slate',
    title: sizes(stage.id),
    width: Math.max(head.width, labels.width, ...tracks.map(({ width }) => width)),
    most,
    height(columns) {
      const list = below(head.height, SPACE.track, body(columns)) + body(columns);
      return below(list, SPACE.labels, labels.height) + labels.height;
    },
    place: ({ x, y, height }, columns, step) => [
      ...head.place(x, y),
      ...lists(columns).flatMap((list, i) => list.place(x + i * step, y + below(head.height, SPACE.track, list.height))),
      ...labels.place(x, y + height - labels.height),
    ],
  };
}

/** The gates and conditions of the edges that leave a stage, each once. */
function labelIds(stage: Stage, index: JourneyIndex): string[] {
  return [...new Set((index.edges.get(stage.id) ?? []).flatMap((edge) => edgeLabelId(edge) ?? []))];
}

/** Things one below the other. */
interface Stack extends Size {
  place(x: number, y: number): [id: string, box: Box][];
}

const text = (id: string, size: Size): Stack => ({ ...size, place: (x, y) => [[id, { x, y, ...size }]] });

/** Puts stacks one below the other, `space` px apart. */
function pile(stacks: readonly Stack[], space: number): Stack {
  return {
    width: Math.max(0, ...stacks.map(({ width }) => width)),
    height: stacks.reduce((total, { height }, i) => total + height + (i > 0 ? space : 0), 0),
    place(x, y) {
      let at = y;
      return stacks.flatMap((one) => {
        const placed = one.place(x, at);
        at += one.height + space;
        return placed;
      });
    },
  };
}

/** Shares a list out among columns: in order, as evenly as their number allows. */
function split<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: columns }, (_, i) => items.slice(Math.ceil((i * items.length) / columns), Math.ceil(((i + 1) * items.length) / columns)));
}

function memo<T>(make: (count: number) => T): (count: number) => T {
  const made = new Map<number, T>();
  return (count) => {
    const known = made.get(count) ?? make(count);
    made.set(count, known);
    return known;
  };
}
