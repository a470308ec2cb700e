import { inPage, withBrowser } from './browser.mjs';
import { cpuSession, timed } from './measure.mjs';
import { installBench } from './page.mjs';

/** How long a page rests before a round, in ms: a new process has work of its own to finish. */
const REST = 60;

/** The code that runs in a page just opened. It is sent there as text, so it uses nothing from outside itself. */
function installCold() {
  /** The time at the end of the frame that shows what is there. */
  const painted = () => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    });
  });

  /** Whether the picture is there: a part has its place. */
  const isDrawn = (element) => Boolean(element.shadowRoot?.querySelector('[data-presentation="picture"] [data-box][style*="left"]'));

  /** Milliseconds from the first file evaluated to the picture painted, whatever is fetched in between. */
  async function diagram(model) {
    const element = document.createElement('journey-diagram');
    element.model = model;
    document.body.append(element);
    await import('/cold.js');
    let end = await painted();
    while (!isDrawn(element)) end = await painted();
    return end - performance.getEntriesByName('first file')[0].startTime;
  }

  async function unit(text) {
    const start = performance.now();
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = text;
    document.body.append(host);
    return await painted() - start;
  }

  globalThis.cold = { diagram, unit };
}

/** One round in a context of its own: a process without anything compiled, cached or laid out. */
async function once(browser, url, what, given) {
  const context = await browser.createBrowserContext();
  try {
    return await inPage(context, `${url}/empty`, async (page) => {
      await page.evaluate(installCold);
      await page.evaluate((value) => { globalThis.given = value; }, given);
      await new Promise((resolve) => setTimeout(resolve, REST));
      const devtools = await cpuSession(page);
      return timed(devtools, () => page.evaluate((name) => globalThis.cold[name](globalThis.given), what));
    });
  } finally {
    await context.close();
  }
}

/** The finished markup and styles of a model, as text. */
const finished = (browser, url, json) => inPage(browser, `${url}/`, async (page) => {
  await page.evaluate(() => customElements.whenDefined('journey-diagram').then(() => true));
  await page.evaluate(installBench);
  await page.evaluate((model) => globalThis.bench.prepare(model), json);
  return page.evaluate(() => globalThis.bench.finished());
});

/** Draws models in pages just opened, in turn with the unit. @returns the pairs of rounds of each. */
export const compareCold = (folder, entry, cases, rounds) => withBrowser(folder, entry, async (browser, url) => {
  const results = [];
  for (const drawn of cases) {
    const text = await finished(browser, url, drawn.json);
    const pairs = [];
    for (let i = 0; i < rounds; i++) {
      pairs.push({ diagram: await once(browser, url, 'diagram', drawn.json), unit: await once(browser, url, 'unit', text) });
    }
    results.push({ drawn, pairs });
  }
  return results;
});
