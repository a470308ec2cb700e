import type { Theme } from './values.js';

/**
 * The variables of a theme’s style sheet, as data: for pictures that no style sheet reaches.
 * @param css a theme of the package, such as `themes/nhs.css`, or one of your own; of a variable that is set twice, the last
 *   value counts. A value that only a page can resolve, such as `initial`, is left out.
 */
export function readTheme(css: string): Theme {
  const rules = css.replaceAll(/\/\*[^]*?\*\//g, '');
  const pairs = [...rules.matchAll(/(--jd-[\w-]+)\s*:\s*([^;}]+)/g)].map(([, name = '', value = '']): [string, string] => [name, value.trim()]);
  return Object.fromEntries(pairs.filter(([, value]) => !/^(initial|inherit|unset|revert(-layer)?)$/.test(value)));
}
