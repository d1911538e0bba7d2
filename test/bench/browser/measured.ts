/** What was measured under a name. Throws when there is nothing: a goal that is not looked at must not look met. */
export function measured<Name, Figures>(all: ReadonlyMap<Name, Figures>, name: NoInfer<Name>): Figures {
  const figures = all.get(name);
  if (figures === undefined) throw new Error(`"${String(name)}" was not measured.`);
  return figures;
}
