import { randomBytes } from 'node:crypto';
import { copyFile } from 'node:fs/promises';
import { permissions, type MintedSession, type Permission, type Role } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import type { Express } from 'express';
import { createDiskFiles } from '../../adapters/disk-files.ts';
import { createApp } from '../../app.ts';
import { connect } from '../../db/connect.ts';
import { openDemoEnrichment } from '../../demo-enrichment.ts';
import { demoUsers, demoWorkspaceId } from '../../db/seed/index.ts';
import { findLiveKey, mintSession, registerKey } from '../../features/access/index.ts';
import { client } from '../../features/clients/table.ts';
import { findSubject } from '../../features/portal/index.ts';
import { createLog } from '../../http/create-log.ts';

export interface StoryActor {
  readonly role: Role;
  /** Permissions that the session lacks though the role has them. */
  readonly without: readonly Permission[];
}

/** The real server over a copy of a workspace. */
export interface StoryPlace {
  readonly app: Express;
  readonly clients: Readonly<Record<string, string>>;
  /** Opens a session for a page of this origin: of the staff, or of the portal of the client with this name, which is on then. */
  openSession(actor: StoryActor, origin: string, portalOf?: string): Promise<MintedSession>;
  close(): Promise<void>;
}

/** `isEnriched`: its operator has switched enrichment on, which asks nobody outside this machine. */
export async function openStoryPlace(
  templatePath: string,
  path: string,
  { isEnriched }: { isEnriched: boolean },
): Promise<StoryPlace> {
  await copyFile(templatePath, path);
  const database = await connect(path);
  const clients = await clientIds(database.read);
  const secretKey = `sk_${randomBytes(32).toString('base64url')}`;
  const files = createDiskFiles(`${path}-files`);
  const log = createLog('fatal');
  const enrichment = isEnriched ? await openDemoEnrichment({ database, files, log }) : undefined;
  await enrichment?.start();
  return {
    // Nobody waits between two stories, so nobody's calls are counted.
    app: createApp({
      database,
      files,
      log,
      outbound: enrichment?.outbound,
      registers: enrichment?.registers,
      // People can be invited; no mail leaves, because no job is done.
      portalUrl: 'https://portal.northwind.example/',
      mailer: { async send() {} },
      limits: { calls: { points: 1_000_000, seconds: 1 } },
    }),
    clients,
    async openSession({ role, without }, origin, portalOf) {
      const clientId = portalOf === undefined ? undefined : clients[portalOf];
      if (clientId !== undefined)
        await database.transaction((tx) =>
          tx.update(client).set({ portalEnabled: true }).where(eq(client.id, clientId)),
        );
      const user = demoUsers.find((someone) => someone.role === role) ?? demoUsers[0];
      await registerKey(database, { secretKey, workspaceId: demoWorkspaceId, name: 'stories', origins: [origin] });
      const key = await findLiveKey(database.read, secretKey, new Date());
      if (!key) throw new Error('The key of the stories is not there.');
      return mintSession(
        database,
        key,
        {
          workspaceId: demoWorkspaceId,
          actor: { userId: user.hostId, role: user.role, name: user.name },
          ...(clientId !== undefined && { subject: { clientId } }),
          scopes: permissions.filter((name) => !without.includes(name)),
          allowedOrigins: [origin],
          ttlSeconds: 3600,
        },
        new Date(),
        findSubject,
      );
    },
    async close() {
      await enrichment?.stop();
      await database.close();
    },
  };
}

/** By name, so that a story can say whom it shows. */
async function clientIds(db: Awaited<ReturnType<typeof connect>>['read']): Promise<Record<string, string>> {
  const rows = await db.select({ id: client.id, name: client.name }).from(client).limit(200);
  return Object.fromEntries(rows.map(({ id, name }) => [name, id]));
}
