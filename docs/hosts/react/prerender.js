// Writes the page as a server would answer it: dist/server.html.
import { readFileSync, writeFileSync } from 'node:fs';
import { render } from './dist-server/server.js';

const page = readFileSync('dist/index.html', 'utf8');
writeFileSync('dist/server.html', page.replace('<main id="app"></main>', () => `<main id="app">${render()}</main>`));
