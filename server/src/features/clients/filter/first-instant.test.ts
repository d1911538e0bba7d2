import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { ClientQuery } from '@clientele/contract';
import { eq } from 'drizzle-orm';
import { apiOf } from '../../../testing/api.ts';
import { newClient } from '../../../testing/new-client.ts';
import { openTestDatabase, type TestDatabase } from '../../../testing/test-database.ts';
import { createTestWorkspace, type TestWorkspace } from '../../../testing/test-workspace.ts';
import { client } from '../table.ts';

/** The 17th of March in Berlin, with the instants before, at and behind its two ends. */
const day = '2026-03-17';
const instants = {
  before: '2026-03-16T22:59:59.999Z',
  first: '2026-03-16T23:00:00.000Z',
  last: '2026-03-17T22:59:59.999Z',
  next: '2026-03-17T23:00:00.000Z',
};

const found = {
  lt: ['before'],
  lte: ['before', 'first', 'last'],
  gte: ['first', 'last', 'next'],
  gt: ['next'],
  between: ['first', 'last'],
  notSince: ['before'],
} as const;

describe('a condition on a day', () => {
  let database: TestDatabase;
  let workspace: TestWorkspace;
  before(async () => {
    database = await openTestDatabase();
    workspace = await createTestWorkspace(database);
    for (const [name, at] of Object.entries(instants)) {
      const { id } = await newClient(
        workspace.as('owner', () => new Date(at)),
        { name },
      );
      await database.transaction(async (tx) => {
        const moment = { clientSince: at, lastInteractionAt: at, lastInteractionKey: at };
        await tx.update(client).set(moment).where(eq(client.id, id));
      });
    }
  });
  after(() => database.close());

  for (const field of ['createdAt', 'clientSince', 'lastInteraction'] as const)
    for (const operator of ['lt', 'lte', 'gte', 'gt', 'between', 'notSince'] as const) {
      if (operator === 'notSince' && field !== 'lastInteraction') continue;
      it(`the first instant of a day belongs to that day alone: ${field} ${operator}`, async () => {
        const condition = operator === 'between' ? [field, operator, day, day] : [field, operator, day];
        const query = { where: [condition], sort: ['createdAt', 'asc'] } as ClientQuery;
        const { items } = await apiOf(workspace.as('owner')).clients.list(query);
        assert.deepEqual(
          items.map((item) => item.client.name),
          found[operator],
        );
      });
    }
});
