import type { Database } from '../db/connect.ts';
import { apiKey } from '../features/access/table.ts';
import { tag } from '../features/clients/table.ts';
import { contact } from '../features/contacts/table.ts';
import { testNow } from './test-workspace.ts';

/** A tag, a person and a key of a workspace, with a marker in all of their texts and ids. */
export async function newTestRecords(
  database: Database,
  workspaceId: string,
  marker: string,
): Promise<{ tagId: string; contactId: string; apiKeyId: string }> {
  const at = testNow.toISOString();
  const suffix = marker.toLowerCase();
  const [tagId, contactId, apiKeyId] = [`tag_${suffix}`, `con_${suffix}`, `key_${suffix}`];
  await database.transaction(async (tx) => {
    await tx.insert(tag).values({ id: tagId, workspaceId, name: `${marker} tag` });
    await tx.insert(contact).values({
      id: contactId,
      workspaceId,
      name: `${marker} person`,
      email: null,
      phone: null,
      position: null,
      createdAt: at,
      updatedAt: at,
    });
    await tx.insert(apiKey).values({
      id: apiKeyId,
      workspaceId,
      name: marker,
      keyHash: `${marker} key`,
      origins: [],
      createdAt: at,
      expiresAt: null,
      lastUsedAt: null,
      revokedAt: null,
    });
  });
  return { tagId, contactId, apiKeyId };
}
