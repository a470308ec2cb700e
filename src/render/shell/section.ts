import { html, type TemplateResult } from 'lit';
import { heading } from './heading.js';
import type { View } from './view.js';

/** A group of a panel, under its title. */
export const section = (view: View, title: unknown, content: unknown, className = ''): TemplateResult =>
  html`<div class="group ${className}">${heading(view.level + 3, title, 'group-title')}${content}</div>`;
