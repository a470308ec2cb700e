/** `npm start`: every entry of its server opens without a fault, and the server ends with it. */
import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { Browser, Page } from 'puppeteer-core';
import { openBrowser, openPage, type OpenPage } from './chromium.js';
import { npmStart, processesUnder, until } from './npm-start.js';

interface Entry { id: string; type: 'story' | 'docs'; title: string; name: string }

interface Channel {
  on(event: string, listener: (...args: unknown[]) => void): void;
  emit(event: string, ...args: unknown[]): void;
  last(event: string): unknown[] | undefined;
}

/** The parts of Storybook's page that the tests use. */
interface StorybookPage {
  __STORYBOOK_ADDONS_CHANNEL__?: Channel;
  __STORYBOOK_PREVIEW__?: { storyRenders: { isPending(): boolean }[] };
  litHtmlVersions?: string[];
}

/** The number of pages at once: a page spends half its time waiting. */
const PAGES = 3;

const TROUBLES = ['storyErrored', 'storyMissing', 'storyThrewException', 'playFunctionThrewException', 'unhandledErrorsWhilePlaying', 'docsPreparedError'];

const started = await npmStart();
const { entries: index } = await (await fetch(`${started.url}/index.json`)).json() as { entries: Record<string, Entry> };
const entries = Object.values(index);

/** In the page: opens an entry, like a click in the sidebar. */
function goTo(id: string, viewMode: string): void {
  (globalThis as StorybookPage).__STORYBOOK_ADDONS_CHANNEL__?.emit('setCurrentStory', { storyId: id, viewMode });
}

/**
 * In the page: whether Storybook has shown an entry (for a docs page, with all its stories) or has reported an error. It
 * reloads a page that is left while one of its stories is still being shown.
 */
function isShown(id: string, type: Entry['type']): boolean {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel, __STORYBOOK_PREVIEW__: preview } = globalThis as StorybookPage;
  if (document.body.classList.contains('sb-show-errordisplay')) return true;
  if (type === 'story') return (channel?.last('storyFinished')?.[0] as { storyId?: string } | undefined)?.storyId === id;
  if (preview?.storyRenders.some((story) => story.isPending())) return false;
  const stories = [...document.querySelectorAll('#storybook-docs [data-story-block]')];
  return channel?.last('docsRendered')?.[0] === id && stories.every((story) => story.querySelector('journey-diagram, img, .sb-errordisplay'));
}

/** In the page: error pages, and a second copy of Lit. */
function troubles(): string[] {
  const messages = document.querySelectorAll('.sb-show-errordisplay #error-message, #storybook-docs .sb-errordisplay');
  const copies = (globalThis as StorybookPage).litHtmlVersions?.length ?? 0;
  return [
    ...[...messages].map(({ textContent }) => `error page: ${textContent.slice(0, 300)}`),
    ...(copies === 1 ? [] : [`${copies} copies of Lit`]),
  ];
}

/** In the page: writes Storybook's errors to the console. */
function logTroubles(events: string[]): void {
  for (const event of events) {
    (globalThis as StorybookPage).__STORYBOOK_ADDONS_CHANNEL__?.on(event, (...args) => console.error(`Storybook: ${event}: ${JSON.stringify(args).slice(0, 300)}`));
  }
}

/** In the page: how its diagrams are drawn, when all of them are. */
function views(): (string | undefined)[] | undefined {
  const diagrams = [...document.querySelectorAll('journey-diagram')];
  if (diagrams.length === 0 || !diagrams.every((diagram) => diagram.matches(':state(ready)') && diagram.shadowRoot?.querySelector('svg path[class]'))) return undefined;
  return diagrams.map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>('[data-view]')?.dataset.view);
}

const shown = (page: Page, { id, type }: Entry) => page.waitForFunction(isShown, { timeout: 60_000 }, id, type);

const browsers: Browser[] = [];
after(() => Promise.all(browsers.filter(({ connected }) => connected).map((browser) => browser.close())));

/** Its own window: a page behind another one gets no frames. */
async function ownWindow(size?: { width: number }): Promise<OpenPage> {
  const browser = await openBrowser();
  browsers.push(browser);
  return openPage(browser, size);
}

/** Loads an entry into a page, without Storybook's sidebar. */
async function load({ page }: OpenPage, entry: Entry): Promise<void> {
  // The browser tests run axe, at two widths and in three colour schemes.
  await page.goto(`${started.url}/iframe.html?id=${entry.id}&viewMode=${entry.type}&globals=a11y.manual:!true`, { timeout: 60_000 });
  await shown(page, entry);
  await page.evaluate(logTroubles, TROUBLES);
}

