import { circle, roundedRect } from '../../geometry/shapes.js';
import { inflate } from '../../geometry/box.js';
import type { Box, Outline, Size } from '../../geometry/types.js';
import { isCycle, getPart, stepsOf, type JourneyIndex } from '../../model/journey/build-index.js';
import type { Stage, Track } from '../../model/journey/schema.js';
import type { Tone } from '../../model/core/names.js';
import { PART_WORK, type Budget } from '../budget.js';
import { CORNER, type Measures } from './measures.js';
import { layoutStepCycle, type StepCycle } from './step-cycle.js';
import { layoutWrappedCycle, RIGID, layoutStepLine, type Direction, type PlacedSteps, type StepLayout } from './step-line.js';
import type { Sizes } from '../scene.js';
import { sum } from '../../geometry/numbers.js';

/** A stage as it is drawn in one direction, not yet in its place. */
export interface StageLayout {
  id: string;
  tone: Tone;
  least: Size;
  /** Whether its outline is a circle. */
  round: boolean;
  /** How many times its least size it may grow to across and down, and look no worse. */
  maxScale: Size;
  place(box: Box): PlacedStage;
}

export interface PlacedStage extends PlacedSteps {
  id: string;
  tone: Tone;
  outline: Outline;
  /** Where ways of their own may leave the tracks in it: the strip of the band beside, or above and below, each. */
  tracks: [id: string, strip: Outline][];
}

/** What a block is made from. */
export interface LayoutContext {
  index: JourneyIndex;
  sizes: Sizes;
  measures: Measures;
  budget: Budget;
  /** The rings that have been found, by the stage's id: a ring is the same in every direction. */
  rings: Map<string, StepCycle>;
}

const partsIn = ({ steps = [], gateways = [], tracks = [] }: Stage): number =>
  1 + steps.length + gateways.length + sum(tracks.map((track) => 1 + (track.steps?.length ?? 0) + (track.gateways?.length ?? 0)));

/** The least work that drawing each stage once takes: what must be spent before there can be a scene. */
export const leastWork = ({ model }: JourneyIndex): number => PART_WORK * sum(model.stages.map(partsIn));

/** A stage whose line of steps goes in `direction` and is at most `most` px long, or whose ring turns. */
export function layoutStage(stage: Stage, direction: Direction, most: number, context: LayoutContext): StageLayout {
  const part = getPart(context.index.parts, stage.id);
  context.budget.spend(PART_WORK * partsIn(stage));
  const tone = part.tone ?? 'slate';
  if (isCycle(stage)) return layoutCycle(stage, tone, context);
  const parts = stepsOf(context.index, stage);
  const inside = most - 2 * context.measures.padding;
  const content = stage.tracks?.length
    ? layoutTracks(stage.tracks, tone, direction, inside, context)
    : stage.shape === 'cycle'
      ? layoutWrappedCycle(parts, context.sizes, context.measures, tone, inside)
      : layoutStepLine(parts, direction, context.sizes, context.measures, tone, inside);
  return layoutBand(stage, tone, content, context);
}

function layoutBand(stage: Stage, tone: Tone, content: StepLayout & { tracks?: (inner: Box, band: Box) => [string, Outline][] }, { sizes, measures }: LayoutContext): StageLayout {
  const title = sizes(stage.id);
  const p = measures.padding;
  const head = title.height + (content.least.height > 0 ? p * 0.8 : 0);
  return {
    id: stage.id,
    tone,
    round: false,
    maxScale: content.maxScale,
    least: { width: Math.max(title.width, content.least.width) + 2 * p, height: head + content.least.height + 2 * p - (content.least.height > 0 ? 4 : 0) },
    place(box) {
      const inner = { x: box.x + p, y: box.y + p + head, width: box.width - 2 * p, height: box.height - 2 * p - head };
      const titleBox = { x: box.x + p, y: box.y + p, ...title };
      const drawn = content.place(inner, { band: box, title: titleBox });
      return {
        id: stage.id,
        tone,
        outline: box,
        tracks: content.tracks?.(inner, box) ?? [],
        boxes: [[stage.id, titleBox], ...drawn.boxes],
        shapes: [{ kind: 'band', d: roundedRect(box, CORNER), partIds: [stage.id], tone }, ...drawn.shapes],
      };
    },
  };
}

