import type { Procedure } from '@clientele/contract';
import { initTRPC, type TRPCError, type TRPCMutationProcedure, type TRPCQueryProcedure } from '@trpc/server';
import type { z } from 'zod';
import { answerCheck } from './answer-check.ts';
import { authorize } from './authorize.ts';
import type { Ctx } from './ctx.ts';
import { DomainError } from './errors.ts';
import { trpcError } from './error-shapes.ts';
import { once } from './idempotency.ts';
import { parseInput } from './parse-input.ts';

/** What implements a procedure: one function of what it depends on and what it is asked. */
export type Verb<P extends Procedure> = (ctx: Ctx, input: z.output<P['input']>) => Promise<z.input<P['output']>>;

type Feature = Readonly<Record<string, Procedure>>;
export type Verbs<F extends Feature> = { readonly [Name in keyof F]: Verb<F[Name]> };

const t = initTRPC.context<Ctx>().create({
  isDev: false,
  errorFormatter: ({ error, ctx }) => trpcError(refusalOf(error), ctx?.requestId ?? ''),
});

export const router = t.router;

/**
 * Binds a verb to every procedure of a feature. Each call is, in this order: checked against the procedure's access rule,
 * parsed, run, and its answer held against the contract, so that no column leaves by accident.
 */
export function implement<F extends Feature>(name: string, feature: F, verbs: Verbs<F>) {
  return t.router(
    Object.fromEntries(
      Object.entries(feature).map(([verbName, procedure]) => [
        verbName,
        bind(`${name}.${verbName}`, procedure, verbs[verbName as keyof F] as Verb<Procedure>),
      ]),
    ),
  );
}

type AnyProcedure =
  | TRPCQueryProcedure<{ input: unknown; output: unknown; meta: unknown }>
  | TRPCMutationProcedure<{ input: unknown; output: unknown; meta: unknown }>;

function bind(path: string, procedure: Procedure, verb: Verb<Procedure>): AnyProcedure {
  const checked = answerCheck(path, procedure);
  const call = async ({ ctx, input: raw }: { ctx: Ctx; input: unknown }) => {
    authorize(ctx.actor, procedure.access, raw);
    const input = parseInput(procedure.input, raw);
    return procedure.idempotent
      ? once(ctx, path, input, { verb, checked: (answer) => checked(answer, ctx), output: procedure.output })
      : checked(await verb(ctx, input), ctx);
  };
  const base = t.procedure.input((raw: unknown) => raw);
  return procedure.kind === 'query' ? base.query(call) : base.mutation(call);
}

/** tRPC wraps what a verb throws; what it refuses by itself (a missing path, unreadable JSON) has a code of its own. */
export function refusalOf(error: TRPCError): unknown {
  switch (error.code) {
    case 'NOT_FOUND':
      return new DomainError('not-found', 'There is no such procedure.');
    case 'METHOD_NOT_SUPPORTED':
      return new DomainError('method-not-allowed', 'This procedure is called with another HTTP method.');
    case 'PARSE_ERROR':
    case 'BAD_REQUEST':
      return new DomainError('validation', 'The request could not be read.');
    case 'PAYLOAD_TOO_LARGE':
      return new DomainError('payload-too-large', 'The request is too large.');
    case 'UNSUPPORTED_MEDIA_TYPE':
      return new DomainError('unsupported-media-type', 'Send application/json.');
    default:
      return error.cause ?? error;
  }
}
