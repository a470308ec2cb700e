/**
 * Registers the element and the icons. Loading it twice, or two copies of it, does no harm: the first copy's element is
 * defined, and what is registered with any copy counts for it.
 */
import { JourneyDiagram } from './elements/journey-diagram.js';
import { registerDefaultIcons, registerIcons } from './icons/registry.js';
import { shippedIcons } from './icons/shipped.js';

registerDefaultIcons(shippedIcons);
if (!customElements.get('journey-diagram')) customElements.define('journey-diagram', JourneyDiagram);

// What a page without a bundler may need; the rest of the library would make the file larger for everyone.
export { registerStrings } from './i18n/strings.js';
export { JourneyDiagram, registerIcons };

declare global {
  interface HTMLElementTagNameMap {
    'journey-diagram': JourneyDiagram;
  }
}
