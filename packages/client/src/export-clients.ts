import type { ExportClients } from '@clientele/contract';
import { errorInAnswer } from './to-clientele-error.ts';
import { blobOf, transfer, type TransferAccess, type TransferOptions } from './transfer.ts';

/** Progress counts what has arrived. How many bytes will come is not known before the end. */
export type ExportOptions = TransferOptions;

/** Fetches the directory as a CSV file. */
export function exportClients(
  access: TransferAccess,
  input: ExportClients,
  { signal: given, onProgress }: ExportOptions = {},
): Promise<Blob> {
  const { serverUrl, connection, fetch } = access;
  return transfer(access, given, async (token, signal) => {
    const response = await fetch(`${serverUrl}/v1/exports/clients`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(input),
      credentials: 'omit',
      signal,
    });
    connection.report('online');
    if (!response.ok) throw errorInAnswer(await response.json());
    return blobOf(response, onProgress);
  });
}
