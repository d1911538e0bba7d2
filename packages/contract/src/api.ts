import type { z } from 'zod';
import type { Contract } from './contract.ts';
import type { PortalContract } from './portal-contract.ts';
import type { Procedure } from './procedure.ts';

/** What a caller sends to a procedure; defaults may be left out. */
export type InputOf<P extends Procedure> = z.input<P['input']>;
/** What a procedure answers. */
export type OutputOf<P extends Procedure> = z.output<P['output']>;

export interface CallOptions {
  /** Abandons the call: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

type Functions<Of> = {
  readonly [F in keyof Of]: {
    readonly [V in keyof Of[F]]: Of[F][V] extends Procedure
      ? (input: InputOf<Of[F][V]>, options?: CallOptions) => Promise<OutputOf<Of[F][V]>>
      : never;
  };
};

/** The contract as functions: `api.clients.update({ id, version, patch })`. */
export type Api = Functions<Contract>;

/** What a portal's session may ask, as functions: `portal.invoices.list({})`. */
export type PortalApi = Functions<PortalContract>;
