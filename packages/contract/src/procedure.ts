import type { z } from 'zod';
import type { Permission } from './permissions.ts';

/**
 * Who may call a procedure.
 *
 * - `signed-in`: any live session that a host opened, a portal's too.
 * - `staff`: any live session of a member of staff, not a portal's.
 * - `portal`: any live session of a client's portal, not a member's.
 * - a permission: the session's effective permissions must contain it. Where a role holds it only for the clients it is
 *   assigned to, the server also checks the client that the call names.
 */
export type Need = Permission | 'signed-in' | 'staff' | 'portal';

/** Every procedure carries one; the server refuses a procedure without it. */
export interface AccessRule<Needed extends Need = Need> {
  readonly need: Needed;
  /** Fields of the input's `patch` that need a further permission when they are present. */
  readonly fields?: Readonly<Record<string, Permission>>;
}

export type ProcedureKind = 'query' | 'mutation';

export interface Procedure<
  Kind extends ProcedureKind = ProcedureKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Needed extends Need = Need,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
  readonly access: AccessRule<Needed>;
  /**
   * True when the input carries an `idempotencyKey`: within 24 hours the same key with the same input has one effect and
   * one answer. The key is part of the input, not a header, because one HTTP request may carry a batch of calls.
   */
  readonly idempotent: boolean;
}

interface Definition<Input extends z.ZodType, Output extends z.ZodType, Needed extends Need> {
  input: Input;
  output: Output;
  access: AccessRule<Needed>;
}

/** A procedure that changes nothing. */
export function query<Input extends z.ZodType, Output extends z.ZodType, Needed extends Need>(
  definition: Definition<Input, Output, Needed>,
): Procedure<'query', Input, Output, Needed> {
  return { kind: 'query', idempotent: false, ...definition };
}

/** A procedure that changes something. It is idempotent when its input has an `idempotencyKey`. */
export function mutation<Input extends z.ZodObject, Output extends z.ZodType, Needed extends Need>(
  definition: Definition<Input, Output, Needed>,
): Procedure<'mutation', Input, Output, Needed> {
  return { kind: 'mutation', idempotent: 'idempotencyKey' in definition.input.shape, ...definition };
}
