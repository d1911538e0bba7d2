import type { Procedure } from '@clientele/contract';
import type { SessionCtx } from './ctx.ts';

/**
 * Holds the answer of a procedure against its contract, so that no column leaves by accident. Always, but in production, where
 * a page of the list would spend a third of its time in it: there queries are checked at first and then one in so many. What a
 * query answers does not depend on luck, so tests have seen it, and mutations cost next to nothing.
 *
 * A query that breaks its contract fails outside of production. In production it would fail for one caller in fifty and answer
 * the others: it is answered and logged, the fields without their values.
 */
export function answerCheck(
  path: string,
  procedure: Procedure,
): (answer: unknown, ctx: Pick<SessionCtx, 'log'>) => unknown {
  if (process.env['NODE_ENV'] !== 'production' || procedure.kind === 'mutation')
    return (answer) => procedure.output.parse(answer);
  let answers = 0;
  return (answer, { log }) => {
    answers += 1;
    if (answers > alwaysChecked && answers % oneIn !== 0) return answer;
    const { success, data, error } = procedure.output.safeParse(answer);
    if (success) return data;
    const issues = error.issues.map(({ code, path: field }) => ({ code, field: field.join('.') }));
    log.error({ procedure: path, issues }, 'an answer breaks its contract');
    return answer;
  };
}

const alwaysChecked = 20;
const oneIn = 50;
