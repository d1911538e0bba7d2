import { copiesOfNew } from '../../features/clients/index.ts';
import { fold } from '../../features/clients/search/fold.ts';
import type { client, clientTag } from '../../features/clients/table.ts';
import { countries, countryOf } from './countries/index.ts';
import type { Country } from './countries/country.ts';
import {
  demoColleagues,
  demoStatuses,
  demoTagNames,
  demoUsers,
  demoWorkspaceId as workspaceId,
} from './demo-workspace.ts';
import { knownClients, type KnownClient } from './known-clients.ts';
import { madePeople, type MadePeople } from './made-people.ts';
import { noteFor } from './notes.ts';
import type { Random } from './random.ts';
import { seedId } from './seed-id.ts';
import { taxIdOf } from './tax-id.ts';

export type MadeRow = typeof client.$inferInsert;

/** A client with what hangs on it, apart from its money. */
export interface MadeClient {
  readonly client: MadeRow;
  readonly people: MadePeople;
  readonly tags: readonly (typeof clientTag.$inferInsert)[];
}

/** The client of a number: first the known ones, then made-up ones. `createdAt` is later for each: ids then grow, as they do in life. */
export function makeClient(
  index: number,
  random: Random,
  createdAt: Date,
  today: Date,
  usedEmails: Set<string>,
): MadeClient {
  const known = knownClients[index];
  const country = known ? countryOf(known.country) : pickCountry(random);
  const isPerson = known ? known.isPerson === true : random.chance(0.18);
  const person = personOf(country, random);
  const company = companyOf(country, random);
  const name = known?.name ?? (isPerson ? person.name : company.name);
  const host = `${known?.site ?? `${isPerson ? person.site : company.site}${random.chance(0.4) ? `-${random.between(2, 99)}` : ''}`}.${country.tld}`;
  const id = seedId('client', createdAt, index);
  const at = createdAt.toISOString();
  const archivedAt = isArchived(known, random)
    ? new Date(createdAt.getTime() + random.fraction() * (today.getTime() - createdAt.getTime())).toISOString()
    : null;
  const fields: Omit<MadeRow, keyof ReturnType<typeof copiesOfNew>> = {
    id,
    workspaceId,
    version: 1,
    kind: isPerson ? 'person' : 'company',
    name,
    email:
      known || random.chance(0.9) ? `${random.pick(['hello', 'office', 'info', 'mail', 'contact'])}@${host}` : null,
    phone: random.chance(0.85) ? random.digits(random.pick(country.phones)) : null,
    website: known || (!isPerson && random.chance(0.8)) ? `https://${random.chance(0.5) ? 'www.' : ''}${host}` : null,
    address: random.chance(0.9) ? addressOf(country, random) : null,
    countryCode: country.code,
    taxId: !isPerson && random.chance(0.6) ? taxIdOf(country.code, random) : null,
    notes: known ? (known.notes ?? null) : noteFor(random),
    statusId:
      demoStatuses[known?.status ?? (random.chance(0.82) ? 'active' : random.chance(0.6) ? 'onHold' : 'churned')],
    ownerId: random.chance(0.94) ? random.pick(owners) : null,
    currency: random.chance(0.95) ? country.currency : random.pick(['EUR', 'USD']),
    paymentTermsDays: random.pick([14, 30, 30, 30, 45, 60]),
    reminderTone: random.pick(['friendly', 'friendly', 'friendly', 'neutral', 'firm', 'none']),
    portalEnabled: random.chance(0.2),
    clientSince: at,
    archivedAt,
    createdAt: at,
    updatedAt: archivedAt ?? at,
  };
  // Those of tags, people and documents are written when all are there.
  const made: MadeRow = { ...fields, ...copiesOfNew(fields) };
  return {
    client: made,
    people: peopleOf(made, known, isPerson, country, host, index, random, usedEmails),
    tags: tagsOf(id, known, random),
  };
}

const owners = [...demoUsers.slice(0, 4), ...demoUsers.slice(2, 4), ...demoColleagues].map((user) => user.id);

/** Half of the clients come from the agency's own country. */
function pickCountry(random: Random): Country {
  return random.chance(0.35) ? countryOf('DE') : random.pick(countries);
}

function isArchived(known: KnownClient | undefined, random: Random): boolean {
  return known ? known.isArchived === true : random.chance(0.12);
}

interface Named {
  readonly name: string;
  /** In Latin letters, for addresses on the net. */
  readonly site: string;
}

function personOf(country: Country, random: Random): Named {
  const given = spelled(random.pick(country.given));
  const family = spelled(random.pick(country.family));
  const name = (country.person ?? '{given} {family}').replace('{given}', given.name).replace('{family}', family.name);
  return { name, site: `${given.site}-${family.site}` };
}

function companyOf(country: Country, random: Random): Named {
  const first = spelled(random.pick(country.firsts));
  const family = spelled(random.pick(country.family));
  const lead = random.chance(0.35) ? family : first;
  const trade = random.pick(country.trades);
  const name = (country.company ?? '{first} {trade} {form}')
    .replace('{first}', lead.name)
    .replace('{trade}', trade)
    .replace('{form}', random.pick(country.forms));
  const tradeSite = slug(trade);
  return { name, site: tradeSite === '' ? lead.site : `${lead.site}-${tradeSite}` };
}

function spelled(text: string): Named {
  const [name = text, latin] = text.split('|');
  return { name, site: latin ?? slug(name) };
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

function addressOf(country: Country, random: Random): string {
  const [city, postcode] = random.pick(country.cities);
  return country.address
    .replace('{street}', random.pick(country.streets))
    .replace('{number}', String(random.between(1, 180)))
    .replace('{postcode}', random.digits(postcode))
    .replace('{city}', city);
}

/** A company has one to three contacts, a person is its own. */
function peopleOf(
  made: MadeRow,
  known: KnownClient | undefined,
  isPerson: boolean,
  country: Country,
  host: string,
  index: number,
  random: Random,
  usedEmails: Set<string>,
): MadePeople {
  const count = isPerson || random.chance(0.7) ? 1 : random.between(2, 3);
  const people = Array.from({ length: count }, (_, place) => {
    const someone = personOf(country, random);
    const [name, position] = isPerson
      ? [made.name, null]
      : place === 0 && known?.contact
        ? known.contact
        : [someone.name, random.pick(country.positions)];
    const mailbox = slug(name) || someone.site;
    return {
      name,
      position,
      email: random.chance(0.9) ? `${mailbox.replaceAll('-', '.')}@${host}` : null,
      phone: random.chance(0.5) ? random.digits(random.pick(country.phones)) : null,
    };
  });
  return madePeople(made, { people, host, index, usedEmails });
}

export function demoTagId(place: number): string {
  return seedId('tag', new Date(0), place);
}

function tagsOf(clientId: string, known: KnownClient | undefined, random: Random): MadeClient['tags'] {
  const names = known ? (known.tags ?? []) : demoTagNames.filter(() => random.chance(0.08));
  return names.map((name) => ({ workspaceId, clientId, tagId: demoTagId(demoTagNames.indexOf(name)) }));
}
