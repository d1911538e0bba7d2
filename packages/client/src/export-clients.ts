import type { ExportClients } from '@clientele/contract';
import { abortable } from './abortable.ts';
import { isTokenRefused } from './call.ts';
import type { ConnectionControl } from './connection.ts';
import type { SessionKeeper } from './session-keeper.ts';
import { errorInAnswer, isUnreachable, toClienteleError } from './to-clientele-error.ts';

export interface ExportOptions {
  /** Stops the export: the promise rejects with the signal's reason, and the server with its work. */
  signal?: AbortSignal | undefined;
  /** Told after every piece how many bytes have arrived. How many will come is not known before the end. */
  onProgress?: ((bytes: number) => void) | undefined;
}

interface Access {
  serverUrl: string;
  session: SessionKeeper;
  connection: ConnectionControl;
  fetch: typeof fetch;
  /** Fires when everything is over. */
  closed: AbortSignal;
}

/** Fetches the file. As for every call, a refused token is renewed once, and all else is a ClienteleError. */
export async function exportClients(access: Access, input: ExportClients, options: ExportOptions = {}): Promise<Blob> {
  const { session, closed } = access;
  const signal = options.signal ? AbortSignal.any([closed, options.signal]) : closed;
  signal.throwIfAborted();
  const attempt = async (token: string) => {
    try {
      return { file: await abortable(download(access, token, input, signal, options.onProgress), signal) };
    } catch (cause) {
      signal.throwIfAborted();
      return { error: toClienteleError(cause) };
    }
  };

  const token = await session.token(signal);
  let result = await attempt(token);
  if (result.error && isTokenRefused(result.error)) result = await attempt(await session.renew(token, signal));
  if (!result.file) throw result.error;
  return result.file;
}

async function download(
  { serverUrl, connection, fetch }: Access,
  token: string,
  input: ExportClients,
  signal: AbortSignal,
  onProgress: ExportOptions['onProgress'],
): Promise<Blob> {
  try {
    const response = await fetch(`${serverUrl}/v1/exports/clients`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'omit',
      signal,
    });
    connection.report('online');
    if (!response.ok) throw errorInAnswer(await response.json());
    return await blobOf(response, onProgress);
  } catch (cause) {
    if (!signal.aborted && isUnreachable(cause)) connection.report('offline');
    throw cause;
  }
}

/** Piece by piece, so that the browser can put a large file aside instead of holding all of it in memory. */
async function blobOf(response: Response, onProgress: ExportOptions['onProgress']): Promise<Blob> {
  let bytes = 0;
  const counted = response.body?.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(piece, controller) {
        onProgress?.((bytes += piece.byteLength));
        controller.enqueue(piece);
      },
    }),
  );
  const type = response.headers.get('content-type') ?? 'text/csv;charset=utf-8';
  return new Response(counted ?? null, { headers: { 'content-type': type } }).blob();
}
