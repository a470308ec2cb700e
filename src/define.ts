/**
 * Registers the element and the icons. It does no harm to load it twice, or to load two copies: the element of the first
 * copy is defined, and it uses what is registered with any copy.
 */
import { JourneyDiagram } from './elements/journey-diagram.js';
import { pictureFile } from './elements/on-demand.js';
import { registerDefaultIcons, registerIcons } from './icons/registry.js';
import { shippedIcons } from './icons/shipped.js';
import { ecosystemFile } from './kinds/files.js';
import { ECOSYSTEM_MIN_WIDTH } from './layout/journey/measures.js';

registerDefaultIcons(shippedIcons);
// In a wide window, the picture of a journey is requested beside the models of the page. If that fails, the diagram that
// needs it reports it.
if (globalThis.innerWidth >= ECOSYSTEM_MIN_WIDTH) for (const file of [pictureFile, ecosystemFile]) file.load().catch(() => undefined);

if (!customElements.get('journey-diagram')) customElements.define('journey-diagram', JourneyDiagram);

// With it come the types of `addEventListener`, also for hosts that import nothing else.
export type { JourneyEventMap } from './events/fire.js';
// What a page without a bundler may need. More exports would make the file larger for everyone.
export { registerStrings } from './i18n/strings.js';
export { JourneyDiagram, registerIcons };

declare global {
  interface HTMLElementTagNameMap {
    'journey-diagram': JourneyDiagram;
  }
}
