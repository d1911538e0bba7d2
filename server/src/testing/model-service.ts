import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What the service sends: data, or a text as it is. `silent`: nothing. */
export type ModelServiceAnswer =
  | {
      readonly status?: number;
      readonly json?: unknown;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    }
  | 'silent';

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/** A service of language models on this machine. It answers as a test says, one answer after the other; the last one stands. */
export async function openModelService() {
  const asked: Asked[] = [];
  let answers: ModelServiceAnswer[] = [];
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await json(request);
    asked.push({ method: request.method, path: request.url, headers: request.headers, body });
    const given = answers.length > 1 ? answers.shift() : answers[0];
    if (given === undefined || given === 'silent') return;
    const { status = 200, headers = {} } = given;
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(given.body ?? JSON.stringify(given.json));
  }
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    /** It answers at every path. */
    url: `http://127.0.0.1:${port}`,
    asked,
    answers(...given: ModelServiceAnswer[]) {
      answers = given;
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/**
 * An answer in the form that OpenAI documents: `ChatCompletion` in `src/resources/chat/completions/completions.ts` of the client that
 * it publishes (openai/openai-node), read at commit 011cd36. Nobody asked the service itself.
 */
export function completion(message: object, finish_reason: string | null = 'stop') {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_773_828_000,
    model: 'small-1',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: null, refusal: null, ...message },
        logprobs: null,
        finish_reason,
      },
    ],
    usage: { prompt_tokens: 900, completion_tokens: 100, total_tokens: 1000 },
  };
}
