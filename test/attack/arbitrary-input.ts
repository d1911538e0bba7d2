import fc, { type Arbitrary } from 'fast-check';

/** The part of JSON Schema that zod writes for the inputs of the contract. */
export interface JsonSchema {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | false;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  pattern?: string;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  /** The kind of record that an id names. */
  ref?: string;
}

/** Real ids by kind of record, and real values by a field's name, so that inputs are about something. */
export interface Known {
  ids: Readonly<Record<string, readonly string[]>>;
  fields: Readonly<Record<string, readonly unknown[]>>;
}

/**
 * Inputs of a procedure: mostly valid ones, many at the edge, some with one part that is wrong, some wrong altogether. `whole`
 * are inputs whose parts belong together, which would seldom meet by chance: the name of a client beside its id.
 */
export function inputFor(schema: JsonSchema, known: Known, whole: readonly unknown[] = []): Arbitrary<unknown> {
  const valid = valueOf(schema, known);
  return fc.oneof(
    { arbitrary: valid, weight: 6 },
    { arbitrary: whole.length === 0 ? valid : fc.constantFrom(...whole), weight: 3 },
    {
      arbitrary: fc.tuple(valid, fc.nat(), oddValue).map(([input, place, odd]) => withOnePartWrong(input, place, odd)),
      weight: 5,
    },
    {
      arbitrary: fc.tuple(valid, fc.string(), oddValue).map(([input, key, odd]) => withOneMore(input, key, odd)),
      weight: 1,
    },
    { arbitrary: fc.jsonValue({ maxDepth: 3 }), weight: 1 },
  );
}

function valueOf(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => valueOf(option, known)));
  if (schema.ref) return idOf(schema, known);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(
          Object.entries(schema.properties ?? {}).map(([key, value]) => [key, fieldOf(key, value, known)]),
        ),
        { requiredKeys: schema.required ?? [] },
      );
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => valueOf(item, known)));
      return fc.array(valueOf(schema.items || {}, known), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 5, (schema.minItems ?? 0) + 5),
      });
    case 'string':
      return schema.pattern ? matching(schema.pattern) : typedText;
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -5, max: Math.min(schema.maximum ?? 200, 1e6) });
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e12, max: schema.maximum ?? 1e12, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function fieldOf(name: string, schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const values = known.fields[name];
  const any = valueOf(schema, known);
  return values ? fc.oneof({ arbitrary: fc.constantFrom(...values), weight: 5 }, { arbitrary: any, weight: 1 }) : any;
}

function idOf(schema: JsonSchema, known: Known): Arbitrary<unknown> {
  const ids = known.ids[schema.ref ?? ''] ?? [];
  const any = matching(schema.pattern ?? '^x$');
  return ids.length === 0
    ? any
    : fc.oneof({ arbitrary: fc.constantFrom(...ids), weight: 4 }, { arbitrary: any, weight: 1 });
}

/** Days that exist beside those that do not, real codes beside invented ones. */
function matching(pattern: string): Arbitrary<string> {
  const usual = ['2026-02-28', '2024-02-29', '2026-02-30', 'EUR', 'XXX', 'DE', 'ZZ', 'name', 'email'].filter((text) =>
    new RegExp(pattern).test(text),
  );
  const any = fc.stringMatching(new RegExp(pattern));
  return usual.length === 0 ? any : fc.oneof(fc.constantFrom(...usual), any);
}

/** What people type and paste. */
const typedText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    ' ',
    'Acme',
    'a',
    '3M',
    '7-Eleven',
    '+49 30 1234567',
    'ada@example.com',
    'https://example.com/x?y#z',
    'DE136695976',
    'x'.repeat(300),
  ),
);

const oddValue: Arbitrary<unknown> = fc.constantFrom<unknown>(
  null,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  -1,
  0,
  1.5,
  1e308,
  -0,
  2 ** 53,
  true,
  [],
  {},
  [[]],
  [null],
  'x'.repeat(5000),
  { $gt: '' },
  ['__proto__'],
  '2026-13-45',
  'cli_',
  'cli_../../x',
  "' or 1=1 --",
);

/** The same input, with the part at some place replaced. */
function withOnePartWrong(input: unknown, place: number, odd: unknown): unknown {
  if (typeof input !== 'object' || input === null) return odd;
  const keys = Object.keys(input);
  const key = keys[place % Math.max(1, keys.length)];
  if (key === undefined) return odd;
  const part = (input as Record<string, unknown>)[key];
  const isDeeper = typeof part === 'object' && part !== null && place % 3 !== 0;
  const wrong = isDeeper ? withOnePartWrong(part, Math.floor(place / Math.max(1, keys.length)), odd) : odd;
  return Array.isArray(input) ? input.with(Number(key), wrong) : { ...input, [key]: wrong };
}

function withOneMore(input: unknown, key: string, odd: unknown): unknown {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? { ...input, [key]: odd } : odd;
}
