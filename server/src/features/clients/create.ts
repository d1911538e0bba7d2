import type { Client, contract } from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { invalid } from '../../core/errors.ts';
import { newId } from '../../core/new-id.ts';
import { transact } from '../../core/transact.ts';
import { record } from '../activity/record.ts';
import { changesOf } from './changes.ts';
import { firstActiveStatus, workspaceDefaults } from './defaults.ts';
import { sortKeyOf } from './search/fold.ts';
import { normalize } from './normalize.ts';
import { presentClient } from './present.ts';
import { relatedToNew } from './read-model.ts';
import { requireRoom } from './require-room.ts';
import { indexClient } from './search/search-index.ts';
import { client, clientTotal } from './table.ts';

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
        sortKey: sortKeyOf(values.name),
        email: values.email ?? null,
        phone: values.phone ?? null,
        website: values.website ?? null,
        address: values.address ?? null,
        countryCode,
        taxId: values.taxId ?? null,
        notes: values.notes ?? null,
        statusId: await firstActiveStatus(ctx),
        ownerId: userId,
        currency,
        related: relatedToNew(currency),
        paymentTermsDays: usualPaymentTermsDays,
        reminderTone: 'friendly',
        portalEnabled: false,
        clientSince: at,
        invoiceCount: 0,
        lastInteractionAt: null,
        lastInteractionKey: '',
        archivedAt: null,
        createdAt: at,
        updatedAt: at,
      })
      .returning();
    if (!row) throw new Error('The insert returned no row.');
    await ctx.db.insert(clientTotal).values({
      clientId: row.id,
      currency: row.currency,
      workspaceId,
      isBilling: true,
      isArchived: false,
      outstandingMinor: 0,
      revenueMinor: 0,
    });
    await indexClient(ctx, row.id);
    await record(ctx, {
      kind: 'client',
      id: row.id,
      clientId: row.id,
      type: 'client.created',
      action: 'clients.create',
      diff: changesOf(null, row),
      version: row.version,
    });
    return presentClient(ctx.actor, row);
  });
}

const usualPaymentTermsDays = 30;