/** A page of its own at an entry. */
async function pageAt(entry: Entry): Promise<OpenPage> {
  const opened = await ownWindow();
  await load(opened, entry);
  return opened;
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch {
    return false;
  }
}

/** The first visits, to a story and to a docs page. Packages that Vite did not expect would make it reload them. */
const first: OpenPage[] = [];
for (const type of ['story', 'docs']) first.push(await pageAt(entries.find((entry) => entry.type === type) ?? assert.fail(`there is no ${type}`)));

/** Storybook's page waits one second for the state of its server, which can be too short on a busy machine. */
const IS_LATE = 'SB_MANAGER_UNIVERSAL-STORE_0001';

/** What a reader sees first. Opened once more if the server was late. */
async function firstPage(width: number, tries = 3): Promise<{ views: unknown; faults: string[]; hasChecklist: boolean }> {
  const { page, faults } = await ownWindow({ width });
  await page.goto(started.url, { timeout: 60_000 });
  let shown: ReturnType<typeof views>;
  // Storybook may replace the first frame.
  const preview = () => page.frames().find((frame) => frame.url().includes('/iframe.html'));
  const isShown = async (): Promise<boolean> => Boolean(shown = await preview()?.evaluate(views).catch(() => undefined));
  await until(isShown, () => `the first page shows its diagrams. In it: ${preview()?.url() ?? 'no frame'}; ${faults.join('; ')}`);
  const first = { views: shown, faults, hasChecklist: Boolean(await page.$('#storybook-checklist-widget, [id*="checklist"]')) };
  await page.browser().close();
  return tries > 1 && faults.some((fault) => fault.includes(IS_LATE)) ? firstPage(width, tries - 1) : first;
}

// Before the others, so that the server has nothing else to do.
describe('the first page of npm start', () => {
  it('is not reloaded while it loads', async () => {
    assert.deepEqual(first.map(({ visits }) => visits.length), first.map(() => 1));
    await Promise.all(first.map(({ page }) => page.browser().close()));
  });

  for (const width of [1280, 1440]) {
    it(`begins with a journey and a flow as pictures, in a window of ${width} px, without Storybook's onboarding list`, async () => {
      assert.deepEqual(await firstPage(width), { views: ['ecosystem', 'map'], faults: [], hasChecklist: false });
    });
  }
});

describe('npm start', { concurrency: PAGES }, () => {
  const pages: { opened: OpenPage; at: Entry }[] = [];

  it('has a gallery whose cards link to their stories', async () => {
    const { page } = await pageAt(entries.find(({ id }) => id === 'guide-gallery--docs') ?? assert.fail('there is no gallery'));
    const links = await page.$$eval('.card > a', (anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''));
    assert.ok(links.length > 0);
    assert.deepEqual(links.filter((link) => !entries.some(({ id }) => link === `?path=/story/${id}`)), []);
    await page.browser().close();
  });

  for (const entry of entries) {
    it(`opens ${entry.title}: ${entry.name}`, async () => {
      const used = pages.pop();
      const opened = used?.opened ?? await pageAt(entry);
      const { page, faults } = opened;
      // When a docs page is left, Storybook may reload it and forget which entry comes next.
      if (used?.at.type === 'docs') await load(opened, entry);
      else if (used) {
        await page.evaluate(goTo, entry.id, entry.type);
        await shown(page, entry);
      }
      assert.deepEqual([...faults, ...await page.evaluate(troubles)], []);
      // A page with a fault is not reused.
      pages.push({ opened, at: entry });
    });
  }
});

/** The ways to end it. npm runs it through a shell, which does not pass on signals. */
const ENDS: Record<string, (npm: number, shell: number) => unknown> = {
  'SIGTERM to npm': (npm) => process.kill(npm, 'SIGTERM'),
  'Ctrl+C, which is a SIGINT to all that runs in the terminal': (npm) => process.kill(-npm, 'SIGINT'),
  'SIGKILL to the shell': (_, shell) => process.kill(shell, 'SIGKILL'),
};

describe('the server of npm start', () => {
  const servers = [started];

  // Windows has neither these signals nor this shell.
  for (const [how, end] of process.platform === 'win32' ? [] : Object.entries(ENDS)) {
    it(`ends with ${how}, and leaves no process behind`, async () => {
      const server = servers.pop() ?? await npmStart();
      const processes = processesUnder(server.pid);
      const [shell] = processes;
      assert.ok(shell && processes.length > 1, 'npm runs a shell, and that the server');
      end(server.pid, shell);
      await until(() => processes.every((id) => !isRunning(id)), () => `${how} ends ${processes.filter(isRunning).join(', ')}`);
    });
  }

  after(() => servers.pop()?.stop());
});
