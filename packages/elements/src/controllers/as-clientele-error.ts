import { ClienteleError } from '@clientele/client';

/** The Api rejects with nothing else; a client that a host wrote may. */
export function asClienteleError(error: unknown): ClienteleError {
  if (error instanceof ClienteleError) return error;
  return new ClienteleError(
    'server-error',
    'The call failed for an unknown reason.',
    { retryable: true },
    { cause: error },
  );
}
