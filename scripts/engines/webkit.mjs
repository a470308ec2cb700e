/** WebKit from Debian: its minimal browser, driven by WebKitWebDriver, on a virtual screen. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findBrowser } from '../find-browser.mjs';
import { openWindow } from './webdriver.mjs';

/** The window's bars take no room, so that it can be as narrow as a phone, and animations are off. */
const SETTINGS = {
  'gtk.css':
    '* { min-width: 0; min-height: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; -gtk-icon-transform: scale(0.01); }',
  'settings.ini': '[Settings]\ngtk-enable-animations=0\n',
};

/**
 * Without a window manager, the window under the pointer has the focus, and the pointer starts in the middle of the screen.
 * That must be inside the narrowest window. Windows may be larger than the screen.
 */
const SCREEN = '600x600x24';

/** A launcher for the test runner. Its type is `puppeteer` because its page has the same methods. */
export function webkitLauncher() {
  const sessions = new Set();
  let starting;
  let browser;
  return {
    name: 'WebKit',
    type: 'puppeteer',
    async startSession(id, url) {
      starting ??= startWebKit();
      browser = await starting;
      sessions.add(id);
      await browser.window.goto(url);
    },
    async stopSession(id) {
      sessions.delete(id);
      await browser.window.goto('about:blank');
      return {};
    },
    async stop() {
      await browser?.stop();
    },
    isActive: (id) => sessions.has(id),
    getBrowserUrl: () => browser?.window.page.evaluate('return location.href'),
    getPage: () => browser.window.page,
  };
}

/** Starts screen, driver and window, each when the one before it is ready. */
async function startWebKit() {
  const folder = settingsFolder();
  const running = [];
  const stop = async (window) => {
    await window?.close().catch(() => undefined);
    for (const child of running.reverse()) child.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    running.push(screen);
    const env = { ...process.env, DISPLAY: `:${await firstWords(screen)}`, XDG_CONFIG_HOME: folder, NO_AT_BRIDGE: '1' };
    const port = await freePort();
    running.push(spawn(findBrowser('webkit'), [`--port=${port}`, '--host=127.0.0.1'], { stdio: 'ignore', env }));
    const address = `http://127.0.0.1:${port}`;
    await answers(`${address}/status`);
    const window = await openWindow(address);
    return { window, stop: () => stop(window) };
  } catch (error) {
    await stop();
    throw error;
  }
}

function settingsFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'journey-diagrams-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  for (const [name, text] of Object.entries(SETTINGS)) writeFileSync(join(folder, 'gtk-3.0', name), text);
  return folder;
}

/** Xvfb chooses a free screen, and writes its number to the given file descriptor. */
const firstWords = (screen) =>
  new Promise((resolve, reject) => {
    screen.stdio[3].once('data', (data) => resolve(String(data).trim()));
    screen.once('error', reject);
    screen.once('exit', () => reject(new Error('Xvfb has ended')));
  });

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

async function answers(url) {
  for (let attempt = 0; attempt < 200; attempt++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await wait(100);
  }
  throw new Error(`Nothing answers at ${url}`);
}
