/** Rules for the overview: what the layer behind the text must and must not do. */
import type { JourneyDiagram } from '../../src/define.js';
import { completeId } from '../../src/layout/labels.js';
import { indexJourney } from '../../src/model/journey/build-index.js';
import type { Journey } from '../../src/model/journey/schema.js';
import { obstaclesOf, outside, pathsOf, tell, within, type Drawn } from './drawing.js';
import { all } from './page.js';
import { nameOf, show } from './text.js';

export function stripFaults(element: JourneyDiagram, model: Journey, direction: 'ltr' | 'rtl'): string[] {
  const drawn = pathsOf(element);
  const chevrons = drawn.filter(({ kind }) => kind === 'chevron');
  const obstacles = obstaclesOf(element);
  const stages = model.stages.map(({ id }) => id).join(' ');
  const told = chevrons.map(({ partIds }) => partIds[0]).join(' ');
  return [
    ...(told === stages ? [] : [`there are chevrons of ${told} instead of ${stages}`]),
    ...drawn.flatMap((one) => outside(one, element.getBoundingClientRect())),
    ...drawn.flatMap((one) => obstacles.filter(({ rect }) => overlap(one.rect, rect) && one.points.some((point) => within(rect, point, 1))).map(({ name }) => `the edge of ${tell(one)} goes through ${name}`)),
    ...drawn.flatMap((one) => drawn.filter((other) => one !== other && overlap(one.rect, other.rect) && one.points.some(other.holds)).map((other) => `${tell(one)} enters ${tell(other)}`)),
    ...homeless(element, model, drawn),
    ...readingFaults(chevrons, drawn, direction),
  ];
}

const cornersOf = ({ left, top, right, bottom }: DOMRect): DOMPoint[] => [[left, top], [right, top], [right, bottom], [left, bottom]].map(([x, y]) => new DOMPoint(x, y));

/** Titles that leave their chevron, and other parts that leave the list of their stage, or the hub's bar. */
function homeless(element: JourneyDiagram, model: Journey, drawn: readonly Drawn[]): string[] {
  const { parts } = indexJourney(model);
  const stageAsking = (id: string): string => model.stages.find((stage) => completeId(stage.id) === id)?.id ?? '';
  return all(element, '[data-box]').flatMap((box) => {
    const id = box.dataset.box ?? '';
    // The id of a condition is that of its edge, and what the tracks of a stage ask for has its own.
    const part = parts.get(id) ?? parts.get(id.split('>')[0] ?? '') ?? parts.get(stageAsking(id));
    const kind = part?.type === 'hub' ? 'hub' : part?.type === 'stage' && part.data.id === id ? 'chevron' : 'band';
    const home = drawn.find((one) => one.kind === kind && one.partIds[0] === (kind === 'hub' ? id : part?.stage?.id));
    const rect = box.getBoundingClientRect();
    return home && cornersOf(rect).every(home.holds) ? [] : [`${nameOf(box)} ${show(rect)} is not inside its ${kind}`];
  });
}

const overlap = (a: DOMRect, b: DOMRect): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** What the round corners of a chevron take from its width, and how far a chevron that points down reaches into the next. */
const CORNER = 10;
const DOWN = 20;

/** Chevrons follow each other in reading direction or in the next row, each with its list right below. */
function readingFaults(chevrons: readonly Drawn[], drawn: readonly Drawn[], direction: 'ltr' | 'rtl'): string[] {
  return chevrons.flatMap((one, i) => {
    const { rect } = one;
    const before = chevrons[i - 1];
    const way = before ? (rect.left - before.rect.left) * (direction === 'ltr' ? 1 : -1) : 1;
    // The arcs of round corners end a fraction of a pixel beside the edges that they belong to.
    const follows = !before || (Math.abs(before.rect.top - rect.top) < 0.01 ? way > 0 : rect.top >= before.rect.bottom - DOWN);
    const list = drawn.find(({ kind, partIds }) => kind === 'band' && partIds[0] === one.partIds[0])?.rect;
    const beneath = !list || (Math.abs(list.top - rect.bottom) <= DOWN && list.left >= rect.left - CORNER && list.right <= rect.right + CORNER);
    return [
      ...(follows ? [] : [`${tell(one)} does not follow ${tell(before)}`]),
      ...(beneath ? [] : [`the list of ${tell(one)} does not stand beneath it`]),
    ];
  });
}
