import { createApp } from 'vue';
// First of all: Vue asks an element which properties it has.
import 'journey-diagrams/define';
import App from './App.vue';

createApp(App).mount('#app');
