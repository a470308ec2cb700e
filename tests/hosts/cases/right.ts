// Must compile: what a host without a framework writes.
import 'journey-diagrams/define';
import { JourneyDiagram, type ErrorDetail, type JourneyEventMap, type LinkDetail, type LoadDetail, type Model, type Problem, type SelectDetail, type WalkDetail } from 'journey-diagrams';
import type { JourneyDiagramProps } from '../../../.storybook/hosts/element.js';

const made: JourneyDiagram = document.createElement('journey-diagram');
const found: JourneyDiagram | null = document.querySelector('journey-diagram');
const problems: readonly Problem[] | undefined = found?.problems;

made.model = { kind: 'journey', title: 'Publish', stages: [{ id: 'plan', title: 'Plan' }] } satisfies Model;
made.model = { kind: 'a kind of one’s own', title: 'Publish', moments: [] };
made.model = null;
made.model = undefined;
const isReady: boolean = made.ready;
made.view = 'map';
made.view = 'a view of a kind of one’s own';
made.panel = 'beside';
made.headingLevel = 3;
made.selected = undefined;
const isOpen: boolean = made.select('plan');
const svg: Promise<string> = made.toSVG({ width: 800 });

const props: JourneyDiagramProps = { src: '/publish.json', headingLevel: 3, 'heading-level': '3', selected: undefined };
const ids: (string | null)[] = [];
made.addEventListener('journey-select', (event) => { ids.push(event.detail.id); event.preventDefault(); });
document.addEventListener('journey-after-select', ({ detail, target }) => { if (target instanceof JourneyDiagram) ids.push(detail.id, target.selected ?? null); });
made.addEventListener('click', (event) => { ids.push(String(event.clientX)); });

/** The details of all events, by their own types. */
type Details = { [Name in keyof JourneyEventMap]: JourneyEventMap[Name]['detail'] };
const told = (details: Details): [LoadDetail, ErrorDetail, SelectDetail, LinkDetail, WalkDetail] =>
  [details['journey-load'], details['journey-error'], details['journey-select'], details['journey-link'], details['journey-walk']];

export { ids, isOpen, isReady, problems, props, svg, told };
