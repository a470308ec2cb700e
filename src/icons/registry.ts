import { shared } from '../shared/registry.js';
import { toPath, type IconNode } from './path.js';

/** Path data by name. */
const icons = shared('icons/1', () => new Map<string, string>());

/**
 * Adds icons for every diagram on the page, or replaces those of the same name. Call it before a model uses them.
 * @param named icons by name, each in the format of the Lucide packages or as SVG path data on a grid of 24 units.
 */
export function registerIcons(named: Readonly<Record<string, IconNode | string>>): void {
  for (const [name, icon] of Object.entries(named)) icons.set(name, typeof icon === 'string' ? icon : toPath(icon));
}

/** Adds the icons whose names are not registered yet. */
export function registerDefaultIcons(named: Readonly<Record<string, IconNode | string>>): void {
  registerIcons(Object.fromEntries(Object.entries(named).filter(([name]) => !icons.has(name))));
}

/** The path data of an icon, on a grid of 24 units. */
export const iconPath = (name: string): string | undefined => icons.get(name);

/** The names of all icons that are registered now. */
export const iconNames = (): ReadonlySet<string> => new Set(icons.keys());
