import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const isPublic = (member) =>
  member.privacy !== 'private' && member.privacy !== 'protected' && !/^[_#]/.test(member.name);

const isState = (ts, member) =>
  ts.canHaveDecorators(member) &&
  ts.getDecorators(member)?.some(({ expression }) => expression.expression?.text === 'state');

/** Leaves out what is no part of an element's contract: private, protected and `@state` members. */
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

/** Names the published modules instead of the sources, which the package does not hold. */
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

// The command line's --outdir is not told to plugins; scripts/run.mjs names the folder here as well.
const outdir = process.env.MANIFEST_DIR ?? '.storybook';

export default {
  globs: ['src/elements/**/*.ts', 'src/controllers/**/*.ts', 'src/define.ts'],
  outdir,
  litelement: true,
  // package.json names the published manifest already, and would be rewritten by each run.
  packagejson: false,
  plugins: [contractOnly, publishedPaths, customElementVsCodePlugin({ outdir, cssFileName: null })],
};
