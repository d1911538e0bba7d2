import { z } from 'zod';
import { idOf } from './ids.ts';
import { Instant } from './primitives.ts';

/**
 * `queued`: it has not been sent, or is to be tried again. `accepted`: the mail server took it; whether it arrived, nobody says. `refused`: it was
 * not taken, and is not tried again. `dropped`: before it was sent, what it was about was over, or its recipient gone.
 */
export const mailStates = ['queued', 'accepted', 'refused', 'dropped'] as const;

/**
 * Why a mail has not been taken: `unknown-address`, `mailbox-full`, `rejected` (by a rule of the mail server), `delayed` (the server asks to
 * try later), `unreachable` (no mail server answered).
 */
export const mailProblems = ['unknown-address', 'mailbox-full', 'rejected', 'delayed', 'unreachable'] as const;
export type MailProblem = (typeof mailProblems)[number];

/** What the staff sees of a mail: where it stands. Its text and the address that it went to are stored nowhere. */
export const SentMail = z.strictObject({
  id: idOf('mail'),
  to: z.strictObject({ id: idOf('contact'), name: z.string() }),
  state: z.enum(mailStates),
  /** Of a refused one why; of a queued one why the last attempt failed. Null otherwise. */
  problem: z.enum(mailProblems).nullable(),
  /** When it came to this state. */
  at: Instant,
});
export type SentMail = z.infer<typeof SentMail>;
