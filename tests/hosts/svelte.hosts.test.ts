import { testHost } from './host.js';

testHost('svelte', {
  wrong: { file: 'svelte.svelte', at: 'src/Wrong.svelte' },
  readme: {
    row: 'Svelte 5',
    at: 'src/Readme.svelte',
    file: (line) => `<script lang="ts">
import type { JourneyDiagram } from 'journey-diagrams';
const model: JourneyDiagram['model'] = undefined;
const open = (id: string | null): string | null => id;
</script>
${line}
`,
  },
});
