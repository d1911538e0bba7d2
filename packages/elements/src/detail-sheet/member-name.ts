import type { Scope } from '../context.ts';

/** The name of a colleague, or the word for nobody. A dash for someone who has left, nothing while colleagues are unknown. */
export function memberName({ vocabulary, messages }: Scope, id: string | null): string {
  if (id === null) return messages.sheet.owner.none;
  if (!vocabulary) return '';
  return vocabulary.members.find((member) => member.id === id)?.name ?? messages.sheet.empty;
}
