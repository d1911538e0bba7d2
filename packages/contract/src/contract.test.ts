import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import {
  ClientPatch,
  ClientQuery,
  contract,
  ExportClients,
  ListClients,
  MintSession,
  NewClient,
  Origin,
  permissions,
  roleGrants,
  roles,
  tooManyMarks,
  type Procedure,
} from './index.ts';

const procedures = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs as Record<string, Procedure>).map(([verb, procedure]) => ({
    path: `${feature}.${verb}`,
    procedure,
  })),
);

const sessions = ['signed-in', 'staff', 'portal'];

describe('every procedure', () => {
  for (const { path, procedure } of procedures) {
    it(`${path} needs a session, or a permission that some role holds`, () => {
      const { need, fields = {} } = procedure.access;
      for (const permission of [need, ...Object.values(fields)])
        assert.ok(
          sessions.some((kind) => kind === permission) ||
            roles.some((role) => Object.keys(roleGrants[role]).includes(permission)),
          permission,
        );
    });

    it(`${path} refuses fields that it does not know`, () => {
      const result = procedure.input.safeParse({ __unknown: 1 });
      assert.equal(result.success, false);
      assert.ok(result.error.issues.some((issue) => issue.code === 'unrecognized_keys'));
    });
  }
});

describe('text', () => {
  const odd = ['a\0', 'a\ud800', '\udc00a'];

  it('[J04] what is stored or written to a file holds no NUL and no half character', () => {
    const texts = ['name', 'email', 'phone', 'website', 'address', 'taxId', 'notes'] as const;
    const actor = { userId: 'ann', role: 'agent', name: 'Ann' };
    const session = { workspaceId: 'wsp_1', actor, allowedOrigins: ['https://a.test'] };
    const sheet = { query: {}, columns: ['name'] };
    const inputs = (value: string): [z.ZodType, unknown][] => [
      ...texts.map((field): [z.ZodType, unknown] => [NewClient, { name: 'Acme', [field]: value }]),
      ...texts.map((field): [z.ZodType, unknown] => [ClientPatch, { [field]: value }]),
      [MintSession, { ...session, actor: { ...actor, name: value } }],
      [MintSession, { ...session, actor: { ...actor, userId: value } }],
      [MintSession, { ...session, allowedOrigins: [`https://${value}.test`] }],
      [ExportClients, { ...sheet, headers: [value] }],
    ];
    for (const [schema, input] of inputs('fine')) assert.ok(schema.safeParse(input).success, JSON.stringify(input));
    for (const value of odd)
      for (const [schema, input] of inputs(value))
        assert.equal(schema.safeParse(input).success, false, JSON.stringify(input));
  });

  it('an origin is one that a browser sends', () => {
    const isOrigin = (origin: string) => Origin.safeParse(origin).success;
    for (const origin of [
      'https://a.test',
      'http://localhost:4400',
      'http://[::1]:65535',
      'https://xn--bcher-kva.test',
    ])
      assert.ok(isOrigin(origin), origin);
    for (const origin of [
      'https://a.test:65536',
      'https://a.test:443',
      'https://A.test',
      'https://a.test/',
      'http://[::g]',
      '*',
      'null',
      'https://*.a.test',
      'https://a.test/path',
      'file:///etc',
      'chrome-extension://abcdefghijklmnop',
    ])
      assert.ok(!isOrigin(origin), origin);
  });
});

describe('roles', () => {
  it('a role never holds what the role above it lacks', () => {
    for (const [index, role] of roles.entries()) {
      const above = roles[index - 1];
      if (above)
        for (const permission of permissions) assert.ok(!roleGrants[role][permission] || roleGrants[above][permission]);
    }
  });

  it('[S1-20] only admins and owners may erase', () => {
    assert.deepEqual(
      roles.filter((role) => roleGrants[role].erase_clients),
      ['owner', 'admin'],
    );
  });
});

