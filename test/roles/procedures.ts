import { contract, type Permission, type Procedure } from '@clientele/contract';

/** One way to call a procedure: as its schema demands, and once more for every field that has a rule of its own. */
export interface Variant {
  /** `clients.update` or `clients.update { ownerId }`. */
  readonly name: string;
  readonly path: string;
  readonly procedure: Procedure;
  /** The patch of this variant; undefined where the input has none. */
  readonly patchField: string | undefined;
  /** Every permission that it takes; empty for whoever is signed in. */
  readonly needs: readonly Permission[];
}

/** Every procedure of the contract. */
export const procedures: readonly (readonly [string, Procedure])[] = Object.entries(contract).flatMap(
  ([feature, verbs]) =>
    Object.entries<Procedure>(verbs).map(([verb, procedure]) => [`${feature}.${verb}`, procedure] as const),
);

export const variants: readonly Variant[] = procedures.flatMap(([path, procedure]) => {
  const { need, fields } = procedure.access;
  const needs = need === 'signed-in' ? [] : [need];
  const plain = { name: path, path, procedure, patchField: fields && 'notes', needs };
  const ruled = Object.entries(fields ?? {}).map(([field, permission]) => ({
    name: `${path} { ${field} }`,
    path,
    procedure,
    patchField: field,
    needs: [...needs, permission],
  }));
  return [plain, ...ruled];
});
