import type { OptionSet } from '@clientele/contract';
import type { client } from '../../features/clients/table.ts';
import { seededOptionRows } from '../../features/options/index.ts';
import type { customField } from '../../features/options/table.ts';
import { demoColleagues, demoStatuses, demoUsers, demoWorkspaceId } from './demo-workspace.ts';
import { randomFrom, type Random } from './random.ts';
import { seedId } from './seed-id.ts';

type Row = typeof client.$inferInsert;

/** What only the whole record of a client shows. */
export type MadeProfile = Pick<
  Row,
  | 'industry'
  | 'typeId'
  | 'tierId'
  | 'brandId'
  | 'rating'
  | 'statusReasonId'
  | 'statusReason'
  | 'team'
  | 'parentClientId'
  | 'newsletter'
  | 'customFields'
>;

export function demoOptionId(place: number): string {
  return seedId('option', new Date(0), place);
}

const seeded = seededOptionRows(demoWorkspaceId, demoOptionId);

const demoBrands = ['Northwind Studio', 'Northwind Print', 'Kleine Werft'].map((label, position) => ({
  id: demoOptionId(seeded.length + position),
  workspaceId: demoWorkspaceId,
  set: 'brand' as const,
  label,
  key: null,
  position,
  hiddenAt: null,
}));

/** Those of every workspace, and the brands of the agency. */
export const demoOptions = [...seeded, ...demoBrands];

const fieldId = (place: number) => seedId('customField', new Date(0), place);

/** What the agency records about its clients beside the usual. */
export const demoCustomFields: readonly Omit<typeof customField.$inferInsert, 'workspaceId' | 'position'>[] = [
  { id: fieldId(0), label: 'Cost centre', type: 'text', choices: [], hiddenAt: null },
  { id: fieldId(1), label: 'Employees', type: 'number', choices: [], hiddenAt: null },
  { id: fieldId(2), label: 'Contract ends', type: 'date', choices: [], hiddenAt: null },
  {
    id: fieldId(3),
    label: 'Preferred channel',
    type: 'choice',
    choices: ['Email', 'Telephone', 'Video call'],
    hiddenAt: null,
  },
  { id: fieldId(4), label: 'NDA signed', type: 'boolean', choices: [], hiddenAt: null },
];

/** By a chance of its own, as notes and tasks are: everything else stays what it was. */
export function makeProfile(
  { kind, statusId, createdAt }: Pick<Row, 'kind' | 'statusId' | 'createdAt'>,
  index: number,
): MadeProfile {
  const random = randomFrom(index + 31_000_000);
  const isCompany = kind === 'company';
  return {
    industry: isCompany && random.chance(0.8) ? random.pick(industries) : null,
    typeId: random.chance(0.7) ? random.pick(optionIds('client_type')) : null,
    tierId: random.chance(0.5) ? random.pick(optionIds('client_tier')) : null,
    brandId: randomFrom(index + 37_000_000).chance(0.6) ? (demoBrands[index % demoBrands.length]?.id ?? null) : null,
    rating: random.chance(0.6) ? random.between(2, 5) : 0,
    ...reasonFor(statusId, random),
    team: random.chance(0.3) ? [{ userId: random.pick(managers), role: 'account_manager' }] : [],
    parentClientId: null,
    newsletter: random.chance(0.4)
      ? {
          isGiven: random.chance(0.8),
          source: random.pick(['Signed form', 'Asked on the telephone', 'Ticked at the trade fair']),
          at: createdAt,
          byUserId: random.pick(managers),
        }
      : null,
    customFields: {
      ...(random.chance(0.3) && { [fieldId(0)]: `CC-${random.between(1000, 9999)}` }),
      ...(isCompany && random.chance(0.5) && { [fieldId(1)]: random.between(3, 900) }),
      ...(random.chance(0.4) && {
        [fieldId(2)]: `${random.between(2026, 2028)}-${random.pick(['03-31', '06-30', '12-31'])}`,
      }),
      ...(random.chance(0.5) && { [fieldId(3)]: random.pick(['Email', 'Telephone', 'Video call']) }),
      ...(random.chance(0.4) && { [fieldId(4)]: random.chance(0.7) }),
    },
  };
}

function reasonFor(statusId: string, random: Random): Pick<MadeProfile, 'statusReasonId' | 'statusReason'> {
  if (statusId === demoStatuses.active) return { statusReasonId: null, statusReason: null };
  const set = statusId === demoStatuses.onHold ? 'on_hold_reason' : 'churn_reason';
  return { statusReasonId: random.chance(0.8) ? random.pick(optionIds(set)) : null, statusReason: null };
}

const bySet = Map.groupBy(demoOptions, ({ set }) => set);

function optionIds(set: OptionSet): string[] {
  return (bySet.get(set) ?? []).map(({ id }) => id);
}

const managers = [...demoUsers, ...demoColleagues].filter(({ role }) => role !== 'watcher').map(({ id }) => id);

const industries = [
  'Architecture',
  'Education',
  'Food and drink',
  'Furniture',
  'Healthcare',
  'Hospitality',
  'Legal services',
  'Logistics',
  'Manufacturing',
  'Media',
  'Renewable energy',
  'Retail',
  'Software',
  'Tourism',
];
