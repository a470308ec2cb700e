import type * as Axe from 'axe-core';
import { sample } from './engine.js';
// axe-core is no ES module: imported for its effect, it leaves itself on the window.
import 'axe-core';

/** Rules that ask for more than WCAG 2.2 AA (7:1 instead of 4.5:1), or only for a person to look at what is hidden. */
const isLeftOut = ({ ruleId, tags }: Axe.RuleMetadata): boolean => tags.includes('wcag2aaa') || ruleId === 'hidden-content';

const ownAxe = (): typeof Axe => (globalThis as unknown as { axe: typeof Axe }).axe;

/** A colour scheme changes nothing but colours: what does not depend on them has been looked at in the first. */
const COLOURS = 'cat.color';

/**
 * What axe finds wrong in a page, or, in Chromium, can't decide, by all of its rules; a line for each. Empty when all is
 * well. What it can't decide follows from the boxes about what is drawn, which differ with the widths of letters.
 * @param axe the one in the page to look at: this one's unless given.
 * @param scheme where it is not `light`, only the rules about colours are asked.
 */
export async function axeFindings({ getRules, run }: typeof Axe = ownAxe(), scheme = 'light'): Promise<string[]> {
  const isAsked = (rule: Axe.RuleMetadata): boolean => !isLeftOut(rule) && (scheme === 'light' || rule.tags.includes(COLOURS));
  const rules = Object.fromEntries(getRules().map((rule) => [rule.ruleId, { enabled: isAsked(rule) }]));
  const { violations, incomplete } = await run({ rules, resultTypes: ['violations', 'incomplete'] });
  const tell = (kind: string) => ({ id, help, nodes }: Axe.Result): string[] =>
    nodes.map(({ target, html, any, all }) => `${kind} ${id}: ${help} – ${target.flat().join(' ')} ${html.slice(0, 160)} ${[...any, ...all].map(({ message }) => message).join('; ')}`);
  return [...violations.flatMap(tell('violates')), ...sample(incomplete, []).flatMap(tell('undecided'))];
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
