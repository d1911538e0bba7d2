import { randomUUID } from 'node:crypto';
import type { FileDirection } from '@clientele/contract';
import { testOrigin, type Answer, type TestServer } from './test-server.ts';

interface Upload {
  readonly clientId: string;
  readonly name?: string;
  readonly direction?: FileDirection | undefined;
  readonly bytes?: string | Uint8Array | ReadableStream;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Uploads a file as a page of `testOrigin` does. */
export function sendUpload(server: TestServer, token: string | undefined, upload: Upload): Promise<Answer> {
  const { clientId, name = 'notes.txt', direction, bytes = 'Minutes of the meeting', key = randomUUID() } = upload;
  const query = new URLSearchParams({ clientId, name, ...(direction && { direction }) });
  return server.send(`/v1/files?${query.toString()}`, {
    method: 'POST',
    headers: {
      origin: testOrigin,
      'idempotency-key': key,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...upload.headers,
    },
    body: bytes instanceof Uint8Array ? new Uint8Array(bytes) : bytes,
    // What has no length is sent as it comes. https://fetch.spec.whatwg.org/#request-duplex
    ...(bytes instanceof ReadableStream && { duplex: 'half' }),
  });
}

/** The answer to a download, whatever it is. */
export function download(
  server: TestServer,
  token: string | undefined,
  id: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${server.url}/v1/files/${id}`, {
    headers: {
      origin: testOrigin,
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
  });
}

/** Uploads a picture for a client, or for its contacts, as a page of `testOrigin` does. */
export function sendPicture(
  server: TestServer,
  token: string | undefined,
  { clientId, bytes }: { readonly clientId: string; readonly bytes: Uint8Array },
): Promise<Answer> {
  return server.send(`/v1/pictures?${new URLSearchParams({ clientId }).toString()}`, {
    method: 'POST',
    headers: { origin: testOrigin, ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: new Uint8Array(bytes),
  });
}

/** The smallest there is. */
export const onePixel: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
