import { isIPv6 } from 'node:net';

/** Where this machine reaches a server that listens on a host (`HOST`) and a port. */
export function localUrl(host: string, port: number): string {
  const isEveryNetwork = host === '0.0.0.0' || host === '::';
  const name = isEveryNetwork ? 'localhost' : host;
  return `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
}
