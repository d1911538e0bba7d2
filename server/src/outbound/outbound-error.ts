/**
 * Why a request to another server came to nothing.
 *
 * - `url-not-allowed`: the address itself is refused, before anything is looked up.
 * - `unreachable`: no answer. Deliberately the same for a name that leads to a private address, a refused connection and a timeout, so
 *   that nobody can explore a network by asking.
 * - `certificate-expired`, `certificate-untrusted` (self-signed, for another name, from an unknown issuer): nothing was sent. Only a
 *   public address gets as far as to show one.
 * - `redirect-refused`: the caller does not follow there, or it was one redirect too many. `location` says where to.
 * - `too-large`, `wrong-type`: the answer is not of the size or type that was asked for.
 * - `cancelled`: the caller's signal fired.
 */
export type OutboundProblem =
  | 'url-not-allowed'
  | 'unreachable'
  | 'certificate-expired'
  | 'certificate-untrusted'
  | 'redirect-refused'
  | 'too-large'
  | 'wrong-type'
  | 'cancelled';

/** The message is safe to show: it names no address and no cause. */
export class OutboundError extends Error {
  readonly problem: OutboundProblem;
  /** Of a refused redirect its target. */
  readonly location: string | undefined;

  constructor(problem: OutboundProblem, location?: string) {
    super(messages[problem]);
    this.name = 'OutboundError';
    this.problem = problem;
    this.location = location;
  }

  /** For logs: what a job that failed may say of it. */
  get code(): string {
    return this.problem;
  }
}

const messages: Readonly<Record<OutboundProblem, string>> = {
  'url-not-allowed': 'This address may not be requested.',
  unreachable: 'The other server did not answer.',
  'certificate-expired': 'The certificate of the other server has expired.',
  'certificate-untrusted': 'The certificate of the other server cannot be verified.',
  'redirect-refused': 'The other server redirects to an address that is not followed.',
  'too-large': 'The answer of the other server is too large.',
  'wrong-type': 'The answer of the other server is not of a type that can be read.',
  cancelled: 'The request was cancelled.',
};
