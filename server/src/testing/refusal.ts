import assert from 'node:assert/strict';
import type { ErrorCode } from '@clientele/contract';
import { DomainError } from '../core/errors.ts';

/** The error with which a call was refused; fails when the call was not refused, or with another code. */
export async function refusal(call: Promise<unknown>, code: ErrorCode): Promise<DomainError> {
  const error: unknown = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  assert.ok(error, `The call was not refused; ${code} was expected.`);
  if (!(error instanceof DomainError)) throw error;
  assert.equal(error.code, code);
  return error;
}
