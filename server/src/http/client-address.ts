import type { IncomingMessage } from 'node:http';

/** Whom a request comes from, behind the proxies that are trusted: Express's `request.ip`, for what Express has not touched. */
export function clientAddress(
  request: IncomingMessage,
  isTrustedProxy: (address: string, hop: number) => boolean,
): string | undefined {
  const forwarded = String(request.headers['x-forwarded-for'] ?? '').split(',');
  let address = request.socket.remoteAddress;
  for (const [hop, before] of forwarded.toReversed().entries()) {
    if (address === undefined || before.trim() === '' || !isTrustedProxy(address, hop)) break;
    address = before.trim();
  }
  return address;
}
