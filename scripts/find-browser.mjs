// Node built-ins only: this runs in a bare clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_APPS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

function usualPlaces() {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/', homedir()].flatMap((root) =>
      MAC_APPS.map((app) => join(root, 'Applications', `${app}.app`, 'Contents/MacOS', app)),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return WINDOWS_PROGRAMS.flatMap((program) => roots.map((root) => join(root, program)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
}

/** The path of a Chromium-like browser: CHROME_PATH, then the usual places; null where there is none. */
export function findBrowser() {
  return [process.env.CHROME_PATH, ...usualPlaces()].find((path) => path && existsSync(path)) ?? null;
}

/** As findBrowser, but on Debian and Ubuntu, as root, installs Chromium when there is none. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found;
  console.log('Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update');
  // The fonts are named because, without recommended packages, a bare image has none to draw text with.
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation');
  return findBrowser();
}

/** What to print where no browser was found. */
export const HOW_TO_GET_A_BROWSER =
  'No Chrome, Chromium or Edge found: install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROME_PATH.';
