/** Sets exactly those `:state(…)` that are true. */
export function setCustomStates({ states }: ElementInternals, wanted: Readonly<Record<string, boolean>>) {
  for (const [name, isSo] of Object.entries(wanted)) {
    if (isSo) states.add(name);
    else states.delete(name);
  }
}
