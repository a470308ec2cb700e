// Node built-ins only: this runs in a bare clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The packages a lock file lists, by folder; without the root and those that another platform may leave out. */
function packagesOf(lockFile) {
  let lock;
  try {
    lock = JSON.parse(readFileSync(lockFile, 'utf8'));
  } catch {
    return undefined;
  }
  return Object.entries(lock.packages).filter(([path, entry]) => path && !entry.optional && !entry.devOptional);
}

/** Whether node_modules holds what the lock file asks for. npm keeps its own list there once an install is complete. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const found = packagesOf('node_modules/.package-lock.json');
  if (!wanted || !found) return false;
  const versions = new Map(found.map(([path, entry]) => [path, entry.version]));
  return wanted.every(([path, entry]) => versions.get(path) === entry.version);
}

/** Installs from the lock file, if need be. Leaves the process when that fails. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installing the packages of package-lock.json …');
  const args = ['ci', '--include=dev', '--loglevel=error'];
  // npm says where it is when it runs a script; on Windows the bare command is a batch file, which needs a shell.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined;
  const { status } = npm
    ? spawnSync(process.execPath, [npm, ...args], { stdio: 'inherit' })
    : spawnSync('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error('npm ci failed; its message is above.');
  console.log('0 passed, 1 failed');
  process.exit(1);
}
