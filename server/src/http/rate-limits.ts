import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { idOfActor, type SessionActor } from '../core/actor.ts';
import { DomainError } from '../core/errors.ts';

/** So many points per so many seconds. */
interface Limit {
  points: number;
  seconds: number;
}

export interface Limits {
  /** Calls of one person in one workspace, however many sessions there are: each call of a batch, and every 2 kB of a body. */
  calls: Limit;
  /** Requests of one network address that carried no valid token or key. */
  failures: Limit;
  /** Sessions opened with one key. */
  minting: Limit;
  /** Sessions opened by one link into a portal: a page asks every quarter of an hour. */
  portalLinks: Limit;
  /** Requests of one network address to sign in to a portal, or by somebody who is signed in. */
  portalVisitors: Limit;
  /** Mails to sign in that one network address asks for. With one address of a person it is a fifth of that. */
  portalMails: Limit;
  /** Exports of one person in one workspace. */
  exports: Limit;
}

/** Far above what people and pages do: a fast typist asks about twenty times a second. */
export const defaultLimits: Limits = {
  calls: { points: 1000, seconds: 10 },
  failures: { points: 60, seconds: 60 },
  minting: { points: 1200, seconds: 60 },
  portalLinks: { points: 30, seconds: 60 },
  portalVisitors: { points: 300, seconds: 60 },
  portalMails: { points: 25, seconds: 900 },
  exports: { points: 20, seconds: 600 },
};

type TakePoints = (key: string, points?: number) => Promise<void>;

export type RateLimits = Readonly<Record<keyof Limits, TakePoints>>;

/** Counts in this process: several instances allow as many times the limit. */
export function createRateLimits(limits: Limits): RateLimits {
  return {
    calls: counter(limits.calls),
    failures: counter(limits.failures),
    minting: counter(limits.minting),
    portalLinks: counter(limits.portalLinks),
    portalVisitors: counter(limits.portalVisitors),
    portalMails: counter(limits.portalMails),
    exports: counter(limits.exports),
  };
}

function counter({ points, seconds }: Limit): TakePoints {
  const limiter = new RateLimiterMemory({ points, duration: seconds });
  return async (key, taken = 1) => {
    if (taken === 0) return;
    try {
      await limiter.consume(key, taken);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      const retryAfter = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
      throw new DomainError('rate-limited', `Too many requests. Try again in ${retryAfter} s.`, { retryAfter });
    }
  };
}

/** What calls are counted by. */
export function personOf(actor: SessionActor): string {
  return `${actor.workspaceId} ${idOfActor(actor)}`;
}

/** What a body costs beyond its calls: to read, to judge and to store it. */
export function pointsOf(body: string): number {
  return Math.floor(body.length / 2000);
}

/** What failures are counted by: the address, or the /64 that one subscriber of IPv6 has to himself. */
export function networkOf(address: string | undefined): string {
  const ip = (address ?? 'unknown').replace(/^::ffff:(?=\d+\.)/i, '');
  if (!isIPv6(ip)) return ip;
  const [head = '', tail] = ip.split('%', 1)[0]?.split('::') ?? [];
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups =
    tail === undefined ? left : [...left, ...Array<string>(8 - left.length - right.length).fill('0'), ...right];
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
