import type { StorybookConfig } from '@storybook/web-components-vite';

const config: StorybookConfig = {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-themes'],
  framework: '@storybook/web-components-vite',
  // For stories that load a model by its address. Not at `/data`: the dev server would then answer an import of
  // `data/consumer.json` with the bare JSON, which a browser refuses as a module.
  staticDirs: [{ from: '../data', to: '/models' }],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  // Storybook's own "Get started" list, which has nothing to do with this library.
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (vite) => ({
    ...vite,
    // Storybook's renderer imports this module of Lit. Vite does not bundle it unless it is named here, and the renderer
    // then runs on a second copy of Lit.
    optimizeDeps: { ...vite.optimizeDeps, include: [...(vite.optimizeDeps?.include ?? []), 'lit/directive-helpers.js'] },
    plugins: [...(vite.plugins ?? []), publishedLit],
  }),
};

/** Takes Lit as it is published, not its development build, so that the stories run what a page runs. */
const publishedLit = {
  name: 'published-lit',
  enforce: 'post' as const,
  config(vite: { resolve?: { conditions?: string[] } }) {
    const conditions = vite.resolve?.conditions?.filter((condition) => !condition.startsWith('development'));
    vite.resolve = { ...vite.resolve, conditions: [...(conditions ?? []), 'production'] };
  },
};

export default config;
