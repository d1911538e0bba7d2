import type { MailSignIn } from '@clientele/contract';
import { desc, eq } from 'drizzle-orm';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import { queueMail, requireMailer } from '../../mail/index.ts';
import { requireAddress } from '../portal-address.ts';
import { portalAccess } from '../table.ts';
import { selectOpenAccess } from './open-access.ts';
import { findContact } from './sign-in.ts';

/**
 * Mails a link and a code, or a link to set a password, to whoever has this address and access to something. Nobody else is mailed, and
 * the caller is told nothing of it. Errors: `not-entitled` (no mail can be sent).
 */
export async function mailSignIn(
  { database, now, mailer, portalUrl }: Pick<Services, 'database' | 'now' | 'mailer' | 'portalUrl'>,
  { workspaceId, email, purpose }: MailSignIn & { readonly purpose: 'sign-in' | 'password' },
): Promise<void> {
  requireMailer({ mailer });
  requireAddress({ portalUrl });
  const contactId = await findContact(database.read, workspaceId, email);
  if (contactId === undefined) return;
  const [found] = await selectOpenAccess(database.read, { workspaceId }, eq(portalAccess.contactId, contactId))
    .orderBy(desc(portalAccess.grantedAt), desc(portalAccess.id))
    .limit(1);
  if (!found) return;
  const { clientId } = found.access;
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  await transact({ database, now, actor, mailer }, (ctx) =>
    queueMail(ctx, { kind: `portal.${purpose}`, clientId, contactId, subjectId: contactId }),
  );
}
