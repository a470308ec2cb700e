// Node built-ins only: this runs in a fresh clone, before anything is installed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { npm } from './install.mjs';

/** The script behind a package's command. Started with Node directly, it needs no shell on any platform. */
function commandOf(name, command) {
  const folder = join('node_modules', name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** Runs Node with these arguments and returns whether it succeeded. With `quiet`, output appears only after a failure. */
export function node(args, { quiet = false, env = {} } = {}) {
  return new Promise((done) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit';
    const child = spawn(process.execPath, args, { stdio, env: { ...process.env, ...env } });
    const kept = [];
    child.stdout?.on('data', (chunk) => kept.push(chunk));
    child.stderr?.on('data', (chunk) => kept.push(chunk));
    child.on('error', () => done(false));
    child.on('close', (code) => {
      if (code !== 0) process.stdout.write(Buffer.concat(kept));
      done(code === 0);
    });
  });
}

/** Runs the command of an installed package in this process. */
export function runHere(name, command, args) {
  const script = resolve(commandOf(name, command));
  process.argv.splice(1, process.argv.length, script, ...args);
  return import(pathToFileURL(script).href);
}

/** Arguments of Node for unit tests: TypeScript without a build, the seed of random models, and one file per processor at a time. */
export const UNIT_TESTS = ['--import', 'tsx', '--import', './tests/support/chance.ts', '--test', '--test-timeout=900000', `--test-concurrency=${availableParallelism()}`];

/** Runs the command of an installed package. */
export const run = (name, command, args, options) => node([commandOf(name, command), ...args], options);

/** Builds and packs what is published. @returns the path of the archive, or undefined if that fails. */
export async function pack(folder) {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const packed = (await node(['scripts/build.mjs'], { quiet: true })) && npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder]);
  return packed ? join(folder, `${name}-${version}.tgz`) : undefined;
}

/** Writes the custom elements manifest, with the data for editors beside it. */
export const writeManifest = (outdir) =>
  run('@custom-elements-manifest/analyzer', 'cem', ['analyze', '--quiet', '--outdir', outdir], {
    quiet: true,
    env: { MANIFEST_DIR: outdir },
  });

/** Writes the JSON Schema of the models. */
export const writeSchema = (file) => node(['--import', 'tsx', 'scripts/schema.ts', file]);

/** Writes the themes, as style sheets. */
export const writeThemes = (folder) => node(['--import', 'tsx', 'scripts/themes.ts', folder]);

/** Writes the files that Storybook's pages need besides the stories. */
export const writeReference = async () =>
  (await writeManifest('.storybook')) && (await writeSchema('.storybook/journey.schema.json'));

/** Storybook without telemetry. */
export const storybook = (args, options = {}) =>
  run('storybook', 'storybook', [...args, '--disable-telemetry'], {
    ...options,
    env: { STORYBOOK_DISABLE_TELEMETRY: '1' },
  });
