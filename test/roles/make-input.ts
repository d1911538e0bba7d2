import type { InputSchema } from './input-schema.ts';
import { inputSchemaOf } from './input-schema.ts';
import type { Variant } from './procedures.ts';

/** What an input is about: the ids of the clients that it names, and what must be known of them. */
export interface Subject {
  /** One, or for a list several. */
  clientIds: readonly string[];
  /** Values of fields that repeat what is stored, such as the version that an update started from. */
  known: Readonly<Record<string, unknown>>;
}

let turn = 0;

/** The smallest input that a procedure takes, generated from its schema, about these clients. */
export function makeInput(variant: Variant, subject: Subject): Record<string, unknown> {
  const schema = inputSchemaOf(variant.procedure);
  const wanted = Object.keys(schema.properties ?? {}).filter((name) => name in subject.known);
  const input = smallest({ ...schema, required: [...(schema.required ?? []), ...wanted] }, subject, '') as Record<
    string,
    unknown
  >;
  if (variant.patchField === undefined) return input;
  const field = schema.properties?.['patch']?.properties?.[variant.patchField];
  if (!field) throw new Error(`${variant.name}: the rule is about a field that the input does not have.`);
  return { ...input, patch: { [variant.patchField]: smallest(field, subject, variant.patchField) } };
}

function smallest(schema: InputSchema, subject: Subject, name: string): unknown {
  if (name in subject.known) return subject.known[name];
  if (schema.ref === 'client') return subject.clientIds[0];
  if (schema.anyOf) return smallest(schema.anyOf[0] ?? {}, subject, name);
  if (schema.enum) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [key, smallest(schema.properties?.[key] ?? {}, subject, key)]),
      );
    case 'array':
      if (!schema.items) return [];
      return elements(schema.items, subject, name);
    case 'string':
      return textLike(schema.pattern, name);
    case 'boolean':
      return true;
    case 'integer':
      return 1;
    default:
      throw new Error(`No value is known for the field ${name}: ${JSON.stringify(schema)}`);
  }
}

/** One for each client where the elements are about clients, else one. */
function elements(schema: InputSchema, subject: Subject, name: string): unknown[] {
  const isAboutClients =
    schema.ref === 'client' || Object.values(schema.properties ?? {}).some(({ ref }) => ref === 'client');
  if (!isAboutClients) return [smallest(schema, subject, name)];
  return subject.clientIds.map((id) => smallest(schema, { ...subject, clientIds: [id] }, name));
}

/** A text of the wanted form that differs each time. */
function textLike(pattern: string | undefined, name: string): string {
  const candidates = [`roles ${++turn}`, `roles-idempotency-${turn}`, 'EUR', 'DE', '2026-03-18'];
  const fitting = candidates.find((candidate) => !pattern || new RegExp(pattern).test(candidate));
  if (fitting === undefined) throw new Error(`No text is known for the field ${name}: ${pattern}`);
  return fitting;
}
