import type { Theme } from './values.js';

/** Blocks of rules that hold only under a condition, such as those for paper. Layers always hold. */
const CONDITION = /@(?:media|supports|container)\b[^{;]*\{/i;
/** Values that only a page can resolve: such a variable is as in the default theme. */
const OF_THE_PAGE = /^(?:initial|inherit|unset|revert(?:-layer)?)$/i;

/**
 * The variables of a theme’s style sheet, as data: for pictures that no style sheet reaches.
 * @param css a theme of the package, such as `themes/nhs.css`, or one of your own; of a variable that is set twice, the last
 *   value counts. What holds only under a condition, such as `@media print`, is left out, and so is a variable whose value
 *   only a page can resolve, such as `initial`.
 */
export function readTheme(css: string): Theme {
  const rules = withoutConditions(css.replaceAll(/\/\*[^]*?\*\//g, ''));
  const pairs = [...rules.matchAll(/(--jd-[\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']): [string, string] => [name, value.replace(/!important\s*$/i, '').trim()]);
  return Object.fromEntries([...new Map(pairs)].filter(([, value]) => !OF_THE_PAGE.test(value)));
}

function withoutConditions(css: string): string {
  const found = CONDITION.exec(css);
  if (!found) return css;
  let depth = 1;
  let end = found.index + found[0].length;
  for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
  return css.slice(0, found.index) + withoutConditions(css.slice(end));
}
