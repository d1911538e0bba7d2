import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public internet. Everything else is refused: this machine, private networks, metadata services
 * (169.254.169.254), carrier-grade NAT, multicast, and IPv6 forms that carry an IPv4 address (mapped, NAT64, 6to4, Teredo).
 * https://www.iana.org/assignments/iana-ipv4-special-registry, https://www.iana.org/assignments/iana-ipv6-special-registry
 */
export function isPublicAddress(address: string): boolean {
  // The library also reads octal and hexadecimal notations, which no resolver answers and no parsed URL contains.
  if (isIP(address) === 0) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || (parsed.match(globalUnicast) && !parsed.match(protocolAssignments));
}

/** What is assigned for global use so far: RFC 4291, section 2.4. `::7f00:1` is outside of it. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3');

/** Teredo, benchmarking, ORCHID and other protocols: RFC 2928. */
const protocolAssignments = ipaddr.IPv6.parseCIDR('2001::/23');
