/** How the test runner starts each engine. */
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { findBrowser } from '../find-browser.mjs';
import { webkitLauncher } from './webkit.mjs';

// Chrome's sandbox does not start as root, the usual user in containers.
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync', 'dev-shm-usage'];

export const launchers = {
  chromium: () =>
    chromeLauncher({
      launchOptions: {
        executablePath: findBrowser() ?? undefined,
        args: ['--no-first-run', ...quiet.map((part) => `--disable-${part}`), ...sandbox],
      },
    }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: findBrowser('firefox') ?? undefined,
        // Media features can only be set at the start. As in the other engines, Tab stops at links and buttons on every
        // platform, and scrollbars take no room.
        extraPrefsFirefox: { 'ui.prefersReducedMotion': 1, 'accessibility.tabfocus': 7, 'ui.useOverlayScrollbars': 1 },
      },
    }),
  webkit: webkitLauncher,
};
