import {
  contract,
  exportAccess,
  ExportClients,
  query,
  type AccessRule,
  type Permission,
  type Procedure,
} from '@clientele/contract';
import { inputSchemaOf } from './input-schema.ts';

/** A permission, or to be a member of staff. */
export type Need = Permission | 'staff';

/** One way to call a procedure: as its schema demands, and once more for every field that has a rule of its own. */
export interface Variant {
  /** `clients.update`, `clients.update { ownerId }` or `POST /v1/…`. */
  readonly name: string;
  /** What the test server's `call` takes: a procedure's name, or the path of a route. */
  readonly path: string;
  readonly procedure: Procedure;
  /** The patch of this variant; undefined where the input has none. */
  readonly patchField: string | undefined;
  /** Every permission that it takes; empty for whoever is signed in. */
  readonly needs: readonly Need[];
}

/** Every procedure of the contract. */
export const procedures: readonly (readonly [string, Procedure])[] = Object.entries(contract).flatMap(
  ([feature, verbs]) =>
    Object.entries<Procedure>(verbs).map(([verb, procedure]) => [`${feature}.${verb}`, procedure] as const),
);

/** What is not a procedure but has a rule, too: taken for a question, as it changes nothing. */
const routes: readonly Variant[] = [routeOf('/v1/exports/clients', ExportClients, exportAccess)];

/** Every way to call, as the contract has it at this moment. */
export function currentVariants(): Variant[] {
  return [
    ...procedures.flatMap(([path, procedure]) => {
      const { need, fields = {} } = procedure.access;
      const needs = need === 'signed-in' ? [] : [need];
      const plain = { name: path, path, procedure, patchField: freeField(procedure), needs };
      const ruled = Object.entries(fields).map(([field, permission]) => ({
        name: `${path} { ${field} }`,
        path,
        procedure,
        patchField: field,
        needs: [...needs, permission],
      }));
      return [plain, ...ruled];
    }),
    ...routes,
  ];
}

export const variants: readonly Variant[] = currentVariants();

function routeOf(path: string, input: Procedure['input'], access: AccessRule): Variant {
  const needs = access.need === 'signed-in' ? [] : [access.need];
  return {
    name: `POST ${path}`,
    path,
    // A file has no schema; nothing here asks for one.
    procedure: query({ input, output: input, access }),
    patchField: undefined,
    needs,
  };
}

/** A field of the patch that nobody needs more for: the notes, or what comes first. */
function freeField(procedure: Procedure): string | undefined {
  const patch = inputSchemaOf(procedure).properties?.['patch']?.properties;
  const free = Object.keys(patch ?? {}).filter((field) => !procedure.access.fields?.[field]);
  return free.includes('notes') ? 'notes' : free[0];
}
