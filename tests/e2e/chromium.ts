/** A Chromium for the tests that open a server's pages like a reader, with the faults of each page. */
import { launch, type Browser, type Page } from 'puppeteer-core';

/** The script that starts these tests finds the browser and passes its path. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROME_PATH;
  if (!executablePath) throw new Error('CHROME_PATH is not set: run these tests with `npm run test:e2e`.');
  const quiet = ['gpu', 'quic', 'background-networking', 'component-update', 'sync', 'dev-shm-usage'];
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await launch({ executablePath, args: ['--no-first-run', ...quiet.map((part) => `--disable-${part}`), ...sandbox] });
}

export interface OpenPage {
  page: Page;
  /** What has gone wrong in it, one line each. */
  faults: string[];
  /** The addresses that it has visited; the same one again after a reload. */
  visits: string[];
}

/** Opens an empty page, of a device with a mouse or a touch screen. Whatever goes wrong in it from then on is added to its faults. */
export async function openPage(browser: Browser, { width = 1280, height = 800, hasTouch = false } = {}): Promise<OpenPage> {
  const page = await browser.newPage();
  const faults: string[] = [];
  const visits: string[] = [];
  await page.setViewport({ width, height, hasTouch });
  // Several pages are open at once, and each behaves like the one in front.
  await page.emulateFocusedPage(true);
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) faults.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error instanceof Error ? error.message : String(error)}`));
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame()) visits.push(request.url());
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason given';
    // Aborted by the page itself: a diagram was removed while its model was loading, or the page went elsewhere.
    if (reason === 'net::ERR_ABORTED') return;
    faults.push(`request failed (${reason}): ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`request answered ${response.status()}: ${response.url()}`);
  });
  return { page, faults, visits };
}
