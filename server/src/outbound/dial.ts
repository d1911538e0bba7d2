import type { Socket } from 'node:net';
import { buildConnector } from 'undici';

/** Opens a connection. A port, so that tests see every connection that would be opened, and none is. */
export type Dial = (to: {
  /** An IP address, which was checked. Never a name: nothing is looked up again. */
  readonly address: string;
  readonly port: number;
  /** The name that was asked for. With TLS it is sent as SNI, and the certificate must be for it. */
  readonly name: string;
  readonly isSecure: boolean;
  readonly timeoutMs: number;
}) => Promise<{ readonly socket: Socket; readonly remoteAddress: string | undefined }>;

export const dial: Dial = ({ address, port, name, isSecure, timeoutMs }) => {
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false, maxCachedSessions: 0 });
  const to = { hostname: address, port: String(port), protocol: isSecure ? 'https:' : 'http:' };
  return new Promise((resolve, reject) => {
    connect({ ...to, ...(isSecure && { servername: name }) }, (error, socket) => {
      if (error) reject(error);
      else resolve({ socket, remoteAddress: socket.remoteAddress });
    });
  });
};
