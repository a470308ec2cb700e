import { testHost } from './host.js';

testHost('react', {
  wrong: { file: 'react.tsx', at: 'src/wrong.tsx' },
  readme: {
    row: 'React 19',
    at: 'src/readme.tsx',
    file: (line) => `import type { JourneyDiagram } from 'journey-diagrams';
export const readme = (model: JourneyDiagram['model'], open: (id: string | null) => void) => ${line};
`,
  },
  pages: ['index.html', 'server.html'],
  fromServer: ['server.html'],
});
