/**
 * The code that runs in the page. It is sent there as text, so it uses nothing from outside itself.
 * The unit that the diagram is compared with is its own finished markup and styles, inserted as text.
 */
export function installBench() {
  const channel = new MessageChannel();
  let json;
  let model;
  let text = '';
  let ids = [];

  /**
   * Milliseconds from the start of `work` to the end of the frame that shows it. The work starts with a frame, so waiting
   * for the screen is not measured; style, layout and paint follow in the same task, and the message after them.
   */
  const frame = (work) => new Promise((resolve) => {
    requestAnimationFrame(() => {
      const start = performance.now();
      work();
      channel.port1.onmessage = () => resolve(performance.now() - start);
      channel.port2.postMessage(0);
    });
  });

  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

  /** Empties the page, parses the model again, and collects the garbage of earlier rounds before the next one. */
  async function rest() {
    document.body.replaceChildren();
    model = structuredClone(json);
    await nextFrame();
    globalThis.gc?.();
  }

  const diagram = () => frame(() => {
    const element = document.createElement('journey-diagram');
    element.model = model;
    document.body.append(element);
  });

  const unit = () => frame(() => {
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).innerHTML = text;
    document.body.append(host);
  });

  /** The finished diagram as text: its markup without Lit's markers, its style sheets as one style element. */
  function textOf({ shadowRoot }) {
    const sheets = shadowRoot.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, (rule) => rule.cssText));
    return `<style>${sheets.join('\n')}</style>${shadowRoot.innerHTML.replaceAll(/<!--.*?-->/gs, '')}`;
  }

  const places = () => Array.from(document.body.firstElementChild.shadowRoot.querySelectorAll('[data-box]'), (part) => {
    const { x, y, width, height } = part.getBoundingClientRect();
    return [x, y, width, height];
  });

  /** Whether all are in the same places, except for rounding. */
  const alike = (some, others) =>
    some.length === others.length && some.every((box, i) => box.every((value, k) => Math.abs(value - others[i][k]) < 1));

  /** Waits for a diagram: the code of a rarely used kind is fetched once, which must not count in any frame. */
  const load = () => new Promise((resolve, reject) => {
    const element = document.createElement('journey-diagram');
    element.addEventListener('journey-load', resolve);
    element.addEventListener('journey-error', ({ detail }) => reject(new Error(detail.problems[0].message)));
    element.model = model;
    document.body.append(element);
  });

  /** Takes a model. Reports how it is drawn, whether the first frame completes it, and whether the unit looks the same. */
  async function prepare(given) {
    json = given;
    await rest();
    await load();
    await rest();
    await diagram();
    const element = document.body.firstElementChild;
    // Of a long list the first frame shows the beginning; the rest comes in slices.
    await complete();
    const early = element.shadowRoot.innerHTML;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const finished = early === element.shadowRoot.innerHTML;
    const drawn = places();
    const parts = element.shadowRoot.querySelectorAll('[data-part]').length;
    const view = element.shadowRoot.querySelector('.canvas').dataset.view ?? 'list';
    text = textOf(element);
    await rest();
    await unit();
    return { view, parts, finished, same: alike(drawn, places()) };
  }

  /** Draws the model, so that its parts can be selected. */
  async function prepareSelect(given) {
    json = given;
    await rest();
    await diagram();
    await complete();
    ids = Array.from(document.body.firstElementChild.shadowRoot.querySelectorAll('[data-part]'), (part) => part.dataset.part);
  }

  /** Milliseconds from `select` to the frame that shows the panel; the parts are selected in a scattered order. */
  async function select(round) {
    const element = document.body.firstElementChild;
    const id = ids[(round * 7 + 3) % ids.length];
    const time = await frame(() => element.select(id));
    if (!element.shadowRoot.querySelector('.panel')) throw new Error(`Nothing opened for ${id}`);
    await nextFrame();
    globalThis.gc?.();
    return time;
  }

  /** Milliseconds of the longest task until the page is idle: a message is sent repeatedly, and arrives late during a long task. */
  async function longestTask(work) {
    const beat = new MessageChannel();
    let longest = 0;
    let before = performance.now();
    let running = true;
    beat.port1.onmessage = () => {
      const now = performance.now();
      longest = Math.max(longest, now - before);
      before = now;
      if (running) beat.port2.postMessage(0);
    };
    beat.port2.postMessage(0);
    await work();
    for (let i = 0; i < 4; i++) await nextFrame();
    running = false;
    return longest;
  }

  /** Takes a model that needs a lot of work into an empty page. */
  async function give(given) {
    json = given;
    await rest();
  }

  /** Sets the model, or the window instead, and measures until all work that follows is done. */
  async function hostile(what) {
    const element = document.createElement('journey-diagram');
    const settled = new Promise((resolve) => {
      for (const name of ['journey-load', 'journey-error']) element.addEventListener(name, resolve, { once: true });
    });
    const draw = async () => {
      element.model = what === 'window' ? globalThis : model;
      document.body.append(element);
      await settled;
    };
    return seen(await longestTask(draw));
  }

  /** Renders and lays out the current diagram for paper. */
  async function paper() {
    const longest = await longestTask(async () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.firstElementChild.getBoundingClientRect();
    });
    return seen(longest);
  }

  function seen(longest) {
    const { view, presentation } = document.body.firstElementChild.shadowRoot.querySelector('.canvas')?.dataset ?? {};
    return { longest, becomes: presentation === undefined ? 'a problem' : presentation === 'picture' ? view : 'a list' };
  }

  /** Waits until a long list is complete. */
  const complete = () => document.body.firstElementChild.updateComplete;

  /** What the unit inserts, for the same model in another page. */
  const finished = () => text;

  globalThis.bench = { complete, finished, give, hostile, paper, prepare, rest, diagram, unit, prepareSelect, select };
}
