import { passwordProblem, type FieldProblem } from '@clientele/contract';
import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { invalid } from '../../../core/errors.ts';

/** Below, a computer finds it in hours: https://zxcvbn-ts.github.io/zxcvbn/guide/getting-started/#output. */
const leastScore = 3;

/** What is looked at: the estimate gets slow with longer ones, which nobody guesses anyway. */
const mostJudged = 80;

/** Refuses a password that many have chosen, or that says who has it. Errors: `validation` (`password`). */
export async function requireGoodPassword(password: string, known: readonly string[]): Promise<void> {
  const problem = passwordProblem(password);
  if (problem) throw refused(problem);
  const own = known.flatMap((text) => text.toLowerCase().split(/[\s@._-]+/)).filter((word) => word.length > 2);
  if (saysLittleMore(password, own)) throw refused('common-password');
  const { score } = (await estimator()).check(password.normalize('NFKC').slice(0, mostJudged), own);
  if (score < leastScore) throw refused('common-password');
}

/** Whether it is the words that everybody knows of somebody, with some digits and signs. */
function saysLittleMore(password: string, own: readonly string[]): boolean {
  const typed = password.normalize('NFKC').toLowerCase();
  const rest = own.reduce((left, word) => left.replaceAll(word, ''), typed);
  return rest !== typed && rest.replaceAll(/[^\p{L}]/gu, '').length < 4;
}

const messages: Partial<Record<FieldProblem, string>> = {
  required: 'A password is required.',
  'too-short': 'Take ten characters or more: some words in a row are easy to remember.',
  'too-long': 'This password is too long.',
  'common-password': 'This password is easy to guess. Take some words in a row that nobody would put together.',
};

function refused(problem: FieldProblem) {
  return invalid([{ field: 'password', problem, message: messages[problem] ?? '' }]);
}

let loading: Promise<ZxcvbnFactory> | undefined;

/** The lists of passwords are a megabyte: read when somebody chooses one. */
function estimator(): Promise<ZxcvbnFactory> {
  loading ??= Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')]).then(
    ([{ ZxcvbnFactory }, { adjacencyGraphs, dictionary }]) =>
      new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }),
  );
  return loading;
}
