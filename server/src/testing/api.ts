import { contract, type Contract, type Procedure } from '@clientele/contract';
import { TRPCError } from '@trpc/server';
import type { z } from 'zod';
import type { Ctx } from '../core/ctx.ts';
import { implement, router } from '../core/implement.ts';
import { preferences, session } from '../features/access/index.ts';
import { invoices } from '../features/billing/index.ts';
import { clients } from '../features/clients/index.ts';

type Call<P> = P extends Procedure ? (input: z.input<P['input']>) => Promise<z.output<P['output']>> : never;
type Tested = 'session' | 'preferences' | 'clients' | 'invoices';
type Calls<F extends Tested> = { readonly [Verb in keyof Contract[F]]: Call<Contract[F][Verb]> };

export type TestApi = { readonly [Feature in Tested]: Calls<Feature> };

const records = router({
  session: implement('session', contract.session, session),
  preferences: implement('preferences', contract.preferences, preferences),
  clients: implement('clients', contract.clients, clients),
  invoices: implement('invoices', contract.invoices, invoices),
});

/**
 * The verbs as a caller meets them: access rule, parsing, idempotency and the check of the answer included. What a verb
 * refuses is thrown as it threw it.
 */
export function apiOf(ctx: Ctx): TestApi {
  const caller: UntypedCaller = records.createCaller(ctx);
  const callsOf = (feature: string) =>
    new Proxy({}, { get: (_, verb) => (input: unknown) => unwrapped(caller[feature]?.[String(verb)]?.(input)) });
  return typed({
    session: callsOf('session'),
    preferences: callsOf('preferences'),
    clients: callsOf('clients'),
    invoices: callsOf('invoices'),
  });
}

type UntypedCaller = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>;

async function unwrapped(answer: Promise<unknown> | undefined): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    throw error instanceof TRPCError ? (error.cause ?? error) : error;
  }
}

/** `implement` demanded a verb of the right type for every procedure; tRPC's caller has forgotten which. */
function typed(calls: Record<Tested, unknown>): TestApi {
  return calls as TestApi;
}
