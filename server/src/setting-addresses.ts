import { BlockList, isIP } from 'node:net';
import { isPublicHost } from './outbound/allowed-url.ts';

export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search && !url.hash && !url.username
  );
}

/** Plain HTTP only to this machine: the requests carry people's files. */
export function isBucket(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return false;
  return /^\/[a-z0-9][a-z0-9.-]{1,62}(\/[\w.-]+)*\/?$/.test(url.pathname) && !isPlainHttpToTheWorld(text);
}

/** Plain HTTP only to this machine: people's addresses travel there. */
export function isService(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !url.hash && !url.username && !isPlainHttpToTheWorld(text);
}

/** Plain HTTP only to this machine: what opens a portal is in its address. */
export function isPage(text: string): boolean {
  return isService(text) && !text.includes('?') && !text.includes('#');
}

export function isMailServer(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^smtps?:$/.test(url.protocol) || url.hostname === '') return false;
  if (!/^\/?$/.test(url.pathname) || url.search || url.hash) return false;
  try {
    // Throws for a lone %.
    const [name, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
    return name !== '' || password === '';
  } catch {
    return false;
  }
}

export function isMapLink(text: string): boolean {
  return (
    isService(text) &&
    (text.includes('{address}') || /\{latitude\}.*\{longitude\}|\{longitude\}.*\{latitude\}/.test(text))
  );
}

export function isTiles(text: string): boolean {
  const places = ['{z}', '{x}', '{y}'];
  const filled = [...places, '{r}'].reduce((url, place) => url.replace(place, '0'), text);
  return places.every((place) => text.includes(place)) && !/[{}]/.test(filled) && isService(filled);
}

/** Plain HTTP also where no public network is on the way: to a container or a machine beside this one. */
export function isModelService(text: string): boolean {
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol) || url.search || url.hash || url.username) return false;
  return url.protocol === 'https:' || !isPublicHost(url.hostname);
}

export function isPlainHttpToTheWorld(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'http:' && !isLocalHost(url.hostname);
}

export function isLocalHost(hostname: string): boolean {
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

/** A range that holds every address is no list of proxies. */
export function isAddressRange(entry: string): boolean {
  const [address = '', prefix, ...rest] = entry.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0 || /^::ffff:/i.test(address)) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix) || Number(prefix) < 1) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}
