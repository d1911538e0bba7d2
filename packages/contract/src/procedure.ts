import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may call a procedure. Every procedure carries one; the server refuses a procedure without it.
 *
 * - `signed-in`: any live session, a portal's too.
 * - `staff`: any live session of a member of staff, not a portal's.
 * - a permission: the session's effective permissions must contain it. Where a role holds it only for the clients it is
 *   assigned to, the server also checks the client that the call names.
 */
export interface AccessRule {
  readonly need: Permission | 'signed-in' | 'staff';
  /** Fields of the input's `patch` that need a further permission when they are present. */
  readonly fields?: Readonly<Record<string, Permission>>;
}

export type ProcedureKind = 'query' | 'mutation';

export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly access: AccessRule;
  /**
   * True when the input carries an `idempotencyKey`: within 24 hours the same key with the same input has one effect and
   * one answer. The key is part of the input, not a header, because one HTTP request may carry a batch of calls.
   */
  readonly idempotent: boolean;
}

interface Definition<Input extends z.ZodType, Output extends z.ZodType> {
  input: Input;
  output: Output;
  access: AccessRule;
}

/** A procedure that changes nothing. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Input, Output>,
): Procedure<'query', Input, Output> {
  return { kind: 'query', idempotent: false, ...definition };
}

/** A procedure that changes something. It is idempotent when its input has an `idempotencyKey`. */
export function mutation<Input extends z.ZodObject, Output extends z.ZodType>(
  definition: Definition<Input, Output>,
): Procedure<'mutation', Input, Output> {
  return { kind: 'mutation', idempotent: 'idempotencyKey' in definition.input.shape, ...definition };
}
