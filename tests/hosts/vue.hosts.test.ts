import { testHost } from './host.js';

testHost('vue', {
  wrong: { file: 'vue.vue', at: 'src/Wrong.vue' },
  readme: {
    row: 'Vue 3',
    at: 'src/Readme.vue',
    file: (line) => `<script setup lang="ts">
import type { JourneyDiagram } from 'journey-diagrams';
const model: JourneyDiagram['model'] = undefined;
const open = (id: string | null): string | null => id;
</script>
<template>${line}</template>
`,
  },
});
