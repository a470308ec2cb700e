import { shared } from '../shared/registry.js';
import { toPath, type IconNode } from './path.js';

/** Path data by name. */
const icons = shared('icons/1', () => new Map<string, string>());

/**
 * Adds icons, or replaces those of the same name, for every diagram of the page; call it before a model names them.
 * @param named each icon by its name: the strokes as Lucide's packages give them, or SVG path data on a grid of 24 units.
 */
export function registerIcons(named: Readonly<Record<string, IconNode | string>>): void {
  for (const [name, icon] of Object.entries(named)) icons.set(name, typeof icon === 'string' ? icon : toPath(icon));
}

/** Adds those icons whose names nobody has taken. */
export function registerDefaultIcons(named: Readonly<Record<string, IconNode | string>>): void {
  registerIcons(Object.fromEntries(Object.entries(named).filter(([name]) => !icons.has(name))));
}

/** The path data of an icon, on a grid of 24 units. */
export const iconPath = (name: string): string | undefined => icons.get(name);

/** The names of all icons that are known now. */
export const iconNames = (): ReadonlySet<string> => new Set(icons.keys());
