import { DomainError } from './errors.ts';

/**
 * What the caller is told when the database could not do its work for a reason outside of the call: no space left, no
 * connection, too much at once. Undefined for any other error. Understands both drivers, also inside Drizzle's wrapper.
 */
export function databaseRefusal(error: unknown): DomainError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    if (storageIsFull(code))
      return new DomainError('storage-full', 'The server has no space left to save this.', { retryAfter: 60 });
    if (isUnavailable(code, cause.message))
      return new DomainError('overloaded', 'The database does not answer at the moment.', { retryAfter: 2 });
  }
  return undefined;
}

/** 53100 is PostgreSQL's disk_full: https://www.postgresql.org/docs/current/errcodes-appendix.html */
function storageIsFull(code: string): boolean {
  return code === 'SQLITE_FULL' || code === '53100';
}

/**
 * Connections refused, lost or exhausted, a server going down or coming up, and transactions that lost against others.
 * PostgreSQL's classes 08, 57P and 40, and 53300; the pool's own refusals carry no code.
 */
function isUnavailable(code: string, message: string): boolean {
  return (
    /^(SQLITE_BUSY|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[123]|40001|40P01|53300)/.test(
      code,
    ) ||
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
      message,
    )
  );
}
