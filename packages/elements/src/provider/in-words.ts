import type { Vocabulary } from '@clientele/contract';
import type { Messages } from '../locales/messages.ts';

/** The vocabulary as people of a language read it: what a workspace has not named itself is a word of the dictionary. */
export function inWords(vocabulary: Vocabulary | null, { statuses, options }: Messages['common']): Vocabulary | null {
  return (
    vocabulary && {
      ...vocabulary,
      statuses: vocabulary.statuses.map((status) =>
        status.isSeeded ? { ...status, label: statuses[status.category] } : status,
      ),
      options: vocabulary.options.map((option) => {
        const words: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = options;
        return { ...option, label: (option.key !== null && words[option.set]?.[option.key]) || option.label };
      }),
    }
  );
}
