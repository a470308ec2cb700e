import { defineConfig } from 'vite';

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
