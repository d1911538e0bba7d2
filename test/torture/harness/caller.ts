// A page's calls over HTTP, answered or not.
import { request, type Agent, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { hostUserId, pageOrigin, type Fixture } from './fixture.ts';

export interface Answered {
  status: number;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  text: string;
  /** Of a success. */
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  data: any;
  /** The error's code, or undefined. */
  code: string | undefined;
}

export type Call = (path: string, input: unknown) => Promise<Answered>;

/** Opens a session as the host's backend does: its token, good for an hour. */
export async function mintToken(
  url: string,
  { workspaceId, secretKey }: Fixture,
  userId = hostUserId,
): Promise<string> {
  const body = {
    workspaceId,
    actor: { userId, role: 'owner', name: 'Tilda Torture' },
    allowedOrigins: [pageOrigin],
    ttlSeconds: 3600,
  };
  const answer = await patiently(() =>
    post(`${url}/v1/sessions`, { authorization: `Bearer ${secretKey}` }, body, undefined),
  );
  if (answer.status !== 201) throw new Error(`No session: ${answer.text}`);
  return JSON.parse(answer.text).token;
}

/** Calls procedures with this token. Rejects when the connection fails before the whole answer is there. */
export function callerOf(url: string, token: string, agent?: Agent): Call {
  const headers = { authorization: `Bearer ${token}`, origin: pageOrigin };
  return (path, input) => post(`${url}/trpc/${path}`, headers, input, agent);
}

/**
 * As many pages, each with a session of its own: one session may make a thousand calls in ten seconds, which eight writers
 * exceed together when a test takes its time.
 */
export async function pagesOf(url: string, fixture: Fixture, count: number, agent?: Agent): Promise<Call[]> {
  const tokens = await Promise.all(Array.from({ length: count }, () => mintToken(url, fixture)));
  return tokens.map((token) => callerOf(url, token, agent));
}

/** Asks again as long as the server asks for patience, up to half a minute. */
export async function patiently(ask: () => Promise<Answered>): Promise<Answered> {
  for (let tries = 0; ; tries += 1) {
    const answer = await ask();
    if (answer.code !== 'overloaded' || tries === 300) return answer;
    await wait(100);
  }
}

async function post(
  url: string,
  headers: Record<string, string>,
  input: unknown,
  agent: Agent | undefined,
): Promise<Answered> {
  const sent = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    ...(agent && { agent }),
  });
  sent.end(JSON.stringify(input));
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.once('response', resolve);
    sent.on('error', reject);
  });
  const body = await text(response);
  if (!response.complete) throw new Error('The answer was cut off.');
  const parsed = JSON.parse(body);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    text: body,
    data: parsed.result?.data,
    code: (parsed.error?.data ?? parsed.error)?.code,
  };
}
