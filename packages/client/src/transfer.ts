import { abortable } from './abortable.ts';
import { isTokenRefused } from './call.ts';
import type { ConnectionControl } from './connection.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { isUnreachable, toClienteleError } from './to-clientele-error.ts';

export interface TransferOptions {
  /** Stops the transfer: the promise rejects with the signal's reason, and the server with its work. */
  signal?: AbortSignal | undefined;
  /** Told now and then how many bytes have travelled. */
  onProgress?: ((bytes: number) => void) | undefined;
}

export interface TransferAccess {
  serverUrl: string;
  session: SessionKeeper;
  connection: ConnectionControl;
  fetch: typeof fetch;
  /** Fires when everything is over. */
  closed: AbortSignal;
}

/** Sends or fetches a file. As for every call, a refused token is renewed once, and all else is a ClienteleError. */
export async function transfer<Result>(
  { session, connection, closed }: TransferAccess,
  given: AbortSignal | undefined,
  work: (token: string, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signal = given ? AbortSignal.any([closed, given]) : closed;
  signal.throwIfAborted();
  const attempt = async (token: string) => {
    try {
      return { done: await abortable(work(token, signal), signal) };
    } catch (cause) {
      signal.throwIfAborted();
      if (isUnreachable(cause)) connection.report('offline');
      return { error: toClienteleError(cause) };
    }
  };

  const token = await session.token(signal);
  let result = await attempt(token);
  if (result.error && isTokenRefused(result.error)) result = await attempt(await session.renew(token, signal));
  if ('done' in result) return result.done;
  throw result.error;
}

/** Piece by piece, so that the browser can put a large file aside instead of holding all of it in memory. */
export async function blobOf(response: Response, onProgress: TransferOptions['onProgress']): Promise<Blob> {
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        onProgress?.((bytes += piece.byteLength));
        controller.enqueue(piece);
      },
    }),
  );
  const type = response.headers.get('content-type') ?? '';
  return new Response(counted ?? null, { headers: { 'content-type': type } }).blob();
}
