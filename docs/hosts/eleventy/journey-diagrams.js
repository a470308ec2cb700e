// A plugin for Eleventy: {% journey "consumer" %} draws the model in _data/journeys/consumer.json.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { toHTML } from 'journey-diagrams/ssr';

/** The widths that a diagram has in the page, without its margins. */
const WIDTHS = [900, 1200];
/** The line height that the page gives its text, as `assets/site.css` has it. */
const LINE_HEIGHT = 1.5;

const library = dirname(fileURLToPath(import.meta.resolve('journey-diagrams/journey-diagrams.js')));

/** HTML that may stand in Markdown: in a block, without an empty line, which would end the block. */
const block = (html) => `<div>\n${html.replace(/\n(?=[ \t]*\n)/g, '&#10;')}\n</div>`;

export default function journeyDiagrams(config, { models = '_data/journeys', assets = '/assets' } = {}) {
  const inSite = (path) => config.getFilter('url')(path);
  /** The pages that load the script already. */
  const loading = new Set();
  /** The style sheets to write, by path. */
  const sheets = new Map();

  config.addWatchTarget(models);
  // The licences of the packages in the library are among its files.
  config.addPassthroughCopy({ [`${library}/journey-diagrams*`]: assets.replace(/^\//, '') });
  config.on('eleventy.before', () => loading.clear());
  config.on('eleventy.after', ({ directories }) => {
    mkdirSync(join(directories.output, assets), { recursive: true });
    for (const [path, css] of sheets) writeFileSync(join(directories.output, path), css);
  });

  // Options are those of `toHTML`. Nunjucks adds `__keywords` to arguments that have names.
  config.addAsyncShortcode('journey', async function journey(name, { __keywords, ...options } = {}) {
    const json = readFileSync(join(models, `${name}.json`), 'utf8');
    const hash = createHash('sha256').update(json + JSON.stringify(options)).digest('hex').slice(0, 8);
    const sheet = `${assets}/${name}-${hash}.css`;
    const { html, css } = await toHTML(JSON.parse(json), { width: WIDTHS, lineHeight: LINE_HEIGHT, styles: { href: inSite(sheet) }, ...options });
    sheets.set(sheet, css);
    const script = loading.has(this.page.url) ? '' : `<script type="module" src="${inSite(`${assets}/journey-diagrams.js`)}"></script>\n`;
    loading.add(this.page.url);
    return block(script + html);
  });
}
