import type { Duplicate } from '@clientele/contract';
import type { Ctx } from '../../../core/ctx.ts';
import type { ClientRow } from '../client-row.ts';
import { taxIdForms } from '../fields/tax-id.ts';
import { normalize, workspaceDefaults } from '../normalize.ts';
import { findByEmail, findByTaxId } from './candidates.ts';

/** What is doubtful of a client as it is stored. */
export interface Doubts {
  /** Fields whose value a save would refuse today, or keep with a doubt. */
  readonly fields: readonly string[];
  /** Others in use with the very same email or tax number, at most five, of those that the actor may see. */
  readonly twins: readonly Duplicate[];
}

/**
 * Judges a client that nobody is editing. Unlike `clients.check`, which looks for what is only alike, it asks two indexes for what is
 * the same: that costs the same at any size.
 */
export async function doubtsOf(ctx: Ctx, of: ClientRow): Promise<Doubts> {
  const { email, phone, website, taxId, countryCode } = of;
  const isLocal = phone !== null && !phone.startsWith('+');
  const workspace = isLocal ? (await workspaceDefaults(ctx)).countryCode : null;
  const { issues, doubts } = normalize({ email, phone, website, taxId }, { client: countryCode, workspace });
  // Who archives the second record has put it right.
  const lookup = { ctx, exceptId: of.id, isInUse: true } as const;
  const [byTaxId, byEmail] = await Promise.all([
    taxId === null ? [] : findByTaxId(lookup, taxIdForms(taxId, countryCode)),
    email === null ? [] : findByEmail(lookup, email),
  ]);
  const twins = new Map<string, Duplicate>();
  for (const [found, reason] of [
    [byTaxId, 'taxId'],
    [byEmail, 'email'],
  ] as const)
    for (const { id, name, archivedAt } of found)
      if (!twins.has(id)) twins.set(id, { client: { id, name, archivedAt }, reason });
  return { fields: [...issues, ...doubts].map(({ field }) => field), twins: [...twins.values()].slice(0, 5) };
}
