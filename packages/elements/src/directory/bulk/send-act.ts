import type { Clientele } from '@clientele/client';
import type { Client, ClientVersion, ManyClientsPatch } from '@clientele/contract';
import type { Act, Done } from './act.ts';

interface Outcome {
  done: Done[];
  /** As someone else left them a moment before. */
  conflicts: Client[];
}

/** Does one act to at most a hundred clients; what the server makes of them is in the store before this resolves. */
export async function sendAct(clientele: Clientele, act: Act, targets: readonly ClientVersion[]): Promise<Outcome> {
  const outcome =
    act.verb === 'update' ? await update(clientele, act.patch, targets) : await move(clientele, act, targets);
  const clients = [...outcome.done.map(({ client }) => client), ...outcome.conflicts];
  for (const client of clients) clientele.records.put('client', client, { whole: true });
  return outcome;
}

async function update({ api, records }: Clientele, patch: ManyClientsPatch, targets: readonly ClientVersion[]) {
  const { results } = await api.clients.updateMany({ clients: [...targets], patch });
  const outcome: Outcome = { done: [], conflicts: [] };
  for (const result of results) {
    const { client } = result;
    if (result.outcome === 'changed')
      outcome.done.push({ client, undo: result.undo && { verb: 'update', patch: result.undo } });
    else if (isAlready(client, patch)) outcome.done.push({ client, undo: lostUndo(client) });
    else outcome.conflicts.push(client);
  }
  return outcome;

  /** The answer to the same change, sent before, was lost: what it changed shows in what was known before. */
  function lostUndo(client: Client): Done['undo'] {
    const target = targets.find(({ id }) => id === client.id);
    const before = records.get('client', client.id)?.record;
    if (!before || !target || before.version !== target.version || client.version !== target.version + 1) return null;
    const undo: ManyClientsPatch = {};
    if (patch.statusId !== undefined && before.statusId !== client.statusId) undo.statusId = before.statusId;
    // Without the whole record it is not known what they were.
    for (const field of ['statusReasonId', 'statusReason'] as const)
      if (patch[field] !== undefined && before[field] !== undefined && before[field] !== client[field])
        undo[field] = before[field];
    if (patch.ownerId !== undefined && before.ownerId !== client.ownerId) undo.ownerId = before.ownerId;
    const added = patch.addTagIds?.filter((id) => !before.tagIds.includes(id)) ?? [];
    const removed = patch.removeTagIds?.filter((id) => before.tagIds.includes(id)) ?? [];
    if (added.length > 0) undo.removeTagIds = added;
    if (removed.length > 0) undo.addTagIds = removed;
    return Object.keys(undo).length > 0 ? { verb: 'update', patch: undo } : null;
  }
}

async function move(
  { api, records }: Clientele,
  { verb }: { verb: 'archive' | 'restore' },
  targets: readonly ClientVersion[],
): Promise<Outcome> {
  const before = new Map(targets.map(({ id }) => [id, records.get('client', id)?.record.archivedAt]));
  const { clients } = await api.clients[verb]({ ids: targets.map(({ id }) => id) });
  const undo: Done['undo'] = { verb: verb === 'archive' ? 'restore' : 'archive' };
  const versions = new Map(targets.map(({ id, version }) => [id, version]));
  // One call writes one instant: what has an older one was already so, by someone else, and is not this act's to undo.
  const latest = clients.reduce((newest, { updatedAt }) => (updatedAt > newest ? updatedAt : newest), '');
  const done = clients.map((client): Done => {
    const isOurs =
      client.updatedAt === latest &&
      client.version !== versions.get(client.id) &&
      client.archivedAt !== before.get(client.id);
    return { client, undo: isOurs ? undo : null };
  });
  return { done, conflicts: [] };
}

function isAlready({ statusId, statusReasonId, statusReason, ownerId, tagIds }: Client, patch: ManyClientsPatch) {
  return (
    (patch.statusId === undefined || patch.statusId === statusId) &&
    (patch.statusReasonId === undefined || patch.statusReasonId === statusReasonId) &&
    (patch.statusReason === undefined || patch.statusReason === statusReason) &&
    (patch.ownerId === undefined || patch.ownerId === ownerId) &&
    (patch.addTagIds ?? []).every((id) => tagIds.includes(id)) &&
    !(patch.removeTagIds ?? []).some((id) => tagIds.includes(id))
  );
}
