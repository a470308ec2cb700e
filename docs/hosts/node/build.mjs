// Writes a page for each model in journeys/ to public/: the diagram is in its HTML, and the script takes it over.
import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHTML } from 'journey-diagrams/ssr';

/** The widths that a diagram has in the page, without its margins. */
const WIDTHS = [900, 1200];
/** The line height that the page gives its text, as `assets/site.css` has it. */
const LINE_HEIGHT = 1.5;

/** The heading of every page. Each diagram has its own below it. */
const SITE = 'Your way to GP Connect';

const library = dirname(fileURLToPath(import.meta.resolve('journey-diagrams/journey-diagrams.js')));

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const page = (model, name, diagram) => `<!doctype html>
<html lang="${escape(model.language ?? 'en')}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escape(model.title)} – ${escape(SITE)}</title>
    <link rel="stylesheet" href="assets/site.css">
    <link rel="stylesheet" href="assets/${name}.css">
    <script type="module" src="assets/journey-diagrams.js"></script>
  </head>
  <body>
    <main>
      <h1>${escape(SITE)}</h1>
      ${diagram}
    </main>
  </body>
</html>
`;

mkdirSync('public', { recursive: true });
cpSync('assets', 'public/assets', { recursive: true });
// The licences of the packages in the library are among its files.
for (const file of readdirSync(library).filter((file) => file.startsWith('journey-diagrams'))) copyFileSync(join(library, file), join('public/assets', file));

for (const file of readdirSync('journeys')) {
  const { name } = parse(file);
  const model = JSON.parse(readFileSync(join('journeys', file), 'utf8'));
  const { html, css } = await toHTML(model, { width: WIDTHS, lineHeight: LINE_HEIGHT, styles: { href: `assets/${name}.css` } });
  writeFileSync(`public/assets/${name}.css`, css);
  writeFileSync(`public/${name}.html`, page(model, name, html));
  console.log(`public/${name}.html`);
}
