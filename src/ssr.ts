/**
 * Diagrams as HTML, without a page: `toHTML` writes a model as HTML that can be read before the script arrives, and without
 * it. It runs in Node, with the package `@lit-labs/ssr` beside this one. Importing it registers nothing.
 */
export { toHTML, type DiagramHTML, type HTMLOptions } from './export/html/to-html.js';
export { ModelError } from './model/core/problem.js';
export { readTheme } from './theme/read-theme.js';
export type { Theme } from './theme/values.js';
