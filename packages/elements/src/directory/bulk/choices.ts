import type { ManyClientsPatch } from '@clientele/contract';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { Scope } from '../../context.ts';
import type { ActName } from './permitted.ts';
import { bulkMessages } from '../../locales/bulk.ts';

/** The acts that need to know which status, owner or tag. */
export type ChoiceName = Extract<ActName, 'status' | 'owner' | 'addTags' | 'removeTags'>;

export const choiceNames: readonly ChoiceName[] = ['status', 'owner', 'addTags', 'removeTags'];

/** What can be chosen, from the workspace's vocabulary. `carried`: the tags that the clients have, as far as is known. */
export function choices(name: ChoiceName, scope: Scope, carried: ReadonlySet<string> | null): MenuItem[] {
  const { vocabulary, session, messages } = scope;
  const words = messages(bulkMessages);
  if (!vocabulary) return [];
  if (name === 'status') return vocabulary.statuses.map(({ id, label }) => ({ value: id, label }));
  if (name === 'owner') {
    const isMe = (id: string) => id === session?.user.id;
    const members = [...vocabulary.members].sort((one, other) => Number(isMe(other.id)) - Number(isMe(one.id)));
    return [
      ...members.map(({ id, name }) => ({ value: id, label: isMe(id) ? words.me(name) : name, name })),
      { value: nobody, label: words.nobody, separated: true },
    ];
  }
  const tags = name === 'removeTags' && carried ? vocabulary.tags.filter(({ id }) => carried.has(id)) : vocabulary.tags;
  return tags.map(({ id, name: label }) => ({ value: id, label }));
}

export function patchOf(name: ChoiceName, value: string): ManyClientsPatch {
  const patches: Record<ChoiceName, ManyClientsPatch> = {
    status: { statusId: value },
    owner: { ownerId: value === nobody ? null : value },
    addTags: { addTagIds: [value] },
    removeTags: { removeTagIds: [value] },
  };
  return patches[name];
}

/** An empty value would mean that nothing is chosen. */
const nobody = 'nobody';
