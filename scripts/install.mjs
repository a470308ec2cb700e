// Node built-ins only: this runs in a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The packages in a lock file, by folder, without the root and without those that are optional on other platforms. */
function packagesOf(lockFile) {
  let lock;
  try {
    lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
  return Object.entries(lock.packages).filter(([path, entry]) => path && !entry.optional && !entry.devOptional);
}

/** Whether node_modules matches the lock file. npm writes its own list there when an install is complete. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  const versions = new Map(found.map(([path, entry]) => [path, entry.version]));
  return wanted.every(([path, entry]) => versions.get(path) === entry.version);
}

/** Runs npm with these arguments. @returns whether it succeeded. */
export function npm(args) {
  // npm sets its own path when it runs a script; on Windows the plain command is a batch file, which needs a shell.
  const script = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const { status } = script
    ? spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  return status === 0;
}

/** Installs from the lock file if necessary. Ends the process if that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  if (npm(['ci', '--include=dev', '--loglevel=error'])) return;
  console.error('npm ci failed; its message is above.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
