import { roleGrants } from '@clientele/contract';
import pino from 'pino';
import type { Ctx } from '../core/ctx.ts';
import { servicesOf } from '../core/services.ts';
import type { Database } from '../db/connect.ts';
import { demoUsers, demoWorkspaceId } from '../db/seed/index.ts';
import { clientParts } from '../router.ts';
import { apiOf, type TestApi } from './api.ts';
import { testNow } from './test-workspace.ts';

/** What a verb gets when the agent of a seeded workspace calls. */
export function demoCtx(database: Database): Ctx {
  const { id: userId, name: userName } = demoUsers[3];
  return {
    actor: {
      kind: 'staff',
      sessionId: 'ses_demo',
      workspaceId: demoWorkspaceId,
      userId,
      userName,
      role: 'agent',
      grants: roleGrants.agent,
      usedBy: 'page',
      expiresAt: testNow.toISOString(),
    },
    ...servicesOf({ database, clientParts, now: () => testNow, log: pino({ level: 'silent' }) }),
    db: database.read,
    requestId: 'req_test',
  };
}

/** The verbs on a seeded workspace, without HTTP: for measuring. */
export function demoApi(database: Database): TestApi {
  return apiOf(demoCtx(database));
}
