import type { Need, Procedure, ProcedureKind } from '@clientele/contract';
import { initTRPC, type TRPCError, type TRPCMutationProcedure, type TRPCQueryProcedure } from '@trpc/server';
import type { z } from 'zod';
import type { PortalActor, SessionActor, StaffActor } from './actor.ts';
import { answerCheck } from './answer-check.ts';
import { authorize, requireWriting } from './authorize.ts';
import type { CallCtx } from './ctx.ts';
import { DomainError } from './errors.ts';
import { trpcError } from './error-shapes.ts';
import { once } from './idempotency.ts';
import { parseInput } from './parse-input.ts';

/** Who can meet a need. */
type Meets<Needed extends Need> = Needed extends 'signed-in'
  ? SessionActor
  : Needed extends 'portal'
    ? PortalActor
    : StaffActor;

/** What implements a procedure: one function of what it depends on and what it is asked. Its context says who may call it. */
export type Verb<P extends Procedure> = (
  ctx: CallCtx<Meets<P['access']['need']>>,
  input: z.output<P['input']>,
) => Promise<z.input<P['output']>>;

type Feature<Needed extends Need> = Readonly<Record<string, Procedure<ProcedureKind, z.ZodType, z.ZodType, Needed>>>;
export type Verbs<F extends Feature<Need>> = { readonly [Name in keyof F]: Verb<F[Name]> };

/**
 * What makes a router for actors of one kind and procedures with these needs. A router has no other contexts and no other
 * procedures: what the staff may do cannot be reached through one that is a portal's, nor the other way round.
 */
export function procedures<Who extends SessionActor, Needed extends Need>() {
  const t = initTRPC.context<CallCtx<Who>>().create({
    isDev: false,
    errorFormatter: ({ error, ctx }) => trpcError(refusalOf(error), ctx?.requestId ?? ''),
  });

  /**
   * Binds a verb to every procedure of a feature. Each call is, in this order: checked against the procedure's access rule,
   * parsed, run, and its answer held against the contract, so that no column leaves by accident.
   */
  function implement<F extends Feature<Needed>>(name: string, feature: F, verbs: Verbs<F>) {
    return t.router(
      Object.fromEntries(
        Object.entries(feature).map(([verbName, procedure]) => [
          verbName,
          bind(`${name}.${verbName}`, procedure, untyped<Who>(verbs[verbName])),
        ]),
      ),
    );
  }

  function bind(path: string, procedure: Procedure, verb: AnyVerb<Who>): AnyProcedure {
    const checked = answerCheck(path, procedure);
    const call = async ({ ctx, input: raw }: { ctx: CallCtx<Who>; input: unknown }) => {
      authorize(ctx.actor, procedure.access, raw);
      if (procedure.kind === 'mutation') requireWriting(ctx.actor, procedure.access);
      const input = parseInput(procedure.input, raw);
      return procedure.idempotent
        ? once(ctx, path, input, { verb, checked: (answer) => checked(answer, ctx), output: procedure.output })
        : checked(await verb(ctx, input), ctx);
    };
    const base = t.procedure.input((raw: unknown) => raw);
    return procedure.kind === 'query' ? base.query(call) : base.mutation(call);
  }

  return { router: t.router, implement };
}

/** A verb of which nobody knows any more what it takes. `authorize` and `parseInput` let nothing else through to it. */
export type AnyVerb<Who extends SessionActor> = (ctx: CallCtx<Who>, input: unknown) => Promise<unknown>;

function untyped<Who extends SessionActor>(verb: unknown): AnyVerb<Who> {
  return verb as AnyVerb<Who>;
}

type AnyProcedure =
  | TRPCQueryProcedure<{ input: unknown; output: unknown; meta: unknown }>
  | TRPCMutationProcedure<{ input: unknown; output: unknown; meta: unknown }>;

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
