import { roleGrants, type Role } from '@clientele/contract';
import pino from 'pino';
import type { Ctx } from '../core/ctx.ts';
import { newId } from '../core/new-id.ts';
import { servicesOf } from '../core/services.ts';
import type { Database } from '../db/connect.ts';
import { membership, user, workspace } from '../features/access/table.ts';
import { status } from '../features/clients/table.ts';
import { clientParts } from '../router.ts';

interface TestUser {
  readonly id: string;
  /** The same, so that a test may name people by either. */
  readonly hostId: string;
  readonly name: string;
}

export interface TestWorkspace {
  readonly id: string;
  readonly users: Readonly<Record<Role, TestUser>>;
  readonly statuses: { active: string; onHold: string; churned: string };
  /** What a verb gets when a person of this role calls. `now` stands still unless it is given. */
  as(role: Role, now?: () => Date): Ctx;
}

/** The day on which tests happen, unless they say otherwise: a Wednesday. */
export const testNow = new Date('2026-03-18T10:00:00.000Z');

/** A workspace of its own with one user of each role and the three usual statuses. */
export async function createTestWorkspace(
  database: Database,
  options: { name?: string; baseCurrency?: string } = {},
): Promise<TestWorkspace> {
  const at = testNow.toISOString();
  const id = newId('workspace', testNow);
  const users = {
    owner: newUser('Olivia Owner'),
    admin: newUser('Adam Admin'),
    manager: newUser('Mia Manager'),
    agent: newUser('Anna Agent'),
    watcher: newUser('Walt Watcher'),
  };
  const statuses = {
    active: newId('status', testNow),
    onHold: newId('status', testNow),
    churned: newId('status', testNow),
  };
  await database.transaction(async (tx) => {
    await tx.insert(workspace).values({
      id,
      name: options.name ?? 'Northwind Studio',
      baseCurrency: options.baseCurrency ?? 'EUR',
      timezone: 'Europe/Berlin',
      locale: 'en',
      countryCode: 'DE',
      createdAt: at,
      updatedAt: at,
    });
    for (const [role, person] of Object.entries(users) as [Role, TestUser][]) {
      await tx.insert(user).values({ ...person, workspaceId: id, createdAt: at, updatedAt: at });
      await tx
        .insert(membership)
        .values({ workspaceId: id, userId: person.id, role, state: 'active', createdAt: at, updatedAt: at });
    }
    await tx.insert(status).values([
      { id: statuses.active, workspaceId: id, label: 'Active', category: 'active', position: 0 },
      { id: statuses.onHold, workspaceId: id, label: 'On Hold', category: 'on_hold', position: 1 },
      { id: statuses.churned, workspaceId: id, label: 'Churned', category: 'churned', position: 2 },
    ]);
  });
  return {
    id,
    users,
    statuses,
    as: (role, now = () => testNow) => ({
      actor: {
        kind: 'staff',
        sessionId: newId('session', testNow),
        workspaceId: id,
        userId: users[role].id,
        userName: users[role].name,
        role,
        grants: roleGrants[role],
        usedBy: 'page',
        expiresAt: new Date(now().getTime() + 900_000).toISOString(),
      },
      ...servicesOf({ database, clientParts, now, log: pino({ level: 'silent' }) }),
      db: database.read,
      requestId: 'req_test',
    }),
  };
}

function newUser(name: string): TestUser {
  const id = newId('user', testNow);
  return { id, hostId: id, name };
}
