import type { SentMail } from '@clientele/contract';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Db } from '../../db/connect.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { contact } from '../contacts/table.ts';
import { mail } from './table.ts';

/** Of records that mails are about, by their ids, where the latest mail about each stands. */
export async function mailsAbout(
  db: Db,
  workspaceId: string,
  subjectIds: readonly string[],
): Promise<ReadonlyMap<string, SentMail>> {
  const latest = new Map<string, SentMail>();
  if (subjectIds.length === 0) return latest;
  const rows = await db
    .select({ mail, name: contact.name })
    .from(mail)
    .innerJoin(contact, and(inWorkspace(contact.workspaceId, workspaceId), eq(contact.id, mail.contactId)))
    .where(and(eq(mail.workspaceId, workspaceId), inArray(mail.subjectId, [...subjectIds])))
    .orderBy(desc(mail.createdAt), desc(mail.id));
  for (const { mail: row, name } of rows) {
    const { id, subjectId, contactId, state, problem, stateAt } = row;
    if (!latest.has(subjectId)) latest.set(subjectId, { id, to: { id: contactId, name }, state, problem, at: stateAt });
  }
  return latest;
}
