import type { ArgTypes, Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, within } from 'storybook/test';
import consumer from '../data/consumer.json';
import { FACES, TOKENS } from '../src/theme/tokens.js';
import { contrasts } from './contrast.js';
import { diagram, drawn } from './support.js';

/** A value for each variable, by its name after `--jd-`; the others have their defaults. */
type Values = Record<string, string | undefined>;

const categoryOf = (name: string): string => /^(extra-\d|[a-z]+)-(?:tint|ink|accent)$/.exec(name)?.[1] ?? 'roles';

/** A control for every public variable, from the same lists as the guide’s tables. */
const controls: Partial<ArgTypes<Values>> = Object.fromEntries([
  ...FACES.map(({ name, value, purpose }): [string, ArgTypes[string]] => [name, {
    name: `--jd-${name}`, description: purpose, control: 'text', table: { category: 'type, room, corners, lines', defaultValue: { summary: value } },
  }]),
  ...TOKENS.map(({ name, light, dark, purpose }): [string, ArgTypes[string]] => [name, {
    name: `--jd-${name}`, description: purpose, control: 'color', table: { category: categoryOf(name), defaultValue: { summary: `${light}, dark ${dark}` } },
  }]),
]);

/** What is set, as a style sheet. A value that would end its declaration is left out. */
function themeOf(values: Values): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => Boolean(entry[1]) && !/[;{}]/.test(entry[1] ?? ''));
  return `:root {\n${set.map(([name, value]) => `  --jd-${name}: ${value};\n`).join('')}}\n`;
}

const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** Shows the diagram in the theme, and below it the theme, the same text but for its selector. */
function render(values: Values): TemplateResult {
  const css = themeOf(values);
  sheet.replaceSync(css.replace(':root', '.own-theme'));
  return html`
    <div class="own-theme">${diagram({ model: consumer })}</div>
    <h2 id="css">Your theme</h2>
    <p><button type="button" @click=${() => navigator.clipboard.writeText(css)}>Copy</button></p>
    <pre tabindex="0" role="region" aria-labelledby="css">${css}</pre>`;
}

/** Every variable has a control. What you set is drawn at once, and written as a style sheet to copy. */
const meta: Meta<Values> = { title: 'Examples/Your own theme', tags: ['!autodocs'], render, argTypes: controls };
export default meta;

/** Square, in a serif, with the first stage in plum. */
export const Live: StoryObj<Values> = {
  args: { font: 'Georgia, serif', radius: '2px', corner: '0.2', space: '0.85em', 'aqua-tint': 'light-dark(#f6e6f0, #3d1430)', 'aqua-ink': 'light-dark(#6b1a4d, #f7b3dc)', 'aqua-accent': 'light-dark(#8f2a6a, #e07cbc)' },
  play: async (context) => {
    await drawn(context);
    const element = context.canvasElement.querySelector('journey-diagram');
    const css = within(context.canvasElement).getByText(/--jd-corner: 0\.2;/);
    await expect(css.textContent).toContain('--jd-aqua-accent: light-dark(#8f2a6a, #e07cbc);');
    const tool = element?.renderRoot.querySelector('.tool');
    await expect(tool && getComputedStyle(tool).borderTopLeftRadius).toBe('2px');
    await expect(contrasts(element?.renderRoot ?? document).filter(({ type, ratio }) => ratio < (type === 'text' ? 4.5 : 3))).toEqual([]);
  },
};
