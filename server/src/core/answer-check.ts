import type { Procedure } from '@clientele/contract';

/**
 * Holds the answer of a procedure against its contract, so that no column leaves by accident. Always, but in production, where
 * a page of the list would spend a third of its time in it: there queries are checked at first and then one in so many. What a
 * query answers does not depend on luck, so tests have seen it, and mutations cost next to nothing.
 */
export function answerCheck(procedure: Procedure): (answer: unknown) => unknown {
  if (process.env['NODE_ENV'] !== 'production' || procedure.kind === 'mutation')
    return (answer) => procedure.output.parse(answer);
  let answers = 0;
  return (answer) => {
    answers += 1;
    return answers <= alwaysChecked || answers % oneIn === 0 ? procedure.output.parse(answer) : answer;
  };
}

const alwaysChecked = 20;
const oneIn = 50;
