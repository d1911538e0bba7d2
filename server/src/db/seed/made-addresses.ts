import { addressText } from '@clientele/contract';
import type { address } from '../../features/addresses/table.ts';
import type { client } from '../../features/clients/table.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type Row = typeof address.$inferInsert;

/** The addresses of a made-up client: the one to which it is billed, and for some another one. By a chance of their own. */
export function makeAddresses(
  made: Pick<typeof client.$inferInsert, 'id' | 'workspaceId' | 'address' | 'countryCode' | 'kind' | 'createdAt'>,
  index: number,
): Row[] {
  const { id: clientId, workspaceId, address: text, countryCode = null, createdAt } = made;
  if (!text) return [];
  const random = randomFrom(index + 47_000_000);
  const base = { workspaceId, clientId, version: 1, recipient: null, district: null, region: null, position: null };
  const stamps = { removedAt: null, createdAt, updatedAt: createdAt };
  const idAt = (place: number) => seedId('address', new Date(createdAt), index * 2 + place);
  const parts = partsOf(text, countryCode);
  const billing: Row = {
    ...base,
    ...stamps,
    ...parts,
    id: idAt(0),
    kind: 'billing',
    label: null,
    isPrimary: true,
    text,
  };
  if (made.kind !== 'company' || parts.city === null || !random.chance(0.3)) return [billing];
  const [kind, label] = random.pick([
    ['shipping', 'Warehouse'],
    ['service', 'Workshop'],
    ['shipping', 'Loading bay'],
  ] as const);
  const street = parts.street.replace(/\d+/, (number) => String(Number(number) + random.between(2, 40)));
  const otherText = addressText({ ...base, ...parts, street });
  return [
    billing,
    { ...base, ...stamps, ...parts, id: idAt(1), kind, label, isPrimary: false, street, text: otherText },
  ];
}

interface Parts {
  street: string;
  postalCode: string | null;
  city: string | null;
  countryCode: string | null;
}

/** Taken apart where that gives the same text again; otherwise as somebody may have written it down. */
function partsOf(text: string, countryCode: string | null): Parts {
  const [, street = '', postalCode = '', city = ''] = /^(.+)\n([\d-]+(?: [A-Z]{2})?) (.+)$/.exec(text) ?? [];
  const parts = { street, postalCode, city, countryCode };
  const others = { recipient: null, district: null, region: null };
  return addressText({ ...parts, ...others }) === text
    ? parts
    : { street: text, postalCode: null, city: null, countryCode };
}
