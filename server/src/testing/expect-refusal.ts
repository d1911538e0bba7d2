import assert from 'node:assert/strict';
import { errorStatus, type ErrorBody, type ErrorCode } from '@clientele/contract';
import type { Answer } from './test-server.ts';

/**
 * Asserts that an answer is a refusal of this code, in the one form that refusals have, and that it shows nothing of the
 * server's inside. Returns what it says.
 */
export function expectRefusal(answer: Answer, code: ErrorCode): ErrorBody {
  const body: ErrorBody = answer.body?.error?.data ?? answer.body?.error;
  assert.equal(body?.code, code, answer.text.slice(0, 500));
  assert.equal(answer.status, errorStatus[code]);
  assert.equal(body.requestId, answer.headers.get('x-request-id'));
  assert.match(body.requestId, /^req_[0-9a-f]{24}$/);
  assert.ok(body.message.length > 0);
  assert.equal(answer.headers.get('content-type'), 'application/json; charset=utf-8');
  expectSafe(answer);
  return body;
}

/** The headers that every answer carries, and nothing that must not leave the server. */
export function expectSafe(answer: Answer): void {
  assert.match(answer.headers.get('content-type') ?? '', /^(application\/json|text\/csv); charset=utf-8$/);
  assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  assert.equal(answer.headers.get('content-security-policy'), "default-src 'none';frame-ancestors 'none'");
  assert.equal(answer.headers.get('x-powered-by'), null);
  assert.equal(answer.headers.get('etag'), null);
  expectNoLeak(answer.text + JSON.stringify([...answer.headers]));
}

export function expectNoLeak(text: string): void {
  assert.doesNotMatch(
    text,
    /at .*\.(ts|js):\d+|SQLITE_|constraint failed|syntax error at|select .* from|node_modules|\/server\/src/i,
  );
}
