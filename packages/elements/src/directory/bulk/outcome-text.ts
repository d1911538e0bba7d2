import type { Scope } from '../../context.ts';
import type { Run } from './run.ts';
import type { Doing } from './act.ts';
import { bulkMessages } from '../../locales/bulk.ts';
import { commonMessages } from '../../locales/common.ts';

/** What became of a run, in one sentence, and why it ended early. */
export function outcomeText({ messages, locale }: Scope, doing: Doing, run: Run) {
  const words = messages(bulkMessages);
  const { errors } = messages(commonMessages);
  // Whoever undoes wants to know that all is as it was, whoever saw to it.
  const changed = doing === 'undo' ? run.done.length : run.done.filter(({ undo }) => undo).length;
  const counts: readonly [number, (locale: string, count: number) => string][] = [
    [changed, words.done[doing]],
    [run.done.length - changed, words.already],
    [run.conflicts.length, words.conflicts],
    [run.gone, words.gone],
    [run.left, words.left],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, say]) => say(locale, count));
  const sentence = parts.length > 0 ? words.sentence(parts) : '';
  const { error } = run;
  if (!error) return sentence;
  return `${error.code === 'offline' ? words.offline : errors[error.code]} ${sentence}`;
}
