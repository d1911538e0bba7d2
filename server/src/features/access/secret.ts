import { hash, randomBytes } from 'node:crypto';

/**
 * What a secret opens: an embedded page (a session's token), the work of a host's backend (a key), a client's portal (a link); of a contact
 * who signs in there an invitation, the link of a mail, a new password, and what the browser keeps of it.
 */
type SecretPrefix = 'cst' | 'sk' | 'cpl' | 'cpi' | 'cps' | 'cpp' | 'cpd';

/** A fresh secret: its prefix, an underscore, and 256 random bits. */
export function newSecret(prefix: SecretPrefix): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** What is stored of a token or key. It needs no salt: the secrets are random, so nobody can guess what hashes to this. */
export function hashOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
