import { ClienteleError, type Clientele, type LiveUpdate, type RecordChange } from '@clientele/client';
import type { LiveViewer } from './live-viewers.ts';
import { meet } from './meet.ts';
import { PacedLook } from './paced-look.ts';
import { tellReset } from './reset-listeners.ts';

/** Changes within so many milliseconds are asked for together; by then the answer to a save of one's own is there, too. */
const togetherMs = 150;

/** More changed records than this are cheaper to have as a list. */
const mostOneByOne = 50;

/** Brings what others changed into the store, as far as somebody shows it. */
export function followChanges(client: Clientele, viewers: ReadonlySet<LiveViewer>, ended: AbortSignal): void {
  const { api, records, live } = client;
  const looks = new WeakMap<LiveViewer, PacedLook>();
  const whole = new WeakSet<LiveViewer>();
  const changed = new Map<string, RecordChange>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(news: LiveUpdate) {
    if (news.type === 'reset') {
      changed.clear();
      return askAll();
    }
    for (const change of news.changes) if (change.kind === 'client') changed.set(change.id, change);
    timer ??= setTimeout(catchUp, togetherMs);
  }

  function catchUp() {
    timer = undefined;
    const news = [...changed.values()].filter((change) => !isKnown(change));
    changed.clear();
    const shown = news.filter(({ id }) => [...viewers].some((viewer) => viewer.shows(id)));
    for (const viewer of viewers) {
      if (shown.length > mostOneByOne) askAnew(viewer, true);
      else if (viewer.lookAround && news.some(({ id }) => !viewer.shows(id))) askAnew(viewer, false);
    }
    // In one tick, so that they travel together.
    if (shown.length <= mostOneByOne) for (const { id } of shown) void ask(id);
  }

  /** One's own changes come back from the server, too. */
  function isKnown({ id, version }: RecordChange) {
    if (records.wasRemoved('client', id)) return true;
    const known = records.get('client', id)?.record.version;
    return version !== null && known !== undefined && known >= version;
  }

  async function ask(id: string) {
    try {
      const record = await api.clients.get({ id }, { signal: ended });
      if (ended.aborted) return;
      for (const viewer of viewers) viewer.expect?.(id, record);
      records.put('client', record, { whole: true });
    } catch (error) {
      const code = error instanceof ClienteleError ? error.code : undefined;
      if (ended.aborted) return;
      if (code === 'not-found') {
        for (const viewer of viewers) viewer.expect?.(id, null);
        records.remove('client', id);
      }
      // The permission was taken away: every viewer finds out what that means for it.
      if (code === 'forbidden') askAll();
    }
  }

  /** Anything may be different, what the person may do included. */
  function askAll() {
    tellReset(client);
    for (const viewer of viewers) askAnew(viewer, true);
  }

  function askAnew(viewer: LiveViewer, isWhole: boolean) {
    if (isWhole) whole.add(viewer);
    const look = async () => {
      if (!viewers.has(viewer)) return true;
      const wasWhole = whole.delete(viewer);
      const isDone = viewer.lookAround
        ? await viewer.lookAround(meet, wasWhole)
        : await viewer.refresh().then(() => true);
      if (wasWhole && !isDone) whole.add(viewer);
      return isDone;
    };
    let paced = looks.get(viewer);
    if (!paced) looks.set(viewer, (paced = new PacedLook(look)));
    paced.soon();
  }

  const unsubscribe = live.subscribe(hear);
  ended.addEventListener('abort', () => {
    clearTimeout(timer);
    unsubscribe();
  });
}
