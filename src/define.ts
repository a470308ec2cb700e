/**
 * Registers the element and the icons. It does no harm to load it twice, or to load two copies: the element of the first
 * copy is defined, and it uses what is registered with any copy.
 */
import { JourneyDiagram } from './elements/journey-diagram.js';
import { registerDefaultIcons, registerIcons } from './icons/registry.js';
import { shippedIcons } from './icons/shipped.js';

registerDefaultIcons(shippedIcons);
if (!customElements.get('journey-diagram')) customElements.define('journey-diagram', JourneyDiagram);

// What a page without a bundler may need. More exports would make the file larger for everyone.
export { registerStrings } from './i18n/strings.js';
export { JourneyDiagram, registerIcons };

declare global {
  interface HTMLElementTagNameMap {
    'journey-diagram': JourneyDiagram;
  }
}
