import {
  contract,
  exportAccess,
  ExportClients,
  mutation,
  query,
  uploadAccess,
  UploadFile,
  pictureAccess,
  UploadedPicture,
  UploadPicture,
  type AccessRule,
  type Procedure,
} from '@clientele/contract';
import { inputSchemaOf, namedRecordsOf, type NamedRecord } from './input-schema.ts';

/** A permission, or to be a member of staff, or in a client's portal. */
export type Need = Exclude<AccessRule['need'], 'signed-in'>;

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
  /** The records that every input of it names. */
  readonly about: readonly NamedRecord[];
}

/** Every procedure of the contract. */
export const procedures: readonly (readonly [string, Procedure])[] = Object.entries(contract).flatMap(
  ([feature, verbs]) =>
    Object.entries<Procedure>(verbs).map(([verb, procedure]) => [`${feature}.${verb}`, procedure] as const),
);

/** What is not a procedure but has a rule, too. A file has no schema; nothing here asks for one. */
const routes: readonly Variant[] = [
  routeOf('/v1/exports/clients', query({ input: ExportClients, output: ExportClients, access: exportAccess })),
  routeOf('/v1/files', mutation({ input: UploadFile, output: UploadFile, access: uploadAccess })),
  routeOf('/v1/pictures', mutation({ input: UploadPicture, output: UploadedPicture, access: pictureAccess })),
];

/** Every way to call, as the contract has it at this moment. */
export function currentVariants(): Variant[] {
  return [
    ...procedures.flatMap(([path, procedure]) => [
      variantOf(path, procedure, freeField(procedure)),
      ...Object.keys(procedure.access.fields ?? {}).map((field) => variantOf(path, procedure, field, ` { ${field} }`)),
    ]),
    ...routes,
  ];
}

export const variants: readonly Variant[] = currentVariants();

export function variantOf(path: string, procedure: Procedure, patchField: string | undefined, ending = ''): Variant {
  const name = path.startsWith('/') ? `POST ${path}` : path;
  const about = namedRecordsOf(procedure).filter(({ isRequired }) => isRequired);
  return { name: name + ending, path, procedure, patchField, needs: needsOf(procedure.access, patchField), about };
}

/** The rule of the contract: what everyone needs, and more for a field that has a rule of its own. */
function needsOf({ need, fields = {} }: AccessRule, patchField: string | undefined): Need[] {
  const further = patchField === undefined ? undefined : fields[patchField];
  return [...(need === 'signed-in' ? [] : [need]), ...(further ? [further] : [])];
}

function routeOf(path: string, procedure: Procedure): Variant {
  return variantOf(path, procedure, undefined);
}

/** A field of the patch that nobody needs more for: the notes, or what comes first. */
function freeField(procedure: Procedure): string | undefined {
  const patch = inputSchemaOf(procedure).properties?.['patch']?.properties;
  const free = Object.keys(patch ?? {}).filter((field) => !procedure.access.fields?.[field]);
  return free.includes('notes') ? 'notes' : free[0];
}
