import { exportColumns, type IdKind } from '@clientele/contract';
import type { InputSchema } from './input-schema.ts';
import { inputSchemaOf } from './input-schema.ts';
import type { Variant } from './procedures.ts';
import type { MadeRecord } from './record-makers.ts';

/** What an input is about. */
export interface Subject {
  /** By the path of a field the records that it names: one, or for a list several. */
  readonly at: Readonly<Record<string, readonly MadeRecord[]>>;
  /** A record for a field that any will do for. */
  readonly any: (kind: IdKind) => MadeRecord;
}

/** Values of fields for which the schema does not say enough. */
const usualValues: Readonly<Record<string, unknown>> = {
  directory: { density: 'compact' },
  columns: [...exportColumns],
  parts: { street: '1 Main Street' },
  // That of every client here is on.
  portalEnabled: false,
};

/** Those of one procedure. The card of a client and the settings have a version of their own, which begins with 1. */
const valuesOf: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'enrichment.setGetPaid': { version: 1, patch: { purchaseOrder: 'needed' } },
  'enrichment.updateSettings': { version: 1, isEnabled: false },
};

let turn = 0;

/** The smallest input that a procedure takes, generated from its schema, about these records. */
export function makeInput(variant: Variant, subject: Subject): Record<string, unknown> {
  const known = { ...usualValues, ...Object.values(subject.at)[0]?.[0]?.known, ...valuesOf[variant.path] };
  const schema = inputSchemaOf(variant.procedure);
  const wanted = Object.keys(schema.properties ?? {}).filter((name) => name in known);
  const whole = { ...schema, required: [...(schema.required ?? []), ...wanted] };
  const of = { variant, subject, known };
  const input = smallest(whole, '', 0, of) as Record<string, unknown>;
  if (variant.patchField === undefined) return input;
  const field = schema.properties?.['patch']?.properties?.[variant.patchField];
  if (!field) throw new Error(`${variant.name}: the rule is about a field that the input does not have.`);
  return { ...input, patch: { [variant.patchField]: smallest(field, `patch.${variant.patchField}`, 0, of) } };
}

interface Making {
  variant: Variant;
  subject: Subject;
  known: Readonly<Record<string, unknown>>;
}

/** `place` counts the elements of the list around, each of which names a record of its own. */
function smallest(schema: InputSchema, path: string, place: number, making: Making): unknown {
  const { subject, known, variant } = making;
  const name = path.split('.').at(-1) ?? '';
  if (schema.ref) {
    const named = subject.at[path];
    return (named ? named[place] : subject.any(schema.ref as IdKind))?.id;
  }
  if (name in known) return known[name];
  if (schema.anyOf) return smallest(schema.anyOf[0] ?? {}, path, place, making);
  if (schema.enum) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((key) => [
          key,
          smallest(schema.properties?.[key] ?? {}, path ? `${path}.${key}` : key, place, making),
        ]),
      );
    case 'array': {
      const { items } = schema;
      return items ? elements(`${path}[]`, subject).map((at) => smallest(items, `${path}[]`, at, making)) : [];
    }
    case 'string':
      return textLike(schema.pattern, variant, path);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return 1;
    default:
      throw unknownValue(variant, path, JSON.stringify(schema));
  }
}

/** One for each record that the elements name, else one. */
function elements(path: string, { at }: Subject): number[] {
  const named = Object.entries(at).find(([field]) => field.startsWith(path))?.[1] ?? [undefined];
  return named.map((_, place) => place);
}

/** A text of the wanted form that differs each time. */
function textLike(pattern: string | undefined, variant: Variant, path: string): string {
  const candidates = [
    `roles ${++turn}`,
    `roles-idempotency-${turn}`,
    'EUR',
    'DE',
    '2026-03-18',
    '2026-03-18T10:00:00.000Z',
    'acme.shipment-delivered',
  ];
  const fitting = candidates.find((candidate) => !pattern || new RegExp(pattern).test(candidate));
  if (fitting === undefined) throw unknownValue(variant, path, `a text like ${pattern}`);
  return fitting;
}

function unknownValue({ name }: Variant, path: string, what: string): Error {
  return new Error(
    `${name}: no value is known for ${path} (${what}). Add one to usualValues in test/roles/make-input.ts.`,
  );
}
