import { posix } from 'node:path';

/**
 * The folders and packages that each folder of src may import: the floors of the house, from the ground up.
 * `types` may be imported as types only. Every folder must be listed here.
 */
const FLOORS = {
  model: { packages: ['valibot'] },
  geometry: { packages: ['d3'] },
  layout: { floors: ['model', 'geometry'] },
  shared: {},
  icons: { floors: ['shared'], packages: ['lucide', 'lit'] },
  i18n: { floors: ['shared'] },
  events: { types: ['model'] },
  theme: { floors: ['layout'], types: ['model'], packages: ['lit', 'd3'] },
  render: { floors: ['shared', 'icons', 'i18n', 'model', 'layout'], packages: ['lit'] },
  kinds: { floors: ['shared', 'model', 'layout', 'render', 'theme'], types: ['i18n'], packages: ['lit'] },
  controllers: { floors: ['shared', 'model', 'layout', 'icons', 'i18n', 'events', 'theme', 'render', 'kinds', 'export'], packages: ['lit', '@lit-labs/ssr-client'] },
  elements: {
    floors: ['shared', 'model', 'layout', 'icons', 'i18n', 'events', 'theme', 'render', 'kinds', 'controllers'],
    types: ['export'],
    packages: ['lit'],
  },
  export: {
    floors: ['shared', 'model', 'geometry', 'layout', 'icons', 'i18n', 'theme', 'render', 'kinds'],
    packages: ['lit', '@lit-labs/ssr'],
  },
};

/** The rooms of a floor that each of its rooms may import. A room that is not listed may import all of them. */
const ROOMS = {
  model: { core: ['core'], journey: ['core', 'journey'], flow: ['core', 'flow'] },
};

const packageOf = (source) => source.split('/', source.startsWith('@') ? 2 : 1).join('/');

/** Why `folder` may not import `source`; undefined when it may. */
function objection(folder, file, source, typeOnly) {
  const { floors = [], types = [], packages = [] } = FLOORS[folder];
  if (!source.startsWith('.')) {
    return packages.includes(packageOf(source)) ? undefined : `${folder} may not use the package ${packageOf(source)}`;
  }
  const path = posix.join(posix.dirname(file), source);
  const [first, target, ...rest] = path.split('/');
  if (first !== 'src' || rest.length === 0) return `${folder} may not import ${path}`;
  if (target === folder) {
    const room = file.split('/')[2];
    const open = ROOMS[folder]?.[room];
    return !open || open.includes(rest[0]) ? undefined : `${folder}/${room} may not import ${path}`;
  }
  if (floors.includes(target)) return undefined;
  if (!types.includes(target)) return `imports go downward only: ${folder} may not import ${target}`;
  return typeOnly ? undefined : `${folder} may import ${target} as types only`;
}

const importsGoDown = {
  meta: { type: 'problem', schema: [], messages: { upward: '{{why}} (scripts/eslint-floors.mjs).' } },
  create(context) {
    const file = posix.normalize(context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/'));
    const [, folder, inner] = file.split('/');
    if (inner === undefined) return {};
    const check = (node) => {
      if (typeof node.source?.value !== 'string') return;
      const typeOnly = (node.importKind ?? node.exportKind) === 'type';
      const why = FLOORS[folder]
        ? objection(folder, file, node.source.value, typeOnly)
        : `the folder src/${folder} has no floor`;
      if (why) context.report({ node, messageId: 'upward', data: { why } });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { 'imports-go-down': importsGoDown } };
