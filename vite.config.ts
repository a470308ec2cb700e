import { createRequire } from 'node:module';
import { defineConfig, runnerImport, type Rolldown } from 'vite';
import { VERSION } from './src/shared/version.js';

/** The replacement for a DOM that Lit's files for Node import. */
const DOM_SHIM = '@lit-labs/ssr-dom-shim';

/**
 * Makes a file that can be imported in Node, where it draws nothing. Lit's files for Node also work in browsers, and do not
 * need an `HTMLElement` in Node. Of the DOM replacement that they import, this little is enough.
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

const isSheet = (value: unknown): value is { cssText: string } => typeof value === 'object' && value !== null && 'cssText' in value;
const asText = ({ cssText }: { cssText: string }): string =>
  `unsafeCSS(${JSON.stringify(cssText.replace(/\/\*[^]*?\*\//g, '').replace(/\s+/g, ' ').trim())})`;

/** Makes the style sheets now, so that pages do not fetch and run the code that makes them from the data of text boxes. */
const sheetsAsText: Rolldown.Plugin = {
  name: 'sheets-as-text',
  load: {
    filter: { id: /\/src\/theme\/.*\.ts$/ },
    async handler(id) {
      const { module } = await runnerImport<Record<string, unknown>>(id, { configFile: false, logLevel: 'error' });
      const sheets = Object.entries(module);
      if (!sheets.every(([, value]) => isSheet(value) || (Array.isArray(value) && value.every(isSheet)))) return undefined;
      const lines = sheets.map(([name, value]) => `export const ${name} = ${Array.isArray(value) ? `[${value.map(asText).join()}]` : asText(value as { cssText: string })};`);
      return { code: [`import { unsafeCSS } from 'lit';`, ...lines].join('\n'), moduleType: 'js' };
    },
  },
};

const FIRST = 'journey-diagrams.js';
/** The name of a release, as a part of an export's name. */
const RELEASE = `release_${VERSION.replace(/\W/g, '_')}`;

/**
 * Ties the files of a release together: each imports a name that only the first file of the same release exports. A browser
 * that has them from different releases, from a cache say, runs none of the later file, and its import fails.
 */
const oneRelease: Rolldown.Plugin = {
  name: 'one-release',
  generateBundle(_, bundle) {
    // The bench also builds every module by itself.
    if (!(FIRST in bundle)) return;
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      const line = file.isEntry ? `export const ${RELEASE}=1;` : `export{${RELEASE}}from"./${FIRST}";`;
      // At the end, so that no line of the source map moves.
      file.code = file.code.replace(/\s*(\/\/# sourceMappingURL=.*)?\s*$/, `\n${line}\n$1\n`);
    }
  },
};

/**
 * What pages of every kind of picture need: it is in one file, which is requested together with that of a picture. What only
 * one kind needs is in the file of that kind.
 */
const SHARED_BY_PICTURES = /rolldown\/runtime|\/d3-path\/|\/src\/(geometry\/(?!block-arrow|segment-levels)|elements\/picture|controllers\/(picture|places)|render\/shell\/layer|theme\/(journey\/)?picture|layout\/(?!distribute|paper)(journey\/(?=hub|lengths|measures|related))?[a-z-]*\.ts)/;

/** The first file, and beside it those that are loaded when a page first needs them. */
const inParts = {
  chunkFileNames: 'journey-diagrams-[name].js',
  codeSplitting: {
    groups: [
      // All that a page needs at first is in the first file.
      { name: 'first', tags: ['$initial' as const], priority: 2 },
      { name: 'picture', test: SHARED_BY_PICTURES, priority: 1 },
    ],
  },
};

/**
 * The drop-in build, for a page without a build step: in parts, or with `--mode all` in one file. `npm run build` also writes
 * everything else. All settings are under `build`, which Storybook ignores when it reads this file.
 */
export default defineConfig(({ mode }) => ({
  build: {
    lib: mode === 'all'
      ? { entry: 'src/all.ts', formats: ['es'], fileName: () => 'journey-diagrams.all.js' }
      : { entry: 'src/define.ts', formats: ['es'], fileName: () => FIRST },
    outDir: 'dist',
    // It already contains other parts of the package.
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'es2022',
    sourcemap: true,
    // Required by the licences of the packages in it.
    license: { fileName: 'journey-diagrams.licences.md' },
    rolldownOptions: {
      plugins: [importableInNode, sheetsAsText, ...(mode === 'all' ? [] : [oneRelease])],
      // What several files need is exported by the first one.
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...(mode === 'all' ? { codeSplitting: false } : inParts),
        // `build.minify` does not remove white space from a library.
        minify: true,
        // The first line asks the browser to compile every function while the file is being loaded, beside the main thread.
        postBanner: '//# allFunctionsCalledOnLoad\n/*! journey-diagrams (MIT), with packages of others: journey-diagrams.licences.md */',
        // No bundler reads this file again, so it needs no annotations for one.
        comments: { annotation: false, jsdoc: false },
      },
    },
  },
}));
