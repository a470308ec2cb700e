import type * as Axe from 'axe-core';
import { sample } from './engine.js';
// axe-core is no ES module: imported for its effect, it leaves itself on the window.
import 'axe-core';

/** Rules that ask for more than WCAG 2.2 AA (7:1 instead of 4.5:1), or only for a person to look at what is hidden. */
const isLeftOut = ({ ruleId, tags }: Axe.RuleMetadata): boolean => tags.includes('wcag2aaa') || ruleId === 'hidden-content';

const ownAxe = (): typeof Axe => (globalThis as unknown as { axe: typeof Axe }).axe;

/** A colour scheme changes nothing but colours: what does not depend on them has been looked at in the first. */
const COLOURS = 'cat.color';
const CONTRAST = 'color-contrast';

/**
 * What a diagram shows by scrolling, or by closing what covers it, all at once: its scrollers as long as what is in them, and
 * nothing that stays while they scroll; once with the open panel, once with what is below it.
 */
const UNCOVERED = ['', '.panel, .panel * { visibility: hidden !important; }'].map((panel) => `
  * { transition: none !important; animation: none !important; }
  .panel, .messages, .key { max-block-size: none !important; overflow: visible !important; }
  .panel, .panel-head, .messages, .key, header { position: relative !important; inset: auto !important; }
  .messages { opacity: 1 !important; } ${panel}`);

/** Shows a part of a page in another way while something is done. */
async function styled<T>(roots: Iterable<ShadowRoot>, rules: string, act: () => Promise<T>): Promise<T> {
  const styles = [...roots].map((root) => {
    const style = root.ownerDocument.createElement('style');
    style.textContent = rules;
    root.append(style);
    return style;
  });
  try {
    return await act();
  } finally {
    for (const style of styles) style.remove();
  }
}

const isShadowRoot = (root: Node | undefined): root is ShadowRoot => !!root && 'host' in root;

/**
 * What axe finds about contrast where something covered the words: it can't decide that. So it looks again where nothing does.
 * What it still can't decide stays.
 */
async function lookAgain(run: typeof Axe.run, undecided: Axe.NodeResult[]): Promise<{ violations: Axe.Result[]; decided: Set<Element> }> {
  const roots = new Set(undecided.map(({ element }) => element?.getRootNode()).filter(isShadowRoot));
  const asked = new Set(undecided.map(({ element }) => element));
  const decided = new Set<Element>();
  const violations: Axe.Result[] = [];
  for (const rules of roots.size > 0 ? UNCOVERED : []) {
    const found = await styled(roots, rules, () => run({ runOnly: [CONTRAST], elementRef: true }));
    for (const { nodes } of [...found.passes, ...found.violations]) {
      for (const { element } of nodes) if (element && asked.has(element)) decided.add(element);
    }
    violations.push(...found.violations);
  }
  return { violations, decided };
}

/**
 * What axe finds wrong in a page, or, in Chromium, can't decide, by all of its rules; a line for each. Empty when all is
 * well. What it can't decide follows from the boxes about what is drawn, which differ with the widths of letters.
 * @param axe the one in the page to look at: this one's unless given.
 * @param scheme where it is not `light`, only the rules about colours are asked.
 */
export async function axeFindings({ getRules, run }: typeof Axe = ownAxe(), scheme = 'light'): Promise<string[]> {
  const isAsked = (rule: Axe.RuleMetadata): boolean => !isLeftOut(rule) && (scheme === 'light' || rule.tags.includes(COLOURS));
  const rules = Object.fromEntries(getRules().map((rule) => [rule.ruleId, { enabled: isAsked(rule) }]));
  const { violations, incomplete } = await run({ rules, resultTypes: ['violations', 'incomplete'], elementRef: true });
  const tell = (kind: string) => ({ id, help, nodes }: Axe.Result): string[] =>
    nodes.map(({ target, html, any, all }) => `${kind} ${id}: ${help} – ${target.flat().join(' ')} ${html.slice(0, 160)} ${[...any, ...all].map(({ message }) => message).join('; ')}`);
  const undecided = sample(incomplete, []);
  const again = await lookAgain(run, undecided.flatMap(({ id, nodes }) => (id === CONTRAST ? nodes : [])));
  const left = undecided.map((result) => (result.id === CONTRAST
    ? { ...result, nodes: result.nodes.filter(({ element }) => !element || !again.decided.has(element)) }
    : result));
  return [...[...violations, ...again.violations].flatMap(tell('violates')), ...left.flatMap(tell('undecided'))];
}

const loaded = new WeakMap<Window, Promise<typeof Axe>>();

/** Loads axe into a frame, once, for `axeFindings` of what is shown in it. */
export function axeIn({ contentWindow }: HTMLIFrameElement): Promise<typeof Axe> {
  if (!contentWindow) throw new Error('The frame has no window');
  const axe = loaded.get(contentWindow) ?? load(contentWindow);
  loaded.set(contentWindow, axe);
  return axe;
}

async function load(page: Window): Promise<typeof Axe> {
  const script = page.document.createElement('script');
  script.src = '/node_modules/axe-core/axe.min.js';
  page.document.head.append(script);
  await new Promise((done, fail) => {
    script.onload = done;
    script.onerror = fail;
  });
  return (page as unknown as { axe: typeof Axe }).axe;
}
