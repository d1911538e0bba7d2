import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { NewContact, PortalAccess, SignedIn } from '@clientele/contract';
import { createSmtpMailer } from '../adapters/smtp-mailer.ts';
import { createJobWorker } from '../core/jobs.ts';
import { servicesOf } from '../core/services.ts';
import { createLog } from '../http/create-log.ts';
import { clientParts, jobHandlers } from '../router.ts';
import { apiOf, type TestApi } from './api.ts';
import { newClient } from './new-client.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';
import { startTestMailServer, type TestMailServer } from './test-mail-server.ts';
import { startTestServer, type Answer, type TestServer } from './test-server.ts';
import { createTestWorkspace, testNow, type TestWorkspace } from './test-workspace.ts';

export const portalOrigin = 'https://portal.test';
const portalUrl = `${portalOrigin}/of/clients`;

/** A workspace whose clients have portals, a server, a mail server, and a clock that stands still. */
export interface PortalPeople {
  readonly database: TestDatabase;
  readonly server: TestServer;
  readonly mails: TestMailServer;
  readonly here: TestWorkspace;
  /** What it says can be set. */
  readonly clock: { now: Date };
  /** A verb's context, as this server gives it. */
  readonly as: (role: Parameters<TestWorkspace['as']>[0], workspace?: TestWorkspace) => ReturnType<TestWorkspace['as']>;
  /** The owner's procedures. */
  readonly staff: TestApi;
  /** A client whose portal is on. */
  readonly clientWithPortal: (name?: string) => Promise<string>;
  /** A contact of it. */
  readonly contactOf: (clientId: string, contact?: Partial<NewContact>) => Promise<{ id: string; email: string }>;
  /** Sends what is queued, and answers the texts of the mails that have come to an address, the newest last. */
  readonly mailsTo: (email: string) => Promise<string[]>;
  /** Invites a contact and answers the secret of the mail. */
  readonly invited: (clientId: string, contact?: Partial<NewContact>) => Promise<Invited>;
  /** A contact who has accepted an invitation with a password, in a browser. */
  readonly signedIn: (clientId: string, contact?: Partial<NewContact>) => Promise<Invited & { browser: Browser }>;
  /** A browser on the portals' page, with nobody signed in. */
  readonly browser: (from?: Partial<From>) => Browser;
  readonly close: () => Promise<void>;
}

interface Invited {
  readonly access: PortalAccess;
  readonly contactId: string;
  readonly email: string;
  readonly secret: string;
}

interface From {
  /** As the proxy in front says. */
  address: string;
  origin: string;
  userAgent: string;
}

interface Browser {
  /** `sign-in/clients` and what else there is. */
  readonly post: (path: string, body: unknown) => Promise<Answer>;
  /** The same, which must succeed. */
  readonly done: (path: string, body: unknown) => Promise<SignedIn>;
  /** Opens the portal of a client, and answers the token of the session. */
  readonly open: (clientId: string) => Promise<string>;
  /** What it keeps. */
  readonly cookie: string | undefined;
  /** Asks the portal with a token. */
  readonly ask: (name: string, token: string, input?: unknown) => Promise<Answer>;
}

export const goodPassword = 'seven herons over the weir';

