import type { Api, ExportClients, PortalApi } from '@clientele/contract';
import { createApi } from './api.ts';
import { createCall, isTokenRefused } from './call.ts';
import { ClienteleError } from './clientele-error.ts';
import { createConnection, type Connection } from './connection.ts';
import type { ExportOptions } from './export-clients.ts';
import type { Files, SendFile } from './files.ts';
import type { FetchedSession, FetchSession } from './fetch-session.ts';
import { createLive, type Live } from './live/live.ts';
import { createPictures, type Pictures } from './pictures.ts';
import { createPreferences, type PreferenceStore } from './preferences.ts';
import { createRecordStore, type RecordStore } from './record-store.ts';
import { serverUrlOf } from './server-url.ts';
import { createSessionKeeper, type SessionKeeper } from './session-keeper.ts';
import { toClienteleError } from './to-clientele-error.ts';
import { createTransport } from './transport.ts';

export interface ClienteleOptions {
  /** Where the server is, for example `https://clients.example.com`. Refused with `validation` when it is not http(s). */
  serverUrl: string;
  fetchSession: FetchSession;
  /** A session that is there already, opened together with the page. `fetchSession` gets the next one, and this one if it is over. */
  session?: FetchedSession | undefined;
  /** Another `fetch`, for example one that goes through a proxy. */
  fetch?: typeof fetch;
  /** Another way to send files, which can tell how much has left. By default `fetch`, which cannot. */
  sendFile?: SendFile;
}

/** The headless data layer: one session, its calls and what they answered. */
export interface Clientele {
  /** Where the server is: an address without a slash at its end. */
  readonly serverUrl: string;
  /** The server's procedures. Every call rejects with a ClienteleError or with the reason of its own signal. */
  readonly api: Api;
  /** The same for a session of a client's portal, which the procedures of the staff refuse, as these refuse theirs. */
  readonly portal: PortalApi;
  /** What is known of the records, with changes under way already in them. */
  readonly records: RecordStore;
  /** What the person who acts has arranged. */
  readonly preferences: PreferenceStore;
  readonly session: SessionKeeper;
  readonly connection: Connection;
  /** What others change, as it happens. */
  readonly live: Live;
  readonly files: Files;
  readonly pictures: Pictures;
  /**
   * The clients that answer a question as a CSV file, for people with the permission `export_clients`. Rejects as a call does;
   * with `offline` also when the file broke off on its way.
   */
  exportClients(input: ExportClients, options?: ExportOptions): Promise<Blob>;
  /**
   * Abandons what is under way, forgets every record and revokes the session. Rejects when the server could not be told;
   * here everything is over then, too.
   */
  logout(): Promise<void>;
  /** The same without telling the server: for a page that is left while its session may go on elsewhere. */
  close(): void;
}

export function createClient(options: ClienteleOptions): Clientele {
  const serverUrl = serverUrlOf(options.serverUrl);
  const closed = new AbortController();
  const records = createRecordStore();
  const connection = createConnection(() => api.session.get({}));
  const session = createSessionKeeper(options.fetchSession, options.session);
  const fetch: typeof globalThis.fetch = options.fetch ?? ((...request) => globalThis.fetch(...request));
  const sendTo = (at: '/trpc' | '/portal/trpc') =>
    createTransport({ serverUrl, at, token: () => session.token(), connection, fetch });
  const send = sendTo('/trpc');
  const access = { serverUrl, session, connection, fetch, closed: closed.signal };
  const api = createApi<Api>(createCall(session, send, closed.signal));

  function forget() {
    closed.abort(new ClienteleError('unauthenticated', 'The session was ended.'));
    connection.close();
    records.clear();
  }

  return {
    serverUrl,
    api,
    portal: createApi<PortalApi>(createCall(session, sendTo('/portal/trpc'), closed.signal)),
    records,
    preferences: createPreferences(() => api),
    session,
    connection,
    live: createLive(access),
    files: {
      upload: async (...given) => (await import('./files.ts')).uploadFile(access, options.sendFile, ...given),
      download: async (...given) => (await import('./files.ts')).downloadFile(access, ...given),
      preview: async (id, more) => (await import('./files.ts')).downloadFile(access, id, more, 'preview'),
    },
    pictures: createPictures(
      () => api,
      async (...given) => (await import('./files.ts')).uploadPicture(access, options.sendFile, ...given),
      closed.signal,
    ),
    async exportClients(input, more) {
      // Few pages need it, and those not at once.
      const { exportClients } = await import('./export-clients.ts');
      return exportClients(access, input, more);
    },
    async logout() {
      const over = closed.signal.aborted;
      forget();
      try {
        if (!over && session.expiresAt)
          await send('session.end', {}, { signal: AbortSignal.timeout(10_000), context: {} });
      } catch (cause) {
        const error = toClienteleError(cause);
        // What the server does not know any more needs no revocation.
        if (!isTokenRefused(error)) throw error;
      } finally {
        session.end();
      }
    },
    close() {
      forget();
      session.end();
    },
  };
}
