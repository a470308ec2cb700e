import { outlineClass, shapeClass, withData } from '../layout/contract.js';
import type { Paint, PaintRole, ShapeDeclaration, ShapeKind } from '../layout/shapes.js';
import type { RoleName } from './tokens.js';

/** Every colour that a shape may have is one of the theme's. */
const colour = (role: PaintRole & (RoleName | 'tint' | 'accent')): string => `var(--_${role})`;

function valueOf(property: string, value: string | number): string {
  if (property === 'stroke-width') return stroke(Number(value));
  return property === 'fill' || property === 'stroke' ? colour(value as PaintRole) : String(value);
}

/** How broad a line is, in CSS pixels of the scene, unless the theme says otherwise. */
export const stroke = (width: number): string => `calc(${width}px*var(--_stroke))`;

const declarations = (paint: Paint & { filter?: string }): string =>
  Object.entries(paint).filter(([property]) => property !== 'rx').map(([property, value]: [string, string | number]) => `${property}:${valueOf(property, value)};`).join('');

const rule = (selector: string, body: string): string => (body === '' ? '' : `${selector}{${body}}`);

/** The rules of some shapes. */
export function shapeSheet(shapes: Partial<Record<ShapeKind, ShapeDeclaration>>): string {
  return Object.entries(shapes).map(([kind, shape]) => rulesOf(`.layer .${shapeClass(kind as ShapeKind)}`, shape) + cornerRule(kind as ShapeKind, shape)).join('');
}

/** The corners of a rectangle, and of its outline while it is open. */
const cornerRule = (kind: ShapeKind, { paint: { rx } }: ShapeDeclaration): string =>
  (rx === undefined ? '' : rule(`.layer rect:is(.${shapeClass(kind)},.${outlineClass(kind)})`, `rx:calc(${rx}px*var(--_corner));`));

function rulesOf(selector: string, { paint, calm = {}, strong = {}, current = {}, forced: { current: forcedCurrent, strong: forcedStrong, ...forced } = {}, highlight = {}, trackIn, transition = [] }: ShapeDeclaration): string {
  const smooth = transition.map((property) => `${property} var(--_transition)`).join();
  // What is calm counts less than what is pointed at, and what is strong counts more. A walk has a way of its own to tell what is current.
  const isCalm = `${selector}:where([data-walk='idle'],[data-emphasis='calm']:not([data-walk],[data-highlight]))`;
  const isStrong = `${selector}[data-emphasis='strong']:where(:not([data-walk]))`;
  const isCurrent = `${selector}[data-walk='current']`;
  return [
    rule(selector, declarations(paint) + (smooth && `transition:${smooth};`)),
    trackIn === undefined ? '' : rule(`${withData('view', trackIn)} ${selector}`, 'visibility:hidden;'),
    rule('@media screen and (forced-colors:none)', rule(isCalm, declarations(calm))),
    rule(`${selector}${withData('highlight')}`, declarations(highlight)),
    rule('@media screen', rule(isStrong, declarations(strong))),
    rule(isCurrent, declarations(current)),
    rule('@media (forced-colors:active)', rule(selector, declarations(forced)) + rule(isStrong, declarations(forcedStrong ?? {})) + rule(isCurrent, declarations(forcedCurrent ?? {}))),
  ].join('');
}