export async function startPortalPeople(options: Parameters<typeof startTestServer>[1] = {}): Promise<PortalPeople> {
  const database = await openTestDatabase();
  const mails = await startTestMailServer();
  const mailer = createSmtpMailer({ url: mails.url, from: 'clients@northwind.test' });
  const clock = { now: testNow };
  const now = () => clock.now;
  const ports = { mailer, portalUrl, now };
  const proxy = { trustedProxies: ['127.0.0.1'], liveStreams: { recheckEveryMs: 20 } };
  const server = await startTestServer(database, { ...ports, ...proxy, ...options });
  const here = await createTestWorkspace(database, { name: 'Northwind Studio' });
  const log = createLog('silent');
  const worker = createJobWorker(servicesOf({ database, clientParts, log, ...ports }), jobHandlers);
  const as: PortalPeople['as'] = (role, workspace = here) => ({ ...workspace.as(role, now), mailer, portalUrl });
  const staff = apiOf(as('owner'));
  let people = 0;
  // What is counted by place is of no matter to tests of anything else.
  let places = 0;

  async function contactOf(clientId: string, contact: Partial<NewContact> = {}) {
    const email = `person${(people += 1)}@acme.test`;
    const given = { name: 'Priya Nair', emails: [{ value: email }], ...contact };
    const tie = await staff.contacts.create({ idempotencyKey: randomUUID(), clientId, contact: given });
    return { id: tie.contact.id, email: tie.contact.emails[0]?.value ?? '' };
  }

  async function mailsTo(email: string): Promise<string[]> {
    await worker.runDue();
    return mails.received.filter(({ to }) => to.includes(email)).map(({ parsed }) => parsed.text ?? '');
  }

  function browser({
    address = `203.0.113.${(places += 1) % 250}`,
    origin = portalOrigin,
    userAgent = 'Firefox/152.0 (Windows)',
  } = {}) {
    let cookie: string | undefined;
    const headers = { origin, 'content-type': 'application/json', 'x-forwarded-for': address, 'user-agent': userAgent };
    const made: Browser = {
      get cookie() {
        return cookie;
      },
      async post(path, body) {
        const kept = cookie === undefined ? undefined : { cookie };
        const answer = await server.send(`/portal/v1/${path}`, {
          method: 'POST',
          headers: { ...headers, ...kept },
          body: JSON.stringify(body),
        });
        for (const line of answer.headers.getSetCookie()) {
          const [pair = ''] = line.split(';', 1);
          cookie = pair.endsWith('=') ? undefined : pair;
        }
        return answer;
      },
      async done(path, body) {
        const answer = await made.post(path, body);
        assert.ok(answer.status < 300, answer.text);
        return answer.body as SignedIn;
      },
      async open(clientId) {
        const answer = await made.post('sign-in/session', { clientId });
        assert.equal(answer.status, 201, answer.text);
        return (answer.body as { token: string }).token;
      },
      ask: (name, token, input = {}) =>
        server.send(`/portal/trpc/${name}`, {
          method: 'POST',
          headers: { ...headers, authorization: `Bearer ${token}` },
          body: JSON.stringify(input),
        }),
    };
    return made;
  }

  async function invited(clientId: string, contact: Partial<NewContact> = {}): Promise<Invited> {
    const { id: contactId, email } = await contactOf(clientId, contact);
    const access = await staff.portal.invite({ clientId, contactId });
    return { access, contactId, email, secret: secretIn((await mailsTo(email)).at(-1), 'invitation') };
  }

  return {
    database,
    server,
    mails,
    here,
    clock,
    as,
    staff,
    contactOf,
    mailsTo,
    browser,
    invited,
    async clientWithPortal(name = 'Acme') {
      const { id, version } = await newClient(as('owner'), { name });
      await staff.clients.update({ id, version, patch: { portalEnabled: true } });
      return id;
    },
    async signedIn(clientId, contact) {
      const made = await invited(clientId, contact);
      const theirs = browser();
      await theirs.done('invitations/accept', { secret: made.secret, password: goodPassword });
      return { ...made, browser: theirs };
    },
    async close() {
      await server.close();
      await mails.close();
      await database.close();
    },
  };
}

/** What an address in a mail carries. */
export function secretIn(text: string | undefined, purpose: 'invitation' | 'sign-in' | 'password'): string {
  const address = /https:\/\/portal\.test\/of\/clients#\S+/.exec(text ?? '')?.[0];
  const secret = new URLSearchParams(new URL(address ?? 'https://none.test').hash.slice(1)).get(purpose);
  assert.ok(secret, `no ${purpose} in ${text}`);
  return secret;
}
