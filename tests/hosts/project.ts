/** The examples of docs/hosts, installed outside of this project with the package as it is published. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

const root = fileURLToPath(new URL('../../', import.meta.url));
const EXAMPLES = 'docs/hosts';

/** Without what npm sets for the script that runs the tests. */
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|NODE_)/i.test(name)));

interface Ended {
  succeeded: boolean;
  output: string;
}

export interface Project {
  folder: string;
  /** Runs a script of its package.json, with arguments after `--`. */
  run(script: readonly string[], variables?: Record<string, string>): Ended;
}

function npm(folder: string, args: string[], variables: Record<string, string> = {}): Ended {
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: folder, env: { ...env, ...variables }, encoding: 'utf8', shell: process.platform === 'win32' });
  return { succeeded: status === 0, output: stripVTControlCharacters(`${stdout}${stderr}`) };
}

/**
 * Copies an example to a folder for temporary files, at the same path below it, and installs what it names. What is installed
 * stays there for the next run, as long as the package.json of the example and what the package itself needs do not change.
 */
export function projectOf(name: string): Project {
  const archive = process.env.PACKAGE;
  if (!archive) throw new Error('PACKAGE is not set: run these tests with `npm run test:hosts`.');
  const example = join(root, EXAMPLES, name);
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, unknown>;
  const wanted = [readFileSync(join(example, 'package.json'), 'utf8'), process.version, JSON.stringify({ dependencies, peerDependencies })];
  const base = join(tmpdir(), 'journey-diagrams-hosts', `${name}-${createHash('sha256').update(wanted.join('\n')).digest('hex').slice(0, 12)}`);
  const folder = join(base, EXAMPLES, name);
  const done = join(base, 'installed');

  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(folder)) if (file !== 'node_modules') rmSync(join(folder, file), { recursive: true });
  cpSync(example, folder, { recursive: true, filter: (path) => basename(path) !== 'node_modules' && !basename(path).startsWith('dist') });
  cpSync(archive, join(base, basename(archive)));

  if (!existsSync(done)) {
    const { succeeded, output } = npm(folder, ['install', '--package-lock=false', '--no-audit', '--no-fund', '--loglevel=error', '--prefer-offline']);
    if (!succeeded) throw new Error(`${EXAMPLES}/${name} is not tested: its packages cannot be installed. npm needs a registry for that. It says: ${output.trim()}`);
    writeFileSync(done, '');
  }
  const installed = join(folder, 'node_modules/journey-diagrams');
  rmSync(installed, { recursive: true, force: true });
  mkdirSync(installed);
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', installed]);
  return { folder, run: (script, variables) => npm(folder, ['run', '--silent', ...script], variables) };
}

/** The case that must not compile, which is in tests/hosts/cases. */
export const casePath = (file: string): string => fileURLToPath(new URL(`cases/${file}`, import.meta.url));