function layoutCycle(stage: Stage, tone: Tone, { index, sizes, measures, budget, rings }: LayoutContext): StageLayout {
  const found = rings.get(stage.id) ?? layoutStepCycle(stage.id, stepsOf(index, stage), sizes, measures, tone, budget);
  rings.set(stage.id, found);
  const { radius, place } = found;
  const size = { width: 2 * radius, height: 2 * radius };
  return {
    id: stage.id,
    tone,
    round: true,
    maxScale: RIGID,
    least: size,
    place(box) {
      const outline: Outline = {
        x: box.x + (box.width - size.width) / 2,
        y: box.y + (box.height - size.height) / 2,
        ...size,
        round: true,
      };
      const drawn = place({ x: outline.x + radius, y: outline.y + radius });
      return {
        id: stage.id,
        tone,
        outline,
        tracks: [],
        boxes: drawn.boxes,
        shapes: [{ kind: 'band', d: circle(outline), partIds: [stage.id], tone }, ...drawn.shapes],
      };
    },
  };
}

/** Tracks as panels: under each other where steps go across, side by side where they go up or down. */
function layoutTracks(tracks: readonly Track[], tone: Tone, direction: Direction, most: number, { index, sizes, measures }: LayoutContext): StepLayout & { tracks(inner: Box, band: Box): [string, Outline][] } {
  const lying = direction === 'left' || direction === 'right';
  const p = measures.padding * 0.7;
  const gap = 12;
  const panels = tracks.map((track) => {
    const label = sizes(track.id);
    const steps = layoutStepLine(stepsOf(index, track), direction, sizes, measures, tone, (lying ? most : Infinity) - 2 * p);
    const head = label.height + p * 0.8;
    return {
      track, label, steps, head,
      width: Math.max(label.width, steps.least.width) + 2 * p,
      height: head + steps.least.height + 2 * p,
    };
  });
  const widths = panels.map((panel) => panel.width);
  const heights = panels.map((panel) => panel.height);
  const air = gap * (panels.length - 1);
  const least = lying
    ? { width: Math.max(...widths), height: sum(heights) + air }
    : { width: sum(widths) + air, height: Math.max(...heights) };
  const boxesIn = (box: Box): Box[] => {
    let at = 0;
    return panels.map((panel) => {
      const share = lying
        ? { x: box.x, y: box.y + at, width: box.width, height: panel.height + (box.height - least.height) / panels.length }
        : { x: box.x + at, y: box.y, width: panel.width + (box.width - least.width) / panels.length, height: box.height };
      at += (lying ? share.height : share.width) + gap;
      return share;
    });
  };
  return {
    least,
    maxScale: lying ? { width: 1.25, height: 1 } : { width: 1, height: 1.5 },
    // A way leaves a track through the edge of the stage's band, beside the track.
    tracks: (inner, band) => boxesIn(inner).map((share, i) => [
      panels[i]?.track.id ?? '',
      lying ? { ...band, y: share.y, height: share.height } : { ...band, x: share.x, width: share.width },
    ]),
    place(box) {
      const drawn: PlacedSteps = { boxes: [], shapes: [] };
      boxesIn(box).forEach((share, i) => {
        const panel = panels[i];
        if (!panel) return;
        const inner = inflate(share, -p);
        const steps = panel.steps.place({ ...inner, y: inner.y + panel.head, height: inner.height - panel.head });
        drawn.boxes.push([panel.track.id, { x: inner.x, y: inner.y, ...panel.label }], ...steps.boxes);
        drawn.shapes.push({ kind: 'track', d: roundedRect(share, CORNER - 6), partIds: [panel.track.id], tone }, ...steps.shapes);
      });
      return drawn;
    },
  };
}
