import { idPrefix, type IdKind, type Procedure } from '@clientele/contract';

/** The part of JSON Schema that zod writes for the inputs of the contract. `ref` is the kind of record that an id names. */
export interface InputSchema {
  type?: string | string[];
  properties?: Record<string, InputSchema>;
  required?: string[];
  items?: InputSchema | false;
  prefixItems?: InputSchema[];
  anyOf?: InputSchema[];
  enum?: unknown[];
  pattern?: string;
  minItems?: number;
  ref?: string;
}

export function inputSchemaOf(procedure: Procedure): InputSchema {
  return procedure.input.toJSONSchema({ io: 'input' }) as InputSchema;
}

/** A field of an input, wherever it is nested. */
interface Field {
  path: string;
  name: string;
  schema: InputSchema;
  /** Whether every input has it. */
  isRequired: boolean;
}

/** Every field of an input with its path; `[]` stands for the elements of a list. */
export function fieldsOf(schema: InputSchema, path = '', name = '', isRequired = true): Field[] {
  const nested: Field[] = [];
  for (const [key, value] of Object.entries(schema.properties ?? {})) {
    const isWithIt = isRequired && (schema.required?.includes(key) ?? false);
    nested.push(...fieldsOf(value, path ? `${path}.${key}` : key, key, isWithIt));
  }
  for (const option of schema.anyOf ?? []) nested.push(...fieldsOf(option, path, name, isRequired));
  for (const item of [...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])])
    nested.push(...fieldsOf(item, `${path}[]`, name, isRequired));
  return [{ path, name, schema, isRequired }, ...nested];
}

/** A field of an input that names a record. */
export interface NamedRecord {
  readonly path: string;
  readonly kind: IdKind;
  readonly isRequired: boolean;
}

/** Every field of a procedure's input that names a record. Throws for a kind that `idPrefix` does not have. */
export function namedRecordsOf(procedure: Procedure): NamedRecord[] {
  return fieldsOf(inputSchemaOf(procedure)).flatMap(({ path, schema: { ref }, isRequired }) =>
    ref === undefined ? [] : [{ path, kind: kindNamed(ref), isRequired }],
  );
}

function kindNamed(ref: string): IdKind {
  const kind = Object.keys(idPrefix).find((name): name is IdKind => name === ref);
  if (kind) return kind;
  throw new Error(
    `An input names a record of the kind “${ref}”, which the contract does not have. Add it to idPrefix in the contract’s ids.ts, and how one is made to recordMakers in test/roles/record-makers.ts.`,
  );
}
