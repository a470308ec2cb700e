import { DATA, withData, type DataValue } from '../layout/contract.js';

/** The value of a data attribute. */
export const dataOf = (element: Element, name: keyof typeof DATA): string | undefined => element.getAttribute(DATA[name]) ?? undefined;

/** Writes a data attribute, where it has another value; removes it without one. */
export function setData<Name extends keyof typeof DATA>(element: Element, name: Name, value: DataValue<Name> | undefined): void {
  if (value === undefined) element.removeAttribute(DATA[name]);
  else if (dataOf(element, name) !== value) element.setAttribute(DATA[name], value);
}

/** The value of a data attribute of an element, or of the nearest one round it that has the attribute. */
export function valueAt(element: Element | undefined, name: keyof typeof DATA): string | undefined {
  const holder = element?.closest(withData(name));
  return holder ? dataOf(holder, name) : undefined;
}
