import type { Client, contract } from '@clientele/contract';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { changesOf } from './changes.ts';
import { normalize, workspaceDefaults } from './normalize.ts';
import { loadClient, presentClient } from './client-row.ts';
import { copiesOfNew, refreshClients } from './read-model.ts';
import { requireRoom } from './require-room.ts';
import { client, status } from './table.ts';

type Input = z.output<typeof contract.clients.create.input>;

/** A new client, owned by whoever creates it. Errors: `validation`, `limit-exceeded` (the workspace is full). */
export function create(ctx: Ctx, input: Input): Promise<Client> {
  return transact(ctx, async (ctx) => {
    const { workspaceId, userId } = ctx.actor;
    const defaults = await workspaceDefaults(ctx);
    const countryCode = input.client.countryCode ?? null;
    const { values, issues } = normalize(
      input.client,
      { client: countryCode, workspace: defaults.countryCode },
      'client.',
    );
    const [first, ...more] = issues;
    if (first) throw invalid([first, ...more]);
    await requireRoom(ctx);

    const now = ctx.now();
    const at = now.toISOString();
    const currency = values.currency ?? defaults.currency;
    const [row] = await ctx.db
      .insert(client)
      .values({
        id: newId('client', now),
        workspaceId,
        version: 1,
        kind: values.kind ?? 'company',
        name: values.name,
        email: values.email ?? null,
        phone: values.phone ?? null,
        website: values.website ?? null,
        address: values.address ?? null,
        countryCode,
        taxId: values.taxId ?? null,
        notes: values.notes ?? null,
        industry: null,
        typeId: null,
        tierId: null,
        brandId: null,
        pictureId: null,
        rating: 0,
        statusReasonId: null,
        statusReason: null,
        team: [],
        parentClientId: null,
        newsletter: null,
        customFields: {},
        statusId: await firstActiveStatus(ctx),
        ownerId: userId,
        currency,
        paymentTermsDays: usualPaymentTermsDays,
        reminderTone: 'friendly',
        portalEnabled: false,
        clientSince: at,
        archivedAt: null,
        ...copiesOfNew({ name: values.name, currency }),
        createdAt: at,
        updatedAt: at,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await refreshClients(ctx, [row.id], { written: [row], isNew: true });
    await record(ctx, {
      kind: 'client',
      id: row.id,
      clientId: row.id,
      type: 'client.created',
      name: row.name,
      action: 'clients.create',
      diff: changesOf(null, row),
      version: row.version,
    });
    let isChanged = false;
    for (const part of ctx.clientParts) isChanged = (await part.create?.(ctx, row)) || isChanged;
    return presentClient(ctx.actor, isChanged ? await loadClient(ctx, row.id) : row);
  });
}

const usualPaymentTermsDays = 30;

/** The first status that means an active relationship. */
async function firstActiveStatus(ctx: Ctx): Promise<string> {
  const [row] = await ctx.db
    .select({ id: status.id })
    .from(status)
    .where(and(eq(status.workspaceId, ctx.actor.workspaceId), eq(status.category, 'active'), isNull(status.hiddenAt)))
    .orderBy(asc(status.position), asc(status.id))
    .limit(1);
  if (!row) throw new Error('The workspace has no status of the category active.');
  return row.id;
}
