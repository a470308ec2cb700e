import { testHost } from './host.js';

testHost('angular', {
  wrong: { file: 'angular.ts', at: 'src/wrong.ts' },
  readme: {
    row: 'Angular',
    at: 'src/readme.ts',
    file: (line) => `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import type { JourneyDiagram } from 'journey-diagrams';
@Component({ selector: 'app-readme', schemas: [CUSTOM_ELEMENTS_SCHEMA], template: \`${line}\` })
export class Readme {
  model: JourneyDiagram['model'] = undefined;
  open(id: string | null): string | null { return id; }
}
`,
  },
  build: (mode) => ['build', '--', '--configuration', mode],
});
