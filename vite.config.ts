import { createRequire } from 'node:module';
import { defineConfig, type Rolldown } from 'vite';

/** What Lit's files for Node import in place of a DOM. */
const DOM_SHIM = '@lit-labs/ssr-dom-shim';

/**
 * Makes a file that can be imported in Node, where it draws nothing. Lit's files for Node serve browsers as well, and do
 * not ask for an `HTMLElement` where there is none; of the DOM that they bring, so little is enough.
 */
const importableInNode: Rolldown.Plugin = {
  name: 'importable-in-node',
  resolveId: {
    order: 'pre',
    handler(source) {
      if (source === DOM_SHIM) return `\0${DOM_SHIM}`;
      return /^(lit|lit-html|lit-element|@lit\/reactive-element)(\/|$)/.test(source) ? createRequire(import.meta.url).resolve(source) : undefined;
    },
  },
  load: (id) => (id === `\0${DOM_SHIM}` ? 'export class HTMLElement {} export const customElements = { get() {}, define() {} };' : undefined),
};

/**
 * The drop-in build: the whole package as one file, for a page without a build step. `npm run build` makes the rest
 * beside it. Everything stands under `build`, which Storybook leaves aside when it reads this file.
 */
export default defineConfig({
  build: {
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'journey-diagrams.js' },
    outDir: 'dist',
    // Other parts of the package are in it already.
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    sourcemap: true,
    // What the licences of the packages in it ask for.
    license: { fileName: 'journey-diagrams.licences.md' },
    rolldownOptions: {
      plugins: [importableInNode],
      // What both files need stays in the first, which a page without flows then fetches alone.
      preserveEntrySignatures: 'allow-extension',
      output: {
        // What is rarely needed comes from a file of its own, beside the first.
        chunkFileNames: 'journey-diagrams-[name].js',
        // `build.minify` leaves the white space of a library alone.
        minify: true,
        postBanner: '/*! journey-diagrams (MIT), with packages of others: journey-diagrams.licences.md */',
        // No bundler reads this file again, so it needs no hints for one.
        comments: { annotation: false, jsdoc: false },
      },
    },
  },
});
