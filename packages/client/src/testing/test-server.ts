import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { initTRPC, TRPCError } from '@trpc/server';
import { createHTTPHandler } from '@trpc/server/adapters/standalone';
import type { ErrorBody } from '@clientele/contract';

/** A real server that speaks tRPC as Clientele's does, with answers that a test decides. */
export interface TestServer {
  url: string;
  /** Tokens that are accepted. */
  tokens: Set<string>;
  /** What reached the server: one entry for each HTTP request. */
  requests: {
    method: string;
    url: string;
    authorization: string | undefined;
    contentType: string | undefined;
    body: string;
  }[];
  /** Answers of `clients.get`, by id; anything else is `not-found`. A function decides when it is asked. */
  answers: Map<string, () => unknown>;
  /** Paths that ran, with their inputs. */
  calls: { path: string; input: unknown }[];
  /** Answers every request as a whole with this, before tRPC sees it. */
  refuseAll: ((request: IncomingMessage) => { status: number; body: string } | undefined) | undefined;
  /** Resolves when a caller goes away before it has its answer. */
  nextAbandoned(): Promise<void>;
  stop(): Promise<void>;
}

type State = Omit<TestServer, 'url' | 'stop' | 'nextAbandoned'>;

export class Refusal extends Error {
  readonly body: Partial<ErrorBody> & Pick<ErrorBody, 'code'>;

  constructor(body: Partial<ErrorBody> & Pick<ErrorBody, 'code'>) {
    super(body.message ?? body.code);
    this.body = body;
  }
}

export async function startTestServer(port = 0): Promise<TestServer> {
  const state: State = {
    tokens: new Set(['token-1']),
    requests: [],
    answers: new Map(),
    calls: [],
    refuseAll: undefined,
  };
  const handle = createHTTPHandler({
    router: routerOf(state),
    basePath: '/trpc/',
    allowMethodOverride: true,
    createContext: ({ req }) => ({ token: req.headers.authorization?.replace('Bearer ', '') ?? '' }),
  });
  let abandoned = () => {};
  const server = createServer((request, response) => {
    response.on('close', () => response.writableFinished || abandoned());
    const whole = state.refuseAll?.(request);
    if (whole) {
      response.writeHead(whole.status, { 'content-type': 'application/json' }).end(whole.body);
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      state.requests.push({
        method,
        url,
        authorization: headers.authorization,
        contentType: headers['content-type'],
        body,
      });
    });
    handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return Object.assign(state, {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    nextAbandoned: () => new Promise<void>((resolve) => (abandoned = resolve)),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

function routerOf(state: State) {
  const t = initTRPC.context<{ token: string }>().create({
    isDev: false,
    errorFormatter({ shape, error }) {
      const refusal = error.cause instanceof Refusal ? error.cause : undefined;
      const body = {
        code: 'server-error',
        message: shape.message,
        requestId: 'req-1',
        retryable: false,
        ...refusal?.body,
      };
      return { message: body.message, code: shape.code, data: body };
    },
  });
  const procedure = t.procedure
    .input((input: unknown) => input)
    .use(({ ctx, path, input, next }) => {
      if (!state.tokens.has(ctx.token)) {
        throw new TRPCError({ code: 'UNAUTHORIZED', cause: new Refusal({ code: 'session-expired', retryable: true }) });
      }
      state.calls.push({ path, input });
      return next();
    });
  const answer = async (key: string) => {
    const found = state.answers.get(key);
    if (!found)
      throw new TRPCError({
        code: 'NOT_FOUND',
        cause: new Refusal({ code: 'not-found', message: 'There is no such record.' }),
      });
    try {
      return await found();
    } catch (cause) {
      throw new TRPCError({ code: 'BAD_REQUEST', cause });
    }
  };
  return t.router({
    session: t.router({
      get: procedure.query(() => ({})),
      end: procedure.mutation(({ ctx }) => {
        state.tokens.delete(ctx.token);
        return {};
      }),
    }),
    clients: t.router({
      get: procedure.query(({ input }) => answer((input as { id: string }).id)),
      list: procedure.query(() => ({ items: [], nextCursor: null, total: null })),
      create: procedure.mutation(() => answer('create')),
    }),
  });
}
