import { testHost } from './host.js';

testHost('solid', {
  wrong: { file: 'solid.tsx', at: 'src/wrong.tsx' },
  readme: {
    row: 'Solid',
    at: 'src/Readme.tsx',
    file: (line) => `import type { JourneyDiagram } from 'journey-diagrams';
export const readme = (model: JourneyDiagram['model'], open: (id: string | null) => void) => ${line};
`,
  },
});
