import type { ExportClients } from '@clientele/contract';
import { testOrigin, type Answer, type TestServer } from './test-server.ts';

/** Asks for an export as a page of `testOrigin` does; the text has the byte order mark, which a browser would take away. */
export async function askExport(
  { url }: TestServer,
  body: ExportClients,
  token: string | undefined,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/v1/exports/clients`, {
    method: 'POST',
    headers: {
      origin: testOrigin,
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  return {
    status: response.status,
    headers: response.headers,
    text,
    body: response.ok ? undefined : JSON.parse(text),
  };
}
