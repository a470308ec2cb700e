import { addons } from 'storybook/manager-api';
import { themes } from 'storybook/theming';

addons.setConfig({
  // The colour scheme of the reader's system, like the pages and diagrams.
  theme: { ...themes.normal, brandTitle: 'Journey diagrams', brandUrl: './' },
  // Slightly narrower than the default, so that a docs page in a window of 1280 px has room for a picture.
  layout: { navSize: 240 },
});
