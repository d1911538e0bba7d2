import { setImmediate as nextTurn } from 'node:timers/promises';
import { contract, type Contract, type ErrorCode, type Procedure } from '@clientele/contract';
import { TRPCError } from '@trpc/server';
import pino from 'pino';
import type { z } from 'zod';
import type { SessionCtx } from '../core/ctx.ts';
import { servicesOf, type GivenServices } from '../core/services.ts';
import { DomainError } from '../core/errors.ts';
import { trpcError } from '../core/error-shapes.ts';
import { refusalOf } from '../core/implement.ts';
import type { Database, Tx } from '../db/connect.ts';
import { authenticate, currentActor } from '../features/access/index.ts';
import { appRouter, clientParts } from '../router.ts';
import { testMailer, testOrigin } from './test-server.ts';

type Call<P> = P extends Procedure ? (input: z.input<P['input']>) => Promise<z.output<P['output']>> : never;

/** Every procedure of the contract as a function of its input: `api.clients.get({ id })`. */
export type TestApi = {
  readonly [Feature in keyof Contract]: { readonly [Verb in keyof Contract[Feature]]: Call<Contract[Feature][Verb]> };
};

/**
 * The procedures as a caller meets them: access rule, parsing, idempotency and the check of the answer included. What a verb
 * refuses is thrown as it threw it.
 */
export function apiOf(ctx: SessionCtx): TestApi {
  const caller = callerOf(ctx);
  const calls = Object.entries(contract).map(([feature, verbs]) => [
    feature,
    Object.fromEntries(
      Object.keys(verbs).map((verb) => [verb, (input: unknown) => unwrapped(caller[feature]?.[verb]?.(input))]),
    ),
  ]);
  return typed(Object.fromEntries(calls));
}

/** What a call came to: `ok` or the code of its refusal, and its body as it goes over the wire. */
export interface Outcome {
  readonly outcome: 'ok' | ErrorCode;
  readonly text: string;
  // Tests look into answers of every shape.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly data?: any;
}

export type CallInProcess = (path: string, input: unknown, token: string | undefined) => Promise<Outcome>;

/**
 * Calls procedures as HTTP does, but without HTTP: by whoever the session of the token stands for at this moment, with an input
 * that went through JSON. A path that the contract does not have is `not-found`.
 */
export function callsInProcess(
  database: Database,
  now: () => Date,
  ports: Pick<GivenServices, 'addresses' | 'mailer'> = {},
): CallInProcess {
  const portalUrl = 'https://portal.test/';
  const services = servicesOf({
    ...ports,
    portalUrl,
    mailer: testMailer,
    database,
    clientParts,
    now,
    log: pino({ level: 'silent' }),
  });
  const requestId = 'req_test';
  return async (path, input, token) => {
    const [feature = '', verb = ''] = path.split('.');
    // On SQLite a call never waits for anything: thousands of them would keep sockets and timers from their turn.
    await nextTurn();
    try {
      const actor = await authenticate(database.read, token, testOrigin, now());
      const stillHeld = (tx: Tx) => currentActor(tx, actor, now());
      const ctx: SessionCtx = { ...services, actor, currentActor: stillHeld, db: database.read, requestId };
      const call = callerOf(ctx)[feature]?.[verb];
      if (!call) throw new DomainError('not-found', 'There is no such procedure.');
      const data = await call(input === undefined ? input : JSON.parse(JSON.stringify(input)));
      return { outcome: 'ok', text: JSON.stringify({ result: { data } }), data };
    } catch (thrown) {
      const error = trpcError(thrown instanceof TRPCError ? refusalOf(thrown) : thrown, requestId);
      return { outcome: error.data.code, text: JSON.stringify({ error }) };
    }
  };
}

type UntypedCaller = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

function callerOf(ctx: SessionCtx): UntypedCaller {
  return appRouter.createCaller(ctx);
}

async function unwrapped(answer: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof TRPCError ? (error.cause ?? error) : error;
  }
}

/** `implement` demanded a verb of the right type for every procedure; tRPC's caller has forgotten which. */
function typed(calls: Record<string, unknown>): TestApi {
  return calls as TestApi;
}
