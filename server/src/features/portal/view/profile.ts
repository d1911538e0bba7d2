import type { OwnProposal, PortalContract, ProposalField } from '@clientele/contract';
import { addressText, proposalFields } from '@clientele/contract';
import { and, eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import type { PortalCtx, Writing } from '../../../core/ctx.ts';
import { invalid, notFound } from '../../../core/errors.ts';
import type { Verb } from '../../../core/implement.ts';
import { newId } from '../../../core/new-id.ts';
import { transact } from '../../../core/transact.ts';
import { notify } from '../../activity/index.ts';
import { record } from '../../activity/record.ts';
import { judgeParts } from '../../addresses/index.ts';
import { lockClients, normalize, workspaceDefaults } from '../../clients/index.ts';
import {
  isSame,
  loadProfile,
  partsOf,
  selectProposals,
  shown,
  type Profile,
  type ProposalRow,
} from '../proposals/load.ts';
import { findWriter, requireWriter, writingAs } from '../proposals/writer.ts';
import { portalProposal, type ProposedValue } from '../table.ts';
import { recipientsOf } from './code.ts';
import { subjectOf } from './subject.ts';

export const get: Verb<PortalContract['profile']['get']> = async (ctx) => {
  await subjectOf(ctx, null);
  const { values } = await loadProfile(ctx, ctx.actor.subject.clientId);
  const { address } = values;
  const isKnown = (await findWriter(ctx)) !== undefined;
  const { isReadOnly } = ctx.actor;
  return {
    details: { ...values, address: address && { ...address, text: addressText(address) } },
    proposals: await openProposals(ctx),
    isKnown,
    isReadOnly,
    recipients: isKnown || isReadOnly || !ctx.mailer ? [] : await recipientsOf(ctx),
  };
};

/** The owner of the client is notified once, whatever is proposed. */
export const propose: Verb<PortalContract['profile']['propose']> = (ctx, { patch }) =>
  transact(ctx, async (ctx) => {
    const { clientId } = ctx.actor.subject;
    // Whoever switches the portal off, ends the tie of the contact, or decides, at the same time comes before it, and is seen.
    await lockClients(ctx, [clientId]);
    const { ownerId } = await subjectOf(ctx, null);
    const writer = await requireWriter(ctx);
    const profile = await loadProfile(ctx, clientId);
    const changes = await judge(ctx, profile, patch);
    const at = ctx.now();
    const asContact = writingAs(ctx, writer);
    await withdrawOpen(
      asContact,
      changes.map(({ field }) => field),
    );
    const rows = changes.map(({ field, value }) => ({
      id: newId('portalProposal', at),
      workspaceId: ctx.actor.workspaceId,
      clientId,
      ...writer,
      field,
      before: profile.values[field],
      value,
      state: 'open' as const,
      createdAt: at.toISOString(),
      decidedById: null,
      decidedAt: null,
    }));
    if (rows.length > 0) {
      await ctx.db.insert(portalProposal).values(rows);
      await record(
        asContact,
        rows.map(({ id, field, before, value }) => ({
          kind: 'proposal' as const,
          id,
          clientId,
          version: null,
          type: 'portal.proposed' as const,
          data: { changes: { [field]: { before: shown(before).text, after: shown(value).text } } },
          action: 'portal.profile.propose',
          diff: { [field]: { before, after: value } },
        })),
      );
      const client = { id: clientId, ownerId };
      if (ownerId !== null)
        await notify(asContact, [{ userId: ownerId, kind: 'proposal', client, subjectId: clientId }]);
    }
    return { proposals: await openProposals(ctx) };
  });

export const withdraw: Verb<PortalContract['profile']['withdraw']> = (ctx, { id }) =>
  transact(ctx, async (ctx) => {
    const { clientId } = ctx.actor.subject;
    await lockClients(ctx, [clientId]);
    await subjectOf(ctx, null);
    const writer = await requireWriter(ctx);
    const [found] = await selectProposals(ctx, and(openOf(clientId), eq(portalProposal.id, id)));
    if (!found) throw notFound();
    await withdrawOpen(writingAs(ctx, writer), [found.row.field]);
    return { id };
  });

function openOf(clientId: string) {
  return and(eq(portalProposal.clientId, clientId), eq(portalProposal.state, 'open'));
}

async function openProposals(ctx: PortalCtx): Promise<OwnProposal[]> {
  return (await selectProposals(ctx, openOf(ctx.actor.subject.clientId))).map(forClient);
}

function forClient({ row, contactName }: ProposalRow): OwnProposal {
  return { id: row.id, field: row.field, value: shown(row.value), at: row.createdAt, contact: contactName };
}

/** There is one for each field at most. */
async function withdrawOpen(ctx: PortalCtx & Writing, fields: readonly ProposalField[]): Promise<void> {
  if (fields.length === 0) return;
  const { workspaceId, subject } = ctx.actor;
  const withdrawn = await ctx.db
    .update(portalProposal)
    .set({ state: 'withdrawn', decidedAt: ctx.now().toISOString() })
    .where(
      and(
        eq(portalProposal.workspaceId, workspaceId),
        openOf(subject.clientId),
        inArray(portalProposal.field, [...fields]),
      ),
    )
    .returning({ id: portalProposal.id, field: portalProposal.field });
  await record(
    ctx,
    withdrawn.map(({ id, field }) => ({
      kind: 'proposal' as const,
      id,
      clientId: subject.clientId,
      version: null,
      type: 'portal.proposal-withdrawn' as const,
      data: { fields: [field] },
      action: 'portal.profile.withdraw',
      diff: { state: { before: 'open', after: 'withdrawn' } },
    })),
  );
}

type Patch = z.output<PortalContract['profile']['propose']['input']>['patch'];

/** What differs from what is there, in the form in which it would be stored. Errors: `validation`. */
async function judge(
  ctx: PortalCtx,
  { values: before, countryCode }: Profile,
  { address, ...texts }: Patch,
): Promise<{ field: ProposalField; value: ProposedValue | null }[]> {
  const given = Object.fromEntries(
    Object.entries(texts).filter(([field, value]) => value !== before[field as keyof typeof texts]),
  ) as typeof texts;
  const workspace = given.phone ? (await workspaceDefaults(ctx)).countryCode : null;
  const { values, issues } = normalize(given, { client: countryCode, workspace }, 'patch.');
  const [first, ...more] = issues;
  if (first) throw invalid([first, ...more]);
  const isStored = address !== undefined && before.address !== null && isSame(before.address, partsOf(address));
  const proposed: { readonly [Field in ProposalField]?: ProposedValue | null | undefined } = {
    ...values,
    ...(address && !isStored && { address: partsOf(judgeParts({ ...address, position: null }, 'patch.address')) }),
  };
  return proposalFields.flatMap((field) => {
    const value = proposed[field];
    return value === undefined || isSame(value, before[field]) ? [] : [{ field, value }];
  });
}
