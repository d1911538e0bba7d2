import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import { mutation, query } from '@clientele/contract';
import pino from 'pino';
import { z } from 'zod';
import { answerCheck } from './answer-check.ts';

const definition = {
  input: z.strictObject({}),
  output: z.strictObject({ name: z.string() }),
  access: { need: 'signed-in' } as const,
};
const broken = { name: 'CANARY', secret: 'CANARY' };

function logged() {
  const lines: string[] = [];
  return { lines, log: pino({}, { write: (line: string) => void lines.push(line) }) };
}

function inEnvironment(t: TestContext, name: string) {
  const before = process.env['NODE_ENV'];
  process.env['NODE_ENV'] = name;
  t.after(() => {
    if (before === undefined) delete process.env['NODE_ENV'];
    else process.env['NODE_ENV'] = before;
  });
}

it('in production every caller of a query gets an answer, and one that breaks the contract is logged without its values', (t) => {
  inEnvironment(t, 'production');
  const { lines, log } = logged();
  const checked = answerCheck('clients.get', query(definition));
  for (let call = 0; call < 120; call += 1) assert.deepEqual(checked(broken, { log }), broken);
  assert.ok(lines.length > 20 && lines.length < 30, String(lines.length));
  assert.match(lines[0] ?? '', /clients\.get.*unrecognized_keys.*breaks its contract/);
  assert.doesNotMatch(lines.join(''), /CANARY/);
  assert.deepEqual(checked({ name: 'Acme' }, { log }), { name: 'Acme' });
});

it('a mutation that breaks its contract fails, and so does a query outside of production', (t) => {
  const { log } = logged();
  inEnvironment(t, 'production');
  assert.throws(() => answerCheck('clients.set', mutation(definition))(broken, { log }));
  inEnvironment(t, 'test');
  assert.throws(() => answerCheck('clients.get', query(definition))(broken, { log }));
});
