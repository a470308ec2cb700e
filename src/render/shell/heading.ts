import { html, type TemplateResult } from 'lit';

const USUAL_LEVEL = 2;

/** The level that a host asks for, as one that there is: a whole number from 1 to 6, or 2 where it is no number at all. */
export function levelOf(asked: unknown): number {
  const level = asked === null || asked === '' ? NaN : Math.round(Number(asked));
  return Number.isNaN(level) ? USUAL_LEVEL : Math.min(6, Math.max(1, level));
}

/** A heading of a level from 1 to 6; deeper ones stay at 6, since HTML has no other. */
export function heading(level: number, content: unknown, className = ''): TemplateResult {
  switch (level) {
    case 1: return html`<h1 class=${className}>${content}</h1>`;
    case 2: return html`<h2 class=${className}>${content}</h2>`;
    case 3: return html`<h3 class=${className}>${content}</h3>`;
    case 4: return html`<h4 class=${className}>${content}</h4>`;
    case 5: return html`<h5 class=${className}>${content}</h5>`;
    default: return html`<h6 class=${className}>${content}</h6>`;
  }
}
