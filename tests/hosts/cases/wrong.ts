// Must not compile: each line that ends in `wrong` has an error, and no other line has.
import 'journey-diagrams/define';
import type { JourneyDiagramProps } from '../../../.storybook/hosts/element.js';

const diagram = document.createElement('journey-diagram');

diagram.panel = 'left'; // wrong
diagram.headingLevel = 'three'; // wrong
diagram.src = 5; // wrong
diagram.problems = []; // wrong
diagram.model = '{}'; // wrong
diagram.model = {}; // wrong
diagram.model = { kind: 'journey' }; // wrong
diagram.ready = true; // wrong
diagram.select(); // wrong

const name = (id: string): string => id;
diagram.addEventListener('journey-select', (event) => name(event.detail.id)); // wrong: it can be null
diagram.addEventListener('journey-select', (event) => name(event.detail.id ?? ''));
diagram.addEventListener('journey-walk', (event) => name(event.detail.hub)); // wrong

export const props: JourneyDiagramProps[] = [
  { selected: 'plan' },
  { problems: [] }, // wrong
  { 'heading-level': 'three' }, // wrong
  { veiw: 'map' }, // wrong
];
