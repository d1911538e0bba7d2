import { ClienteleError } from '@clientele/client';
import type { Api, Client, ManyClientsPatch } from '@clientele/contract';

/**
 * The procedures that act on many clients, over an array of them, as the server has them: one that was saved since is a conflict,
 * one that is not there refuses the call, archiving twice is archiving once.
 */
export function manyClients(clients: Client[]) {
  let instant = Date.UTC(2026, 4, 1);
  const find = (id: string) => {
    const found = clients.find((one) => one.id === id);
    if (!found) throw new ClienteleError('not-found', `There is no client ${id}.`);
    return found;
  };
  const write = (id: string, fields: Partial<Client>, updatedAt: string) => {
    const before = find(id);
    const after = { ...before, ...fields, version: before.version + 1, updatedAt };
    clients[clients.indexOf(before)] = after;
    return after;
  };
  const now = () => new Date((instant += 1000)).toISOString();

  const setArchived = async ({ ids }: { ids: string[] }, isArchived: boolean) => {
    refuseMoreThan(100, ids);
    const at = now();
    const before = ids.map(find);
    return {
      clients: before.map((one) =>
        (one.archivedAt !== null) === isArchived ? one : write(one.id, { archivedAt: isArchived ? at : null }, at),
      ),
    };
  };

  return {
    archive: (input) => setArchived(input, true),
    restore: (input) => setArchived(input, false),
    async updateMany({ clients: targets, patch }) {
      refuseMoreThan(100, targets);
      const before = targets.map(({ id }) => find(id));
      const at = now();
      return {
        results: targets.map(({ id, version }, index) => {
          const known = before[index] ?? find(id);
          if (known.version !== version) return { outcome: 'conflict' as const, client: known };
          const [fields, undo] = changeOf(known, patch);
          if (!undo) return { outcome: 'changed' as const, client: known, undo };
          return { outcome: 'changed' as const, client: write(id, fields, at), undo };
        }),
      };
    },
    async select({ state = 'active' }) {
      const found = clients.filter((one) => state === 'all' || (state === 'archived') === (one.archivedAt !== null));
      return {
        clients: found
          .slice(0, 10_000)
          .map(({ id, version, archivedAt }) => ({ id, version, archived: archivedAt !== null })),
        complete: found.length <= 10_000,
      };
    },
    /** Someone else saves. */
    touch: (id: string, fields: Partial<Client>) => write(id, fields, now()),
    /** Someone else erases. */
    forget: (id: string) => void clients.splice(clients.indexOf(find(id)), 1),
  } satisfies Partial<Api['clients']> & { touch: unknown; forget: unknown };
}

/** The fields that a patch changes in a client, and the patch that changes them back; null when there are none. */
function changeOf(
  before: Client,
  { statusId, statusReasonId, statusReason, ownerId, addTagIds = [], removeTagIds = [] }: ManyClientsPatch,
) {
  const fields: Partial<Client> = {};
  const undo: ManyClientsPatch = {};
  if (statusId !== undefined && statusId !== before.statusId) {
    fields.statusId = statusId;
    undo.statusId = before.statusId;
  }
  for (const [field, value] of Object.entries({ statusReasonId, statusReason }) as ['statusReason', string | null][]) {
    if (value === undefined || value === before[field]) continue;
    fields[field] = value;
    undo[field] = before[field];
  }
  if (ownerId !== undefined && ownerId !== before.ownerId) {
    fields.ownerId = ownerId;
    undo.ownerId = before.ownerId;
  }
  const added = addTagIds.filter((id) => !before.tagIds.includes(id));
  const removed = removeTagIds.filter((id) => before.tagIds.includes(id));
  if (added.length + removed.length > 0)
    fields.tagIds = [...before.tagIds.filter((id) => !removed.includes(id)), ...added];
  if (added.length > 0) undo.removeTagIds = added;
  if (removed.length > 0) undo.addTagIds = removed;
  return [fields, Object.keys(undo).length > 0 ? undo : null] as const;
}

function refuseMoreThan(most: number, given: readonly unknown[]) {
  if (given.length > most) throw new ClienteleError('validation', `At most ${most} clients a call.`);
}
