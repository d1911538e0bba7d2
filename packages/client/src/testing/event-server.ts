import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';

/** A stream that a client has open, or asked for in vain. */
export interface OpenStream {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  send(text: string): void;
  closed: Promise<void>;
}

/** A server whose event streams a test writes by hand. */
export async function startEventServer(t: TestContext) {
  const streams: OpenStream[] = [];
  const tokens = new Set(['token-1']);
  let arrived = () => {};
  let refuse: { status: number; headers?: Record<string, string> } | undefined;
  const server = createServer((request, response) => {
    const isKnown = tokens.has(request.headers.authorization?.replace('Bearer ', '') ?? '');
    const refusal = isKnown ? refuse : { status: 401 };
    const stream: OpenStream = {
      request,
      response,
      send: (text) => void response.write(text),
      closed: new Promise((resolve) => response.once('close', resolve)),
    };
    streams.push(stream);
    if (refusal) response.writeHead(refusal.status, refusal.headers).end('{}');
    else response.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 10\n\n:\nid: 1\n\n');
    arrived();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    streams,
    tokens,
    refuseWith: (answer: typeof refuse) => (refuse = answer),
    /** The request for a stream with this number, from 0, as soon as it is there. */
    async stream(index: number): Promise<OpenStream> {
      for (;;) {
        const found = streams[index];
        if (found) return found;
        await new Promise<void>((resolve) => (arrived = resolve));
      }
    },
  };
}

export function changeFrame(clientId: string, version: number, id?: string): string {
  const data = JSON.stringify({ kind: 'client', id: clientId, version });
  return `event: change\ndata: ${data}\n${id === undefined ? '' : `id: ${id}\n`}\n`;
}
