import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
  type Procedure,
} from './index.ts';
import type { z } from 'zod';

const procedures = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs as Record<string, Procedure>).map(([verb, procedure]) => ({
    path: `${feature}.${verb}`,
    procedure,
  })),
);

describe('every procedure', () => {
  for (const { path, procedure } of procedures) {
    it(`${path} needs a session, or a permission that some role holds`, () => {
      const { need, fields = {} } = procedure.access;
      for (const permission of [need, ...Object.values(fields)])
        assert.ok(
          permission === 'signed-in' || permission === 'staff' || roles.some((role) => roleGrants[role][permission]),
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
});
