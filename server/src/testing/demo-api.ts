import { roleGrants } from '@clientele/contract';
import pino from 'pino';
import type { Ctx } from '../core/ctx.ts';
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
      sessionId: 'ses_demo',
      workspaceId: demoWorkspaceId,
      userId,
      userName,
      role: 'agent',
      grants: roleGrants.agent,
      subjectClientId: null,
      expiresAt: testNow.toISOString(),
    },
    database,
    db: database.read,
    now: () => testNow,
    requestId: 'req_test',
    log: pino({ level: 'silent' }),
    clientParts,
  };
}

/** The verbs on a seeded workspace, without HTTP: for measuring. */
export function demoApi(database: Database): TestApi {
  return apiOf(demoCtx(database));
}
