import { mount } from 'svelte';
// First of all: Svelte asks an element which properties it has.
import 'journey-diagrams/define';
import App from './App.svelte';

mount(App, { target: document.getElementById('app')! });
