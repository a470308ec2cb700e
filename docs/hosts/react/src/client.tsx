import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
// First of all: React asks an element which properties it has.
import 'journey-diagrams/define';
import { App } from './App';

const root = document.getElementById('app')!;
const app = <StrictMode><App /></StrictMode>;

if (root.hasChildNodes()) hydrateRoot(root, app);
else createRoot(root).render(app);
