import { ClienteleError, type Clientele, type RecordStore } from '@clientele/client';
import type { Client, ClientPatch, Consent } from '@clientele/contract';

/**
 * Shows a change at once and saves it. Resolves with the server's record; rejects with the ClienteleError after the record
 * has been put back, on a conflict to what the server has now.
 */
export function saveClient({ api, records }: Clientele, id: string, patch: ClientPatch): Promise<Client> {
  const optimistic = records.patch('client', id, shownAs(patch, records.get('client', id)?.record));
  return enqueueSave(records, id, send, isConflict).finally(() => optimistic.rollback());

  async function send() {
    try {
      const version = records.get('client', id)?.baseVersion ?? (await api.clients.get({ id })).version;
      const client = await api.clients.update({ id, version, patch });
      optimistic.settle(client);
      return client;
    } catch (error) {
      const current = isConflict(error) ? currentOf(error) : undefined;
      // The answer to the same save, sent before, was lost: it is done.
      if (current && contains(current, patch)) {
        optimistic.settle(current);
        return current;
      }
      if (current) records.put('client', current, { whole: true });
      throw error;
    }
  }
}

function isConflict(error: unknown): error is ClienteleError {
  return error instanceof ClienteleError && error.code === 'conflict';
}

/** The contract promises the whole record with every conflict. */
function currentOf(error: ClienteleError): Client | undefined {
  return (error.current ?? undefined) as Client | undefined;
}

/** Whether a record is as a patch would have it. */
function contains(client: Client, { newsletter, customFields = {}, ...patch }: ClientPatch) {
  return (
    Object.entries(patch).every(
      ([field, value]) => value === undefined || isEqual(Reflect.get(client, field), value),
    ) &&
    Object.entries(customFields).every(([id, value]) => (client.customFields[id] ?? null) === value) &&
    (newsletter === undefined || isEqual(newsletter, answerOf(client.newsletter)))
  );
}

function answerOf(consent: Consent | null) {
  return consent && { isGiven: consent.isGiven, source: consent.source };
}

function isEqual(one: unknown, other: unknown) {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * A record with a patch, as far as the page can tell: when a consent was recorded, and by whom, the server says.
 * `exactOptionalPropertyTypes`: a field of a patch is absent or has a value.
 */
function shownAs({ customFields, ...patch }: ClientPatch, record?: Partial<Client>): Partial<Client> {
  const known = Object.entries(patch).filter(([field, value]) => field !== 'newsletter' && value !== undefined);
  const shown = Object.fromEntries(known) as Partial<Client>;
  if (customFields && record?.customFields) {
    const values = Object.entries({ ...record.customFields, ...customFields });
    shown.customFields = Object.fromEntries(values.filter(([, value]) => value !== null)) as Client['customFields'];
  }
  return shown;
}

/**
 * Runs the saves of one record one after the other, whichever element they come from, so that each starts from the version
 * that the one before made. When one fails with a conflict, those that were already waiting were typed on the same outdated
 * record: they fail with it.
 */
function enqueueSave<Result>(
  store: RecordStore,
  id: string,
  save: () => Promise<Result>,
  isFatal: (error: unknown) => boolean,
): Promise<Result> {
  const queue = queueOf(store, id);
  const { failure } = queue;
  queue.waiting += 1;
  const result = queue.last.then(async () => {
    try {
      if (queue.failure !== failure) throw queue.failure?.error;
      return await save();
    } catch (error) {
      if (queue.failure === failure && isFatal(error)) queue.failure = { error };
      throw error;
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) queues.get(store)?.delete(id);
    }
  });
  queue.last = Promise.allSettled([result]);
  return result;
}

interface Queue {
  last: Promise<unknown>;
  waiting: number;
  failure: { error: unknown } | null;
}

const queues = new WeakMap<RecordStore, Map<string, Queue>>();

function queueOf(store: RecordStore, id: string): Queue {
  let byId = queues.get(store);
  if (!byId) queues.set(store, (byId = new Map()));
  let queue = byId.get(id);
  if (!queue) byId.set(id, (queue = { last: Promise.resolve(), waiting: 0, failure: null }));
  return queue;
}
