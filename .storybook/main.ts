import type { StorybookConfig } from '@storybook/web-components-vite';

/**
 * The packages that the stories and the library import, for Vite to bundle before the first page is served. For a package
 * that it meets later it reloads the page in front of the reader, and Storybook's renderer would use a second copy of Lit.
 */
const PACKAGES = [
  'd3', 'lucide', 'valibot',
  'lit', 'lit/decorators.js', 'lit/directive-helpers.js',
  'lit/directives/guard.js', 'lit/directives/if-defined.js', 'lit/directives/keyed.js', 'lit/directives/ref.js',
  'storybook/test', 'storybook/theming', '@storybook/addon-docs/blocks',
  'react', 'react/jsx-runtime', 'react-dom/client',
];

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  // For stories that load a model from an address. Not at `/data`: the dev server would then answer an import of
  // `data/consumer.json` with plain JSON, which browsers refuse as a module.
  staticDirs: [{ from: '../data', to: '/models' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Storybook's own "Get started" list, which is not about this library.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), ...PACKAGES] },
    plugins: [...(vite.plugins ?? []), publishedLit],
  }),
};

/** Uses Lit's production build, so that the stories run the same code as a page. */
const publishedLit = {
  name: 'published-lit',
  enforce: 'post' as const,
  config(vite: { resolve?: { conditions?: string[] } }) {
    const conditions = vite.resolve?.conditions?.filter((condition) => !condition.startsWith('development'));
    vite.resolve = { ...vite.resolve, conditions: [...(conditions ?? []), 'production'] };
  },
};

export default config;
