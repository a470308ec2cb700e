import { inflate } from '../../geometry/box.js';
import { sum } from '../../geometry/numbers.js';
import type { Box, Outline, Size } from '../../geometry/types.js';
import type { Tone } from '../../model/core/names.js';
import { stepsOf } from '../../model/journey/build-index.js';
import type { Track } from '../../model/journey/schema.js';
import { rectangle } from '../scene.js';
import type { LayoutContext, PlacedStage } from './stage-layout.js';
import type { Direction, PlacedSteps, StepLayout } from './steps/layout.js';
import { layoutStepLine } from './steps/line.js';

/** The tracks of a stage, laid out inside its band. */
interface TracksLayout extends StepLayout {
  /** For each track, the strip of the band through whose edge its own edges leave: the part of the band beside the track. */
  strips(inner: Box, band: Box): PlacedStage['tracks'];
}

/** A track as a panel: its label, and its steps below. */
interface Panel extends Size {
  id: string;
  label: Size;
  /** The height of the label with the space below it. */
  head: number;
  steps: StepLayout;
}

/** The distance between two panels. */
const GAP = 12;

/** Lays out tracks as panels: one below the other where steps run to the right or left, side by side where they run down or up. */
export function layoutTracks(tracks: readonly Track[], tone: Tone, direction: Direction, maxLength: number, context: LayoutContext): TracksLayout {
  const stacked = direction === 'left' || direction === 'right';
  const padding = context.measures.padding * 0.7;
  const panels = tracks.map((track) => layoutPanel(track, tone, direction, (stacked ? maxLength : Infinity) - 2 * padding, padding, context));
  const minSize = sizeOf(panels, stacked);
  return {
    minSize,
    maxScale: stacked ? { width: 1.25, height: 1 } : { width: 1, height: 1.5 },
    strips: (inner, band) => divide(inner, panels, minSize, stacked).map(([panel, share]): [string, Outline] => [
      panel.id,
      stacked ? { ...band, y: share.y, height: share.height } : { ...band, x: share.x, width: share.width },
    ]),
    place(box) {
      const placed: PlacedSteps = { boxes: [], shapes: [] };
      for (const [{ id, label, head, steps }, share] of divide(box, panels, minSize, stacked)) {
        const inner = inflate(share, -padding);
        const inside = steps.place({ ...inner, y: inner.y + head, height: inner.height - head });
        placed.boxes.push([id, { x: inner.x, y: inner.y, ...label }], ...inside.boxes);
        placed.shapes.push(rectangle('track', share, { partIds: [id], tone }), ...inside.shapes);
      }
      return placed;
    },
  };
}

function layoutPanel(track: Track, tone: Tone, direction: Direction, maxLength: number, padding: number, { index, sizes, measures }: LayoutContext): Panel {
  const label = sizes(track.id);
  const steps = layoutStepLine(stepsOf(index, track), direction, sizes, measures, tone, maxLength);
  const head = label.height + padding * 0.8;
  return {
    id: track.id, label, head, steps,
    width: Math.max(label.width, steps.minSize.width) + 2 * padding,
    height: head + steps.minSize.height + 2 * padding,
  };
}

function sizeOf(panels: readonly Panel[], stacked: boolean): Size {
  const widths = panels.map((panel) => panel.width);
  const heights = panels.map((panel) => panel.height);
  const gaps = GAP * (panels.length - 1);
  return stacked
    ? { width: Math.max(...widths), height: sum(heights) + gaps }
    : { width: sum(widths) + gaps, height: Math.max(...heights) };
}

/** Divides a box among panels; spare space is shared equally. */
function divide(box: Box, panels: readonly Panel[], minSize: Size, stacked: boolean): [panel: Panel, share: Box][] {
  let at = 0;
  return panels.map((panel) => {
    const share = stacked
      ? { x: box.x, y: box.y + at, width: box.width, height: panel.height + (box.height - minSize.height) / panels.length }
      : { x: box.x + at, y: box.y, width: panel.width + (box.width - minSize.width) / panels.length, height: box.height };
    at += (stacked ? share.height : share.width) + GAP;
    return [panel, share];
  });
}
