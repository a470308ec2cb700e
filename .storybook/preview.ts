import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { html } from 'lit';
import { themes } from 'storybook/theming';
// All of it in advance: play functions look at a diagram in the turn in which it is drawn.
import '../src/all.js';
import './preview.css';

// Written by `npm run analyze`, and by the scripts that start or build Storybook. A glob, since the file may be missing.
const manifests = import.meta.glob<object>('./custom-elements.json', { eager: true, import: 'default' });
for (const manifest of Object.values(manifests)) setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    // Any violation fails the story, here and in the browser tests. Two rules that are off by default are on.
    a11y: {
      test: 'error',
      config: { rules: [{ id: 'region', enabled: true }, { id: 'target-size', enabled: true }] },
    },
    controls: { expanded: true },
    // The colour scheme of the reader's system. The padding around a diagram is in preview.css.
    docs: { theme: themes.normal, toc: true, canvas: { layout: 'fullscreen' } },
    options: {
      storySort: {
        order: [
          'Guide',
          ['Getting started', 'A plain page', 'Site generators', 'Gallery', 'Flows and walks', 'The model', 'Events and methods', 'Theming', 'Icons and languages', 'Pictures as files', 'Accessibility', 'Frameworks and security', 'From the server', 'A kind of your own'],
          'Journeys',
          ['Consumer', 'Provider', 'Overview'],
          'Flows',
          ['Spine', 'Booking', 'Views'],
          'Examples',
          ['Views', 'Walk', 'Ways to give a model', 'A kind of your own', 'States', 'Events', 'Theming', 'Your own theme', 'Pictures as files', 'Awkward models', 'Awkward flows'],
        ],
      },
    },
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        title: 'Scheme',
        icon: 'mirror',
        dynamicTitle: true,
        items: [
          { value: 'light dark', title: 'Auto' },
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ],
      },
    },
  },
  initialGlobals: { scheme: 'light dark' },
  decorators: [
    (story, { globals, viewMode, title, name }) => {
      const scheme = String(globals.scheme);
      // A docs page belongs to Storybook: there, only the example has the scheme.
      if (viewMode === 'docs') return html`<div class="example" style="color-scheme: ${scheme}">${story()}</div>`;
      document.documentElement.style.colorScheme = scheme;
      // A story is a page: it has a landmark and a heading, like a page that embeds a diagram.
      return html`<main><h1 class="unseen">${title}: ${name}</h1>${story()}</main>`;
    },
  ],
};

export default preview;
