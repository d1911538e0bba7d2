import type { Procedure } from '@clientele/contract';

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
}

/** Every field of an input with its path; `[]` stands for the elements of a list. */
export function fieldsOf(schema: InputSchema, path = '', name = ''): Field[] {
  const nested: Field[] = [];
  for (const [key, value] of Object.entries(schema.properties ?? {}))
    nested.push(...fieldsOf(value, path ? `${path}.${key}` : key, key));
  for (const option of schema.anyOf ?? []) nested.push(...fieldsOf(option, path, name));
  for (const item of [...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])])
    nested.push(...fieldsOf(item, `${path}[]`, name));
  return [{ path, name, schema }, ...nested];
}
