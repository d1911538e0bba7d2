import type { Address } from '@clientele/contract';
import type { AddressRow } from './load.ts';

export function presentAddress(row: AddressRow): Address {
  return {
    id: row.id,
    version: row.version,
    clientId: row.clientId,
    kind: row.kind,
    label: row.label,
    isPrimary: row.isPrimary,
    recipient: row.recipient,
    street: row.street,
    district: row.district,
    city: row.city,
    region: row.region,
    postalCode: row.postalCode,
    countryCode: row.countryCode,
    position: row.position,
    text: row.text,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
