import type { z } from 'zod';
import type { Contract } from './contract.ts';
import type { Procedure } from './procedure.ts';

/** What a caller sends to a procedure; defaults may be left out. */
export type InputOf<P extends Procedure> = z.input<P['input']>;
/** What a procedure answers. */
export type OutputOf<P extends Procedure> = z.output<P['output']>;

export interface CallOptions {
  /** Abandons the call: the promise rejects with the signal's reason. */
  signal?: AbortSignal | undefined;
}

/** The contract as functions: `api.clients.update({ id, version, patch })`. */
export type Api = {
  readonly [F in keyof Contract]: {
    readonly [V in keyof Contract[F]]: Contract[F][V] extends Procedure
      ? (input: InputOf<Contract[F][V]>, options?: CallOptions) => Promise<OutputOf<Contract[F][V]>>
      : never;
  };
};
