import type { SendFile } from '@clientele/client';

/**
 * Sends a file with the one interface of browsers that tells how much of it has left. Rejects with a TypeError when the server cannot be
 * reached, as `fetch` does, and with the signal's reason when it was stopped.
 */
export const sendFile: SendFile = ({ url, headers, body, signal, onProgress }) => {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>();
  const request = new XMLHttpRequest();
  const stop = () => request.abort();
  request.upload.addEventListener('progress', ({ loaded }) => onProgress(loaded));
  request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }));
  request.addEventListener('error', () => reject(new TypeError('The server cannot be reached.')));
  request.addEventListener('abort', () => reject(signal.reason));
  request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
  request.open('POST', url);
  for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
  signal.addEventListener('abort', stop);
  request.send(body);
  return promise;
};
