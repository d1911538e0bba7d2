import { deadLetters } from '../core/jobs.ts';
import { openReader } from './doctor-copies.ts';
import { fault, messageOf, ok, warning, type Finding } from './doctor-finding.ts';

/** Says which jobs of the outbox were given up. The database must have this program's schema. */
export async function examineJobs(databaseUrl: string): Promise<Finding[]> {
  try {
    const { read, close } = await openReader(databaseUrl);
    try {
      const given = await deadLetters(read);
      if (given.length === 0) return [ok('jobs', 'none was given up')];
      return given.map(({ kind, jobs, lastError }) =>
        warning('jobs', `${jobs} × ${kind} given up${lastError === null ? '' : ` (${lastError})`}`, advice),
      );
    } finally {
      await close();
    }
  } catch (error) {
    return [fault('jobs', 'they cannot be examined', messageOf(error))];
  }
}

const advice =
  'Nobody tries them again. The log says what happened at each attempt: look there for the kind and mend the cause.';
