import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';
import { tsImport } from 'tsx/esm/api';
import { hostTypes } from './scripts/manifest/host-types.mjs';

const { TOKENS, PAGE, FACES } = await tsImport('./src/theme/tokens.ts', import.meta.url);

const isPublic = (member) =>
  member.privacy !== 'private' && member.privacy !== 'protected' && !/^[_#]/.test(member.name);

const isState = (ts, member) =>
  ts.canHaveDecorators(member) &&
  ts.getDecorators(member)?.some(({ expression }) => expression.expression?.text === 'state');

/** Removes members that are not part of an element's contract: private, protected and `@state` ones. */
const contractOnly = {
  name: 'contract-only',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const doc = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
    const states = node.members.filter((member) => isState(ts, member)).map((member) => member.name.getText());
    if (doc?.members) doc.members = doc.members.filter(({ name }) => !states.includes(name));
    if (doc?.attributes) doc.attributes = doc.attributes.filter(({ fieldName }) => !states.includes(fieldName));
  },
  moduleLinkPhase({ moduleDoc }) {
    for (const doc of moduleDoc.declarations ?? []) {
      if (doc.members) doc.members = doc.members.filter(isPublic);
      if (doc.attributes) doc.attributes = doc.attributes.filter(({ fieldName = '' }) => !/^[_#]/.test(fieldName));
    }
  },
};

/** Names the published modules instead of the sources, which are not in the package. */
const publishedPaths = {
  name: 'published-paths',
  packageLinkPhase({ customElementsManifest }) {
    const published = (path) => path.replace(/^\/?src\/(.*)\.[jt]s$/, 'dist/esm/$1.js');
    const visit = (value) => {
      for (const [key, inner] of Object.entries(value)) {
        if ((key === 'path' || key === 'module') && typeof inner === 'string') value[key] = published(inner);
        else if (inner && typeof inner === 'object') visit(inner);
      }
    };
    visit(customElementsManifest);
  },
};

/** Leaves "any other text" out of the values that editors suggest. */
const namedValuesOnly = {
  name: 'named-values-only',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const described = modules.flatMap(({ declarations = [] }) => declarations).flatMap(({ members = [], attributes = [] }) => [...members, ...attributes]);
    for (const { type } of described) if (type) type.text = type.text.replace(' | (string & {})', '');
  },
};

/** Lists the public variables of the theme. */
const themeVariables = {
  name: 'theme-variables',
  packageLinkPhase({ customElementsManifest: { modules } }) {
    const element = modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName);
    element.cssProperties = [
      ...[...TOKENS, PAGE].map(({ name, purpose, light, dark }) => ({ name: `--jd-${name}`, description: purpose, syntax: '<color>', default: `light-dark(${light}, ${dark})` })),
      ...FACES.map(({ name, purpose, value }) => ({ name: `--jd-${name}`, description: purpose, default: value })),
    ];
  },
};

// Plugins do not receive --outdir from the command line; scripts/run.mjs names the same folder.
const outdir = process.env.MANIFEST_DIR ?? '.storybook';

export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/**/*.ts', 'src/define.ts'],
  outdir,
  litelement: true,
  // package.json already names the published manifest; otherwise each run would rewrite it.
  packagejson: false,
  plugins: [contractOnly, publishedPaths, namedValuesOnly, themeVariables, hostTypes({ outdir }), customElementVsCodePlugin({ outdir })],
};
