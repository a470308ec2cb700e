import { shapeClass, withData } from '../layout/contract.js';
import type { Paint, PaintRole, ShapeDeclaration, ShapeKind } from '../layout/shapes.js';
import type { RoleName } from './tokens.js';

/** Every colour that a shape may have is one of the theme's. */
const colour = (role: PaintRole & (RoleName | 'tint' | 'accent')): string => `var(--_${role})`;

const valueOf = (property: string, value: string | number): string =>
  (property === 'fill' || property === 'stroke' ? colour(value as PaintRole) : String(value));

const declarations = (paint: Paint): string =>
  Object.entries(paint).map(([property, value]: [string, string | number]) => `${property}:${valueOf(property, value)};`).join('');

const rule = (selector: string, body: string): string => (body === '' ? '' : `${selector}{${body}}`);

/** The rules of some shapes. */
export function shapeSheet(shapes: Partial<Record<ShapeKind, ShapeDeclaration>>): string {
  return Object.entries(shapes).map(([kind, shape]) => rulesOf(`.layer .${shapeClass(kind as ShapeKind)}`, shape)).join('');
}

function rulesOf(selector: string, { paint, walk = {}, forced: { current, ...forced } = {}, hover, trackIn, transition = [] }: ShapeDeclaration): string {
  const smooth = transition.map((property) => `${property} var(--_transition)`).join();
  const whileAt = (state: keyof typeof walk): string => `${selector}[data-walk='${state}']`;
  return [
    rule(selector, declarations(paint) + (smooth && `transition:${smooth};`)),
    trackIn === undefined ? '' : rule(`${withData('view', trackIn)} ${selector}`, 'visibility:hidden;'),
    rule(whileAt('idle'), declarations(walk.idle ?? {})),
    rule(whileAt('current'), declarations(walk.current ?? {})),
    rule('@media (hover:hover)', hover === undefined ? '' : rule(`${selector}:hover`, `filter:${hover};`)),
    rule('@media (forced-colors:active)', rule(selector, declarations(forced)) + rule(whileAt('current'), declarations(current ?? {}))),
  ].join('');
}
