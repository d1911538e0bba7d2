import { randomBytes } from 'node:crypto';
import type { MintedSession, MintSession, Role } from '@clientele/contract';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDiskFiles } from '../adapters/disk-files.ts';
import { createApp, type AppOptions } from '../app.ts';
import type { Database } from '../db/connect.ts';
import { registerKey } from '../features/access/index.ts';
import type { Mailer } from '../features/mail/index.ts';
import { createLog } from '../http/create-log.ts';
import { listen } from '../http/listen.ts';
import { testNow } from './test-workspace.ts';

/** An answer as it came over the wire. Apart from files the server speaks JSON alone, so any other body fails the test. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  // Tests look into answers of every shape, wrong ones too.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

/** A workspace and whoever of it signs in. */
interface Home {
  readonly id: string;
  readonly users: Readonly<
    Partial<Record<Role, { readonly id: string; readonly hostId: string; readonly name: string }>>
  >;
}

export interface TestServer {
  readonly url: string;
  /** What was written to the log, line by line. */
  readonly logLines: string[];
  /** The secret key of a workspace's host, registered for `testOrigin`. */
  keyOf(workspace: Home): Promise<string>;
  /** Opens a session as a host's backend does. */
  mint(workspace: Home, role: Role, request?: Partial<MintSession>): Promise<MintedSession>;
  /** Calls one procedure, or posts to another path (`/v1/…`), as a page of `testOrigin` does. */
  call(path: string, input: unknown, token?: string): Promise<Answer>;
  send(path: string, init?: RequestInit): Promise<Answer>;
  close(): Promise<void>;
}

/** The page that tests pretend to be. */
export const testOrigin = 'https://host.test';

/** Takes every mail. Nothing does the jobs of a test's server, so none comes. */
export const testMailer: Mailer = { send: async () => undefined };

/** The real server on a free port, over a test's database. Its clock stands still at `testNow` unless told otherwise. */
export async function startTestServer(
  database: Database,
  options: Partial<Omit<AppOptions, 'database' | 'log'>> = {},
): Promise<TestServer> {
  const logLines: string[] = [];
  const log = createLog('debug', { write: (line) => void logLines.push(line) });
  const now = options.now ?? (() => testNow);
  // However busy the machine is: only what tests it is refused for overload.
  const { eventLoopLag = () => 0 } = options;
  // Made with the first file.
  const folder = join(tmpdir(), `clientele-files-${randomBytes(8).toString('hex')}`);
  const portalUrl = 'https://portal.test/';
  const app = createApp({
    files: createDiskFiles(folder),
    portalUrl,
    mailer: testMailer,
    ...options,
    database,
    log,
    now,
    eventLoopLag,
  });
  // While this process is busy, a connection that has rested is closed with the next request on its way: none is.
  const server = await listen(app, { port: 0, host: '127.0.0.1', keepAliveMs: 600_000 });
  const url = `http://127.0.0.1:${server.port}`;
  const keys = new Map<string, string>();

  async function keyOf(workspace: Home): Promise<string> {
    const known = keys.get(workspace.id);
    if (known) return known;
    const secretKey = `sk_${randomBytes(32).toString('base64url')}`;
    keys.set(workspace.id, secretKey);
    await registerKey(database, { secretKey, workspaceId: workspace.id, name: 'test', origins: [testOrigin] }, now());
    return secretKey;
  }

  async function send(path: string, init?: RequestInit): Promise<Answer> {
    const response = await fetch(url + path, init);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      text,
      body: text === '' || isFile(response) ? undefined : JSON.parse(text),
    };
  }

  return {
    url,
    logLines,
    keyOf,
    send,
    async mint(workspace, role, request) {
      const person = workspace.users[role];
      if (!person) throw new Error(`Nobody there is ${role}.`);
      const body = {
        workspaceId: workspace.id,
        actor: { userId: person.hostId, role, name: person.name },
        allowedOrigins: [testOrigin],
        ...request,
      };
      const answer = await send('/v1/sessions', {
        method: 'POST',
        headers: { authorization: `Bearer ${await keyOf(workspace)}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      if (answer.status !== 201) throw new Error(`No session: ${answer.text}`);
      return answer.body;
    },
    call(path, input, token) {
      const authorization = token === undefined ? undefined : { authorization: `Bearer ${token}` };
      return send(path.startsWith('/') ? path : `/trpc/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: testOrigin, ...authorization },
        body: JSON.stringify(input),
      });
    },
    async close() {
      app.closeStreams();
      await server.close(1000);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function isFile({ headers }: Response): boolean {
  return headers.get('content-type') === 'text/csv; charset=utf-8';
}
