/** The example site for Jekyll, rendered by LiquidJS: its Liquid, with the two filters of Jekyll's own that the site uses. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Liquid } from 'liquidjs';

const root = fileURLToPath(new URL('../../docs/hosts/jekyll/', import.meta.url));

export interface JekyllSite {
  /** The files in `_data/journeys`, by name. */
  journeys: Record<string, unknown>;
  /** `journey_diagrams` in `_config.yml`. */
  settings?: Record<string, unknown>;
  /** Where the site is on its server. */
  baseurl?: string;
}

/** Each with the files that it has read. */
const liquids = new Map<string, Liquid>();

function liquidFor(baseurl: string): Liquid {
  const known = liquids.get(baseurl);
  if (known) return known;
  const liquid = new Liquid({ root: [root, `${root}_includes`, `${root}_layouts`], jekyllInclude: true, dynamicPartials: false, cache: true });
  liquid.registerFilter('jsonify', (value: unknown) => JSON.stringify(value));
  liquid.registerFilter('relative_url', (path: string) => (/^[a-z]+:/i.test(path) ? path : `${baseurl}/${path}`.replace(/\/{2,}/g, '/')));
  liquids.set(baseurl, liquid);
  return liquid;
}

/** Renders some Liquid as a page of the site would. */
export async function renderLiquid(content: string, { journeys, settings = {}, baseurl = '' }: JekyllSite): Promise<string> {
  const site = { title: 'A site', baseurl, journey_diagrams: settings, data: { journeys } };
  return String(await liquidFor(baseurl).parseAndRender(content, { site, page: { title: 'A page' } }));
}

/** The layout of the site around some content. */
export const renderPage = async (content: string, site: JekyllSite): Promise<string> =>
  renderLiquid(readFileSync(`${root}_layouts/default.html`, 'utf8').replace('{{ content }}', await renderLiquid(content, site)), site);
