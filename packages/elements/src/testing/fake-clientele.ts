import {
  ClienteleError,
  createConnection,
  createPictures,
  createPreferences,
  createRecordStore,
  type Clientele,
  type LiveUpdate,
  type SessionKeeper,
} from '@clientele/client';
import type { Api, PortalApi, SessionInfo, Vocabulary } from '@clientele/contract';

export { whole as client } from '@clientele/client/testing/records';

type AnswersOf<Of> = { [F in keyof Of]?: Partial<Of[F]> };
type Answers = AnswersOf<Api>;

export interface FakeClientele extends Clientele {
  /** What was asked, in order. */
  readonly calls: { path: string; input: unknown; signal: AbortSignal | undefined }[];
  /** From now on these answers, in place of those before. */
  answer(answers: Answers): void;
  /** Says what the server would say of others' changes, as soon as somebody listens. */
  tell(news: LiveUpdate): Promise<void>;
  readonly session: SessionKeeper & { become(status: SessionKeeper['status'], error?: ClienteleError): void };
}

/** A client as a host may hand one to a provider, with answers that a test decides. What it does not decide is refused. */
export function fakeClientele(answers: Answers = {}, portal: AnswersOf<PortalApi> = {}): FakeClientele {
  const calls: FakeClientele['calls'] = [];
  const known: Answers = {
    ...answers,
    session: { get: async () => sessionInfo(), ...answers.session },
    workspace: { vocabulary: async () => vocabulary(), ...answers.workspace },
    notifications: { list: async () => ({ items: [], nextCursor: null, unread: 0 }), ...answers.notifications },
  };
  const feature = <F extends keyof Api>(name: F): Api[F] =>
    new Proxy({} as Api[F], {
      get: (_, verb: string) => async (input: unknown, options?: { signal?: AbortSignal }) => {
        calls.push({ path: `${name}.${verb}`, input, signal: options?.signal });
        const answer = known[name]?.[verb as keyof Api[F]] as ((...args: unknown[]) => Promise<unknown>) | undefined;
        if (!answer) throw new ClienteleError('not-found', `The test has no answer for ${name}.${verb}.`);
        return answer(input, options);
      },
    });
  const records = createRecordStore();
  const live = new Set<(news: LiveUpdate) => void>();
  const session = fakeSession();
  // Whatever features the contract has.
  const api = new Proxy({} as Api, { get: (_, name) => feature(name as keyof Api) });
  return {
    serverUrl: 'https://clientele.test',
    calls,
    api,
    portal: new Proxy({} as PortalApi, { get: (_, name) => portal[name as keyof PortalApi] ?? {} }),
    preferences: createPreferences(() => api),
    async exportClients() {
      throw new ClienteleError('not-found', 'The test has no answer for an export.');
    },
    files: {
      async upload() {
        throw new ClienteleError('not-found', 'The test has no answer for an upload.');
      },
      async download() {
        throw new ClienteleError('not-found', 'The test has no answer for a download.');
      },
      async preview() {
        throw new ClienteleError('not-found', 'The test has no answer for a preview.');
      },
    },
    pictures: createPictures(
      () => api,
      async () => {
        throw new ClienteleError('not-found', 'The test has no answer for a picture.');
      },
    ),
    records,
    connection: createConnection(),
    live: {
      subscribe(listener) {
        live.add(listener);
        return () => void live.delete(listener);
      },
      hint() {},
    },
    answer: (more) => void Object.assign(known, more),
    async tell(news) {
      while (live.size === 0) await new Promise((resolve) => setTimeout(resolve));
      for (const listener of live) listener(news);
    },
    session,
    async logout() {
      records.clear();
      session.become('ended');
    },
    close() {
      records.clear();
      session.become('ended');
    },
  };
}

function fakeSession(): FakeClientele['session'] {
  const listeners = new Set<() => void>();
  let renewals = 0;
  const session = {
    status: 'ready' as SessionKeeper['status'],
    error: null as ClienteleError | null,
    expiresAt: '2026-03-18T10:15:00.000Z' as string | null,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    token: async () => 'token',
    renew: async () => 'token',
    wakeUp() {},
    end: () => session.become('ended'),
    become(status: SessionKeeper['status'], error: ClienteleError | null = null) {
      if (status === 'ready') session.expiresAt = new Date(Date.UTC(2026, 2, 18, 11, renewals++)).toISOString();
      if (status === 'ended') session.expiresAt = null;
      Object.assign(session, { status, error });
      for (const listener of listeners) listener();
    },
  };
  return session;
}

export function sessionInfo(fields: Partial<SessionInfo> = {}): SessionInfo {
  return {
    id: 'ses_1',
    expiresAt: '2026-03-18T10:15:00.000Z',
    role: 'admin',
    user: { id: 'usr_1', name: 'Ada' },
    permissions: [
      'view_clients',
      'create_clients',
      'edit_clients',
      'delete_clients',
      'manage_portal',
      'view_documents',
    ],
    assignedOnly: [],
    workspace: {
      id: 'wsp_1',
      name: 'Studio',
      baseCurrency: 'EUR',
      timezone: 'Europe/Berlin',
      locale: 'en',
      countryCode: 'DE',
    },
    preferences: {},
    ...fields,
  };
}

export function vocabulary(fields: Partial<Vocabulary> = {}): Vocabulary {
  return {
    statuses: [{ id: 'opt_1', label: 'Active', category: 'active' }],
    tags: [],
    members: [{ id: 'usr_1', name: 'Ada' }],
    options: [],
    customFields: [],
    assetLabel: null,
    industries: [],
    currencies: ['EUR'],
    ...fields,
  };
}
