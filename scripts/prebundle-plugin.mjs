import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PREFIX = '/prebundled/';
const ENTRY = 'prebundle-entry';

/**
 * Serves packages of many small modules to the browser tests as one module each: unbundled, an icon library alone
 * is two thousand requests for every test file. A path that begins with a slash is a file of this project: as one module,
 * it can be loaded twice (`/prebundled/src/define.ts.js?copy=2`).
 */
export function prebundlePlugin(packages) {
  const bundles = new Map();

  async function bundle(name) {
    const result = await build({
      configFile: false,
      logLevel: 'error',
      root: fileURLToPath(new URL('..', import.meta.url)),
      build: {
        write: false,
        minify: false,
        target: 'esnext',
        modulePreload: false,
        rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict', output: { codeSplitting: false } },
      },
      plugins: [entryOf(name)],
    });
    return [result].flat()[0].output[0].code;
  }

  return {
    name: 'prebundle',
    resolveImport: ({ source }) => (packages.includes(source) ? `${PREFIX}${source}.js` : undefined),
    async serve({ path }) {
      const asked = path.startsWith(PREFIX) ? path.slice(PREFIX.length, -'.js'.length) : '';
      const name = packages.find((one) => one === asked || one === `/${asked}`);
      if (!name) return undefined;
      if (!bundles.has(name)) bundles.set(name, bundle(name));
      return { body: await bundles.get(name), type: 'js' };
    },
  };
}

/** A virtual entry, so that the package is resolved like in any import. */
function entryOf(name) {
  const code = `export * from '${name}'; import * as all from '${name}'; export default all.default;`;
  return {
    name: 'entry',
    enforce: 'pre',
    resolveId: (source) => (source === ENTRY ? `\0${ENTRY}` : undefined),
    load: (id) => (id === `\0${ENTRY}` ? code : undefined),
  };
}
