import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contract, ListClients } from '@clientele/contract';
import type { z } from 'zod';
import { DomainError } from './errors.ts';
import { parseInput } from './parse-input.ts';

function refusalOf(schema: z.ZodType, raw: unknown) {
  try {
    parseInput(schema, raw);
  } catch (error) {
    assert.ok(error instanceof DomainError);
    return {
      code: error.code,
      issues: error.details.issues?.map(({ field, problem, message }) => [field, problem, message]),
    };
  }
  return null;
}

describe('input that is refused', () => {
  it('says what was expected where a value is of another type, and what is missing where there is none', () => {
    const { create, update, check } = contract.clients;
    assert.deepEqual(refusalOf(ListClients, { limit: 'x', search: 5, withTotal: 'yes', where: {} })?.issues, [
      ['search', 'invalid', 'Expected text.'],
      ['where', 'invalid', 'Expected a list.'],
      ['limit', 'invalid', 'Expected a number.'],
      ['withTotal', 'invalid', 'Expected true or false.'],
    ]);
    assert.deepEqual(refusalOf(ListClients, { limit: 1.5 })?.issues, [
      ['limit', 'invalid', 'Expected a whole number.'],
    ]);
    const idempotencyKey = 'a'.repeat(20);
    assert.deepEqual(refusalOf(create.input, { idempotencyKey, client: { name: 5 } })?.issues, [
      ['client.name', 'invalid', 'Expected text.'],
    ]);
    assert.deepEqual(refusalOf(create.input, { idempotencyKey, client: {} })?.issues, [
      ['client.name', 'required', 'This is required.'],
    ]);
    assert.deepEqual(refusalOf(create.input, { idempotencyKey, client: 'x' })?.issues, [
      ['client', 'invalid', 'Expected an object.'],
    ]);
    assert.deepEqual(refusalOf(check.input, undefined)?.issues, [['', 'required', 'This is required.']]);
    const edit = { id: 'cli_1', patch: {} };
    assert.equal(refusalOf(update.input, edit)?.code, 'version-required');
    assert.deepEqual(refusalOf(update.input, { ...edit, version: '1' }), {
      code: 'validation',
      issues: [['version', 'invalid', 'Expected a number.']],
    });
  });
});