describe('the filter as data', () => {
  it('reads a whole question and gives the same one back', () => {
    const question = {
      search: 'müller',
      state: 'all',
      where: [
        ['createdAt', 'between', '2025-01-01', '2025-12-31'],
        ['outstanding', 'gt', 10000, 'EUR'],
        ['lastInteraction', 'notSince', '2026-02-16'],
        ['missingAny', 'eq', ['website', 'taxId']],
        ['owner', 'in', ['me']],
      ],
      sort: ['revenue', 'desc'],
    };
    assert.deepEqual(ClientQuery.parse(question), question);
  });

  it('refuses a field, an operator or a day that does not exist', () => {
    for (const condition of [
      ['password', 'eq', 'x'],
      ['status', 'gt', 5],
      ['createdAt', 'gte', '2026-02-30'],
      ['tags', 'any', []],
    ])
      assert.equal(ClientQuery.safeParse({ where: [condition] }).success, false, JSON.stringify(condition));
  });

  it('[E07] may name two hundred values in all its conditions together, and not one more', () => {
    const values = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}_${n}`);
    const where = [
      ['tags', 'any', values('tag', 50)],
      ['tags', 'none', values('tag', 50)],
      ['status', 'in', values('opt', 50)],
      ['owner', 'in', values('usr', 50)],
      ['portalEnabled', 'eq', true],
    ];
    assert.equal(ClientQuery.safeParse({ where }).success, true);
    const { error } = ClientQuery.safeParse({ where: [...where, ['country', 'in', ['DE']]] });
    assert.deepEqual(
      error?.issues.map(({ path, message }) => [path, message]),
      [[['where'], 'The conditions may name at most 200 values together.']],
    );
  });

  it('asks for fifty rows and no total when nothing else is said', () => {
    assert.deepEqual(ListClients.parse({}), { limit: 50, withTotal: false });
  });
});

describe('what people type', () => {
  it('is stored as NFC without surrounding white space, and a blank text as nothing', () => {
    assert.deepEqual(NewClient.parse({ name: '  Cafe\u0301 ', email: '   ' }), { name: 'Café', email: null });
  });

  it('is refused when it cannot be stored: NUL, lone surrogates, nothing at all', () => {
    for (const name of ['a\0b', '\ud800', '   ', '']) assert.equal(NewClient.safeParse({ name }).success, false);
  });

  it('[F14] may hold thirty combining marks in a row, and not one more', () => {
    const marked = (marks: number) => NewClient.safeParse({ name: `Z${'\u0315'.repeat(marks)}a\u0301` });
    assert.equal(marked(30).success, true);
    assert.deepEqual(
      marked(31).error?.issues.map(({ path, message }) => [path, message]),
      [[['name'], tooManyMarks]],
    );
  });

  it('is as long as allowed in its decomposed form, too', () => {
    // Four code points each: https://www.unicode.org/faq/normalization.html
    assert.equal(NewClient.safeParse({ name: '\u1f82'.repeat(200).normalize('NFD') }).success, true);
  });
});

describe('[S1] the limit of a text', () => {
  /** Combining marks that normalising would have to sort, which takes minutes for so many. */
  const marks = `a${'\u0345'.repeat(250_000)}${'\u0334'.repeat(250_000)}`;
  // oxlint-disable-next-line typescript/unbound-method -- Called with the text that it belongs to.
  const normalize = String.prototype.normalize;
  let longest = 0;
  before(() => {
    // oxlint-disable-next-line no-extend-native -- Counts the work; the work itself is the platform's.
    String.prototype.normalize = function (this: string, form?: string) {
      longest = Math.max(longest, this.length);
      return normalize.call(this, form);
    };
  });
  after(() => {
    // oxlint-disable-next-line no-extend-native -- What was before.
    String.prototype.normalize = normalize;
  });

  it('is judged before the text is normalised', () => {
    for (const value of [marks, ` ${marks} `, 'é'.repeat(900_000)]) {
      const fields = ['name', 'email', 'phone', 'website', 'address', 'taxId', 'notes'] as const;
      for (const field of fields) {
        const { error } = NewClient.safeParse({ name: 'x', [field]: value });
        assert.deepEqual(
          error?.issues.map(({ code, path }) => [code, path]),
          [['too_big', [field]]],
        );
      }
      const actor = { userId: 'usr_1', role: 'agent', name: value };
      assert.equal(MintSession.safeParse({ workspaceId: 'wsp_1', actor, allowedOrigins: [] }).success, false);
    }
    // The name that was given with the other fields.
    assert.ok(longest <= 1);
  });

  for (const [name, schema] of [
    ...procedures.map(({ path, procedure }) => [path, procedure.input] as const),
    ['POST /v1/sessions', MintSession] as const,
    ['POST /v1/exports/clients', ExportClients] as const,
  ])
    it(`${name} takes no text without one`, () => {
      const texts = textsOf(z.toJSONSchema(schema, { io: 'input' }), name);
      for (const { path, schema: text } of texts)
        assert.ok(
          text.enum || text.const !== undefined || text.maxLength !== undefined || isBounded(text.pattern),
          `${path}: ${JSON.stringify(text)}`,
        );
    });
});

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Each piece of a schema that lets a text through. */
function textsOf(schema: unknown, path: string): { path: string; schema: JsonSchema }[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = 'type' in schema && schema.type === 'string' ? [{ path, schema: schema as JsonSchema }] : [];
  return [...own, ...Object.entries(schema).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))];
}

/** A pattern that repeats nothing without end. */
function isBounded(pattern: string | undefined): boolean {
  return pattern !== undefined && pattern.startsWith('^') && pattern.endsWith('$') && !/[*+]|\{\d+,\}/.test(pattern);
}
