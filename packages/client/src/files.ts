import type { FileRecord, UploadedPicture, UploadFile, UploadPicture } from '@clientele/contract';
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
  /** A small picture of an image, for a file whose `preview` is `image`. Rejects as a call does. */
  preview(id: string, options?: TransferOptions): Promise<Blob>;
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
  options: TransferOptions = {},
): Promise<FileRecord> {
  const query = { clientId, name, ...(direction && { direction }) };
  return upload(
    access,
    send,
    { path: '/v1/files', query, headers: { 'idempotency-key': idempotencyKey } },
    file,
    options,
  );
}

export function uploadPicture(
  access: TransferAccess,
  send: SendFile | undefined,
  image: Blob,
  { clientId }: UploadPicture,
  options: TransferOptions = {},
): Promise<UploadedPicture> {
  return upload(access, send, { path: '/v1/pictures', query: { clientId }, headers: {} }, image, options);
}

interface Destination {
  path: string;
  query: Record<string, string>;
  headers: Readonly<Record<string, string>>;
}

function upload<Answer>(
  access: TransferAccess,
  send: SendFile | undefined,
  { path, query, headers }: Destination,
  file: Blob,
  { signal: given, onProgress }: TransferOptions,
): Promise<Answer> {
  const { serverUrl, connection, fetch } = access;
  return transfer(access, given, async (token, signal) => {
    const { status, text } = await (send ?? sendingBy(fetch))({
      url: `${serverUrl}${path}?${new URLSearchParams(query).toString()}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...headers,
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
    return answerIn<Answer>(answer);
  });
}

export function downloadFile(
  access: TransferAccess,
  id: string,
  { signal: given, onProgress }: TransferOptions = {},
  what: 'whole' | 'preview' = 'whole',
): Promise<Blob> {
  const { serverUrl, connection, fetch } = access;
  return transfer(access, given, async (token, signal) => {
    const address = `${serverUrl}/v1/files/${encodeURIComponent(id)}`;
    const response = await fetch(what === 'whole' ? address : `${address}?preview`, {
      headers: { authorization: `Bearer ${token}` },
      credentials: 'omit',
      // What is kept of a picture is shown only after the server has said that it still may be.
      cache: what === 'whole' ? 'no-store' : 'no-cache',
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
function answerIn<Answer>(answer: unknown): Answer {
  return answer as Answer;
}
