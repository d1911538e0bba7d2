import type { ErrorCode } from '@clientele/contract';
import { slowReadRefusals } from '../db/slow-reads/slow-reads.ts';
import { DomainError } from './errors.ts';

/**
 * What the caller is told when the database could not do its work for a reason outside of the call: no space left, damaged
 * data, no connection, too much at once. Undefined for any other error. Understands both drivers, also inside Drizzle's wrapper.
 */
export function databaseRefusal(error: unknown): DomainError | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
    const rule = rules.find(({ codes, messages }) => codes.test(code) || messages?.test(cause.message));
    if (rule) {
      const { retryAfter } = rule;
      return new DomainError(rule.answer, rule.message, retryAfter === undefined ? {} : { retryAfter });
    }
  }
  return undefined;
}

interface Rule {
  /** SQLite's result codes, PostgreSQL's SQLSTATEs and Node's system errors. */
  codes: RegExp;
  /** For what carries no code. */
  messages?: RegExp;
  answer: ErrorCode;
  message: string;
  /** Seconds. Undefined where waiting does not help. */
  retryAfter?: number;
}

/** https://www.sqlite.org/rescode.html and https://www.postgresql.org/docs/current/errcodes-appendix.html */
const rules: readonly Rule[] = [
  {
    // SQLite says FULL for ENOSPC alone; a quota (EDQUOT) or a limit on file sizes (EFBIG) comes as a failed write. The last ones are
    // those of the storage of files.
    codes: /^(SQLITE_FULL|SQLITE_IOERR_WRITE|53100|ENOSPC|EDQUOT|EFBIG|FILES_FULL)$/,
    answer: 'storage-full',
    message: 'The server has no space left to save this.',
    retryAfter: 60,
  },
  {
    // A page that cannot be read, or that is not what its neighbours say: XX001 is data_corrupted, XX002 index_corrupted.
    codes: /^(SQLITE_CORRUPT\w*|SQLITE_NOTADB|SQLITE_IOERR_(READ|SHORT_READ|CORRUPTFS|DATA)|XX001|XX002)$/,
    messages: /^(invalid fts5 file format|fts5: corrupt)/,
    answer: 'storage-corrupt',
    message: 'The data on the server is damaged. Its operator has to restore a backup.',
    retryAfter: 60,
  },
  {
    // Permission was lost, the disk was remounted, or the server fell over to a replica: 25006 is read_only_sql_transaction.
    codes: /^(SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM|25006)$/,
    answer: 'overloaded',
    message: 'The server can read its data at the moment, but not save anything.',
    retryAfter: 30,
  },
  {
    codes: /^(EACCES|EPERM|EROFS|FILES_UNREACHABLE)$/,
    answer: 'overloaded',
    message: 'The storage of files does not answer at the moment.',
    retryAfter: 5,
  },
  {
    // Connections refused, lost or exhausted, a server going down or coming up, and transactions that lost against others.
    // PostgreSQL's classes 08, 57P and 40, and 53300; the pool's own refusals carry no code.
    codes:
      /^(SQLITE_BUSY|SQLITE_LOCKED|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|08\w{3}|57P0[123]|40001|40P01|53300)/,
    messages: /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/,
    answer: 'overloaded',
    message: 'The database does not answer at the moment.',
    retryAfter: 2,
  },
  {
    // A statement of PostgreSQL's that took or waited too long, and a transaction that did nothing for too long.
    codes: /^(57014|55P03|25P03)$/,
    answer: 'overloaded',
    message: 'The database did not answer in time.',
    retryAfter: 2,
  },
  // The codes of `db/slow-reads`, which no database knows.
  {
    codes: new RegExp(`^${slowReadRefusals.busy}$`),
    answer: 'overloaded',
    message: 'The server is busy with searches.',
    retryAfter: 2,
  },
  {
    codes: new RegExp(`^${slowReadRefusals.person}$`),
    answer: 'rate-limited',
    message: 'Too many searches of yours wait for an answer. Wait for them.',
    retryAfter: 2,
  },
  {
    codes: new RegExp(`^${slowReadRefusals.tooSlow}$`),
    answer: 'too-broad',
    message: 'This takes too long. Narrow the search, or ask with fewer conditions.',
  },
];
