import { isDeepStrictEqual } from 'node:util';
import { addressText, type AddressParts, type PortalProposal, type ProposalField } from '@clientele/contract';
import { and, asc, desc, eq, isNull, type SQL } from 'drizzle-orm';
import type { SessionCtx } from '../../../core/ctx.ts';
import { notFound } from '../../../core/errors.ts';
import { address } from '../../addresses/table.ts';
import { client } from '../../clients/table.ts';
import { clientContact, contact } from '../../contacts/table.ts';
import { portalProposal, type ProposedValue } from '../table.ts';

type ReadCtx = Pick<SessionCtx, 'actor' | 'db'>;

/** The fields of a client that it may know and propose others for, as they are stored. */
export interface Profile {
  readonly values: Readonly<Record<Exclude<ProposalField, 'address' | 'name'>, string | null>> & {
    readonly name: string;
    readonly address: AddressParts | null;
  };
  /** By which a telephone number and a tax ID are read. */
  readonly countryCode: string | null;
  /** The address of which `values.address` is made. */
  readonly primary: { readonly id: string; readonly version: number } | null;
}

export async function loadProfile({ actor, db }: ReadCtx, clientId: string): Promise<Profile> {
  const { name, email, phone, website, taxId, countryCode } = client;
  const [row] = await db
    .select({ name, email, phone, website, taxId, countryCode })
    .from(client)
    .where(and(eq(client.workspaceId, actor.workspaceId), eq(client.id, clientId)));
  if (!row) throw notFound();
  const [primary] = await db
    .select()
    .from(address)
    .where(
      and(
        eq(address.workspaceId, actor.workspaceId),
        eq(address.clientId, clientId),
        eq(address.isPrimary, true),
        eq(address.isRemoved, false),
      ),
    );
  const { countryCode: country, ...texts } = row;
  return {
    values: { ...texts, address: primary ? partsOf(primary) : null },
    countryCode: country,
    primary: primary ? { id: primary.id, version: primary.version } : null,
  };
}

/** Of something that has them, the parts of an address. */
export function partsOf(given: AddressParts): AddressParts {
  const { recipient, street, district, city, region, postalCode, countryCode } = given;
  return { recipient, street, district, city, region, postalCode, countryCode };
}

export function isSame(one: ProposedValue | null, other: ProposedValue | null): boolean {
  return isDeepStrictEqual(one, other);
}

/** A value as people read it. */
export function shown(value: ProposedValue | null): PortalProposal['value'] {
  if (value === null || typeof value === 'string') return { text: value, countryCode: null };
  return { text: addressText(value), countryCode: value.countryCode };
}

export interface ProposalRow {
  readonly row: typeof portalProposal.$inferSelect;
  readonly contactName: string | null;
}

/** The newest first. */
export function selectProposals({ actor, db }: ReadCtx, which: SQL | undefined) {
  return db
    .select({ row: portalProposal, contactName: contact.name })
    .from(portalProposal)
    .leftJoin(
      contact,
      and(eq(contact.workspaceId, portalProposal.workspaceId), eq(contact.id, portalProposal.contactId)),
    )
    .where(and(eq(portalProposal.workspaceId, actor.workspaceId), which))
    .orderBy(desc(portalProposal.createdAt), desc(portalProposal.id));
}

/** For the staff. */
export function presentProposal({ row, contactName }: ProposalRow, { values }: Profile): PortalProposal {
  const { id, clientId, field, state, before, value, contactId, via, createdAt } = row;
  const current = values[field];
  return {
    id,
    clientId,
    field,
    state,
    before: shown(before),
    current: shown(current),
    value: shown(value),
    isOutdated: isOutdated(row, current),
    contact: contactId === null || contactName === null ? null : { id: contactId, name: contactName },
    via,
    at: createdAt,
  };
}

/** An open one is, when the field is neither what it was nor what is proposed. */
export function isOutdated(
  { state, before, value }: Pick<ProposalRow['row'], 'state' | 'before' | 'value'>,
  current: ProposedValue | null,
): boolean {
  return state === 'open' && !isSame(current, before) && !isSame(current, value);
}

/** Contacts of a client today who have an email, and that: the primary one first. */
export async function contactsWithEmail(
  { actor, db }: ReadCtx,
  clientId: string,
): Promise<{ id: string; name: string; email: string }[]> {
  const rows = await db
    .select({ id: contact.id, name: contact.name, emails: contact.emails })
    .from(clientContact)
    .innerJoin(
      contact,
      and(eq(contact.workspaceId, clientContact.workspaceId), eq(contact.id, clientContact.contactId)),
    )
    .where(
      and(
        eq(clientContact.workspaceId, actor.workspaceId),
        eq(clientContact.clientId, clientId),
        eq(clientContact.isCurrent, true),
        isNull(contact.archivedAt),
      ),
    )
    .orderBy(desc(clientContact.isPrimary), asc(contact.id));
  return rows.flatMap(({ id, name, emails: [first] }) => (first ? [{ id, name, email: first.value }] : []));
}
