import type { RecordStore } from '@clientele/client';

/**
 * Runs the saves of one record one after the other, whichever element they come from, so that each starts from the version
 * that the one before made. When one fails with a conflict, those that were already waiting were typed on the same outdated
 * record: they fail with it.
 */
export function enqueueSave<Result>(
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
