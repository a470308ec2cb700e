/** Sets an element's custom states, which style sheets see as `:state(name)`. */
export function setStates({ states }: ElementInternals, values: Readonly<Record<string, boolean>>): void {
  for (const [name, on] of Object.entries(values)) {
    if (on) states.add(name);
    else states.delete(name);
  }
}
