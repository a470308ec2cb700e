// Node built-ins only: this runs in a fresh clone, before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * How to find each engine: a variable with its path, commands, applications, commands that it also needs (`alongside`), and
 * its Debian packages. The fonts are listed because, without recommended packages, a minimal image has none.
 */
const ENGINES = {
  chromium: {
    variable: 'CHROME_PATH',
    commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    macApps: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
    windowsPrograms: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
    packages: ['chromium', 'fonts-liberation'],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    commands: ['firefox-esr', 'firefox'],
    macApps: ['Firefox'],
    windowsPrograms: ['Mozilla Firefox/firefox.exe'],
    packages: ['firefox-esr', 'fonts-liberation'],
  },
  webkit: {
    variable: 'WEBKIT_DRIVER_PATH',
    commands: ['WebKitWebDriver'],
    alongside: ['Xvfb'],
    packages: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
  },
};

/** The path of a command, in the folders of PATH and the usual ones. */
function findCommand(command) {
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

function usualPlaces({ commands, macApps = [], windowsPrograms = [] }) {
  const { env, platform } = process;
  if (platform === 'darwin') {
    return ['/', homedir()].flatMap((root) =>
      macApps.map((app) => join(root, 'Applications', `${app}.app`, 'Contents/MacOS', app === 'Firefox' ? 'firefox' : app)),
    );
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return windowsPrograms.flatMap((program) => roots.map((root) => join(root, program)));
  }
  return commands.map(findCommand);
}

/** The path of an engine's browser (WebKit's driver): its variable, then the usual places; null if there is none. */
export function findBrowser(engine = 'chromium') {
  const { variable, alongside = [] } = ENGINES[engine];
  if (!alongside.every(findCommand)) return null;
  return [process.env[variable], ...usualPlaces(ENGINES[engine])].find((path) => path && existsSync(path)) ?? null;
}

/** Like findBrowser, but as root on Debian and Ubuntu it installs missing packages. */
export function ensureBrowser(engine = 'chromium') {
  const found = findBrowser(engine);
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found;
  const { packages } = ENGINES[engine];
  console.log(`Installing ${packages.join(', ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env });
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages);
  return findBrowser(engine);
}

/** The message when no Chromium is found. */
export const HOW_TO_GET_A_BROWSER =
  'No Chrome, Chromium or Edge found: install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or set CHROME_PATH.';

/** How to get an engine's browser, in a few words. */
export const howToGet = (engine) => `apt-get install ${ENGINES[engine].packages.join(' ')}, or set ${ENGINES[engine].variable}`;
