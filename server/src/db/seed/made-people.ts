import { contactRoles, type AddressLabel, type ContactAddress } from '@clientele/contract';
import { emailKey } from '../../features/clients/index.ts';
import { copiesOf } from '../../features/contacts/person-values.ts';
import type { clientContact, contact, contactEmail } from '../../features/contacts/table.ts';
import { demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom, type Random } from './random.ts';
import { seedId } from './seed-id.ts';

/** The people of a client. The first is its primary contact; the last may be one who has left. */
export interface MadePeople {
  readonly contacts: readonly (typeof contact.$inferInsert)[];
  readonly emails: readonly (typeof contactEmail.$inferInsert)[];
  readonly ties: readonly (typeof clientContact.$inferInsert)[];
}

interface Known {
  readonly name: string;
  readonly position: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

interface MadeWith {
  readonly people: readonly Known[];
  /** Of their addresses on the net. */
  readonly host: string;
  /** Of the client. */
  readonly index: number;
  /** Those that the people of this workspace have so far; more are added. */
  readonly usedEmails: Set<string>;
}

/** The client's contacts with their roles; in every eighth company one has left. From a random sequence of their own. */
export function madePeople(made: MadeRow, { people, host, index, usedEmails }: MadeWith): MadePeople {
  const random = randomFrom(index + 57_000_000);
  const former = made.kind === 'company' && random.chance(0.125) ? [formerPerson(host, random)] : [];
  const contacts = [...people, ...former].map((person, place) =>
    rowOf(made, person, { place, index, random, email: freeEmail(person.email, usedEmails) }),
  );
  return {
    contacts,
    emails: contacts.flatMap(({ id: contactId, emails }) =>
      emails.map(({ value }) => ({ workspaceId, key: emailKey(value), contactId })),
    ),
    ties: contacts.map(({ id: contactId }, place) => ({
      workspaceId,
      clientId: made.id,
      contactId,
      version: 1,
      isPrimary: place === 0,
      roles: contactRoles.filter((role) => random.chance(place === 0 && role === 'decision_maker' ? 0.7 : 0.25)),
      groups: random.chance(0.15) ? [random.pick(groups)] : [],
      relationship: null,
      startedOn: made.createdAt.slice(0, 10),
      ...(place >= people.length && {
        endedOn: dayBetween(made.createdAt, made.updatedAt, random),
        successorId: contacts[0]?.id ?? null,
      }),
    })),
  };
}

const groups = ['Board', 'Marketing', 'Purchasing', 'Site Berlin'] as const;

function formerPerson(host: string, random: Random): Known {
  const name = random.pick(['Alex Morgan', 'Kim Larsen', 'Robin Schwarz', 'Sam Novak', 'Charlie Dubois']);
  const position = random.pick(['Head of Marketing', 'Assistant', 'Purchasing']);
  return { name, position, email: `${name.toLowerCase().replace(' ', '.')}@${host}`, phone: null };
}

/** Two people may be called the same, and so may their companies: the second one has no address. */
function freeEmail(email: string | null, used: Set<string>): string | null {
  if (email === null || used.has(emailKey(email))) return null;
  used.add(emailKey(email));
  return email;
}

interface Place {
  readonly place: number;
  readonly index: number;
  readonly random: Random;
  readonly email: string | null;
}

function rowOf(made: MadeRow, { name, position, phone }: Known, { place, index, random, email }: Place) {
  const values = {
    name,
    position,
    emails: email === null ? [] : [addressOf(email, 'work', random)],
    phones: phone === null ? [] : [addressOf(phone, random.pick(['work', 'work', 'mobile']), random)],
  };
  return {
    id: seedId('contact', new Date(made.createdAt), index * 4 + place),
    workspaceId,
    version: 1,
    ...values,
    ...copiesOf(values),
    isObjecting: false,
    createdAt: made.createdAt,
    updatedAt: made.createdAt,
  };
}

function addressOf(value: string, label: AddressLabel, random: Random): ContactAddress {
  const state = value.includes('@') && random.chance(0.3) ? 'verified' : 'unverified';
  return { value, label, isPrimary: true, state };
}

function dayBetween(from: string, until: string, random: Random): string {
  const start = Date.parse(from);
  return new Date(start + random.fraction() * (Date.parse(until) - start)).toISOString().slice(0, 10);
}
