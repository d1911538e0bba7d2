import type { FileRecord, UploadFile } from '@clientele/contract';
import { errorInAnswer } from './to-clientele-error.ts';
import { blobOf, transfer, type TransferAccess, type TransferOptions } from './transfer.ts';

/** The files of clients, in and out. What else can be done with them is in `api.files`. */
export interface Files {
  /**
   * Adds a file to a client. Keep the key until the answer is there: sent again with it, the file is added once. Rejects as a call
   * does, also with `unsupported-media-type`, `payload-too-large` and `storage-full`.
   */
  upload(file: Blob, input: UploadFile, options?: TransferOptions): Promise<FileRecord>;
  /** The bytes of a file. Rejects with `not-found`, and with `offline` also when they broke off on their way. */
  download(id: string, options?: TransferOptions): Promise<Blob>;
}

/**
 * Sends one file and answers what the server said. `fetch` cannot tell how much of a body has left: a page that wants to show it gives
 * another, by `XMLHttpRequest`. Rejects with a TypeError when the server cannot be reached.
 */
export type SendFile = (request: {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: Blob;
  signal: AbortSignal;
  onProgress: (bytes: number) => void;
}) => Promise<{ status: number; text: string }>;

export function uploadFile(
  access: TransferAccess,
  send: SendFile | undefined,
  file: Blob,
  { idempotencyKey, clientId, name, direction }: UploadFile,
  { signal: given, onProgress }: TransferOptions = {},
): Promise<FileRecord> {
  const { serverUrl, connection, fetch } = access;
  const query = new URLSearchParams({ clientId, name, ...(direction && { direction }) });
  return transfer(access, given, async (token, signal) => {
    const { status, text } = await (send ?? sendingBy(fetch))({
      url: `${serverUrl}/v1/files?${query.toString()}`,
      headers: {
        authorization: `Bearer ${token}`,
        'idempotency-key': idempotencyKey,
        'content-type': file.type || 'application/octet-stream',
      },
      body: file,
      signal,
      onProgress: (bytes) => onProgress?.(bytes),
    });
    connection.report('online');
    const answer: unknown = JSON.parse(text);
    if (status !== 201) throw errorInAnswer(answer);
    onProgress?.(file.size);
    return recordIn(answer);
  });
}

export function downloadFile(
  access: TransferAccess,
  id: string,
  { signal: given, onProgress }: TransferOptions = {},
): Promise<Blob> {
  const { serverUrl, connection, fetch } = access;
  return transfer(access, given, async (token, signal) => {
    const response = await fetch(`${serverUrl}/v1/files/${encodeURIComponent(id)}`, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      cache: 'no-store',
      // On a GET to its own origin a browser names the page only here.
      referrerPolicy: 'strict-origin',
      signal,
    });
    connection.report('online');
    if (!response.ok) throw errorInAnswer(await response.json());
    return blobOf(response, onProgress);
  });
}

function sendingBy(fetch: typeof globalThis.fetch): SendFile {
  return async ({ url, headers, body, signal }) => {
    const response = await fetch(url, { method: 'POST', headers, body, credentials: 'omit', signal });
    return { status: response.status, text: await response.text() };
  };
}

// The server has held its answer against the contract.
function recordIn(answer: unknown): FileRecord {
  return answer as FileRecord;
}
