import { z } from 'zod';
import { permissions, roles } from './permissions.ts';
import { idOf } from './ids.ts';
import { Instant, name } from './primitives.ts';

/** `https://app.example.com`: scheme, host and port as a browser sends them in `Origin`, nothing after them. */
export const Origin = z
  .string()
  .max(300)
  .regex(
    /^https?:\/\/(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/,
    'An origin is a scheme and a host in lower case, for example https://app.example.com.',
  )
  .refine(
    (origin) => URL.parse(origin)?.origin === origin,
    'Browsers send no such origin: look at its host and its port.',
  );

/**
 * A host's own id of a person, as it is in the host's own records: a number, a UUID, an email address. It is compared character by
 * character and never changed. Browsers see the server's id of the person instead (`usr_…`).
 */
export const HostUserId = z
  .string()
  .min(1)
  .max(255)
  .refine((id) => id.isWellFormed() && !/\p{Cc}/u.test(id), 'An id is well-formed Unicode without control characters.');

/**
 * Body of `POST /v1/sessions`, which a host's backend sends with its secret key to open the workspace for one person in one
 * page. The answer is `MintedSession`.
 */
export const MintSession = z.strictObject({
  workspaceId: idOf('workspace'),
  actor: z.strictObject({
    /**
     * The host's own id of the person, 1 to 255 characters, unique inside the workspace. Who is not known to the workspace yet
     * becomes known. The same id in another workspace is somebody else.
     */
    userId: HostUserId,
    /**
     * Becomes the member's role in the workspace. A session may do what both the role that it was minted with and the member's role
     * at the moment allow: a lower role counts in all open sessions of the person at once, a higher one in new sessions only.
     */
    role: z.enum(roles),
    /** As others see it: one line, in which something is to be seen. */
    name: name(200),
  }),
  /** Makes it a portal session: it sees this client's portal and nothing of the staff's side. */
  subject: z.strictObject({ clientId: idOf('client'), contactId: idOf('contact').optional() }).optional(),
  /**
   * Narrows what the role allows. Absent: all that the role allows. Everything that is done with clients presupposes
   * `view_clients`: a session without it holds none of the other permissions.
   */
  scopes: z.array(z.enum(permissions)).max(permissions.length).optional(),
  /** The pages that may use it. An empty list makes it a session for servers: no browser may use it. */
  allowedOrigins: z.array(Origin).max(20),
  ttlSeconds: z.int().min(60).max(3600).default(900),
});
export type MintSession = z.input<typeof MintSession>;

export const MintedSession = z.strictObject({
  /** Goes to the page and nowhere else. It is shown once and stored only as a hash. */
  token: z.string(),
  expiresAt: Instant,
  session: z.strictObject({ id: idOf('session'), scopes: z.array(z.enum(permissions)) }),
});
export type MintedSession = z.infer<typeof MintedSession>;
