import { hash, randomBytes } from 'node:crypto';

/** A fresh token of an embedded page: 256 random bits. */
export function newSessionToken(): string {
  return `cst_${randomBytes(32).toString('base64url')}`;
}

/** A fresh secret key of a host's backend: 256 random bits. */
export function newSecretKey(): string {
  return `sk_${randomBytes(32).toString('base64url')}`;
}

/** What a link into a client's portal carries: 256 random bits. */
export function newPortalSecret(): string {
  return `cpl_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a token or key. It needs no salt: the secrets are random, so nobody can guess what hashes to this. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
