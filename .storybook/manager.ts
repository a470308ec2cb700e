import { addons } from 'storybook/manager-api';
import { themes } from 'storybook/theming';

addons.setConfig({
  // The scheme of the reader's system, as the pages and diagrams have it.
  theme: { ...themes.normal, brandTitle: 'Journey diagrams', brandUrl: './' },
  // A little narrower than usual: a window of 1280 px then has room for a picture on a docs page.
  layout: { navSize: 240 },
});
