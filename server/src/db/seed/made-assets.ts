import { copiesOf } from '../../features/assets/index.ts';
import type { asset } from '../../features/assets/table.ts';
import { demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeAsset = typeof asset.$inferInsert;

const day = 24 * 3_600_000;

/** Of every third client one to four things that the agency looks after, some of them retired. By a chance of their own, as notes are. */
export function makeAssets(made: MadeRow, index: number, today: Date): MadeAsset[] {
  const random = randomFrom(index + 41_000_000);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const from = Date.parse(made.createdAt);
  const count = random.chance(0.67) ? 0 : random.between(1, 4);
  const first = random.between(0, things.length - 1);
  return Array.from({ length: count }, (_, position) => {
    const [name, kind, code, place, note] = things[(first + position) % things.length] ?? usual;
    const createdAt = new Date(from + Math.floor(random.fraction() * Math.max(0, until - from)));
    const installed = new Date(createdAt.getTime() - random.between(0, 400) * day);
    const details = {
      name,
      kind,
      identifier: code && `${code}-${1000 + ((index * 37 + position * 211) % 9000)}`,
      place,
      installedOn: random.chance(0.8) ? installed.toISOString().slice(0, 10) : null,
      note,
      status: random.chance(0.8) ? ('in_use' as const) : ('retired' as const),
    };
    return {
      id: seedId('asset', createdAt, index * 4 + position),
      workspaceId,
      clientId: made.id,
      version: 1,
      ...details,
      ...copiesOf(details),
      createdAt: createdAt.toISOString(),
      removedAt: null,
    };
  });
}

type Thing = readonly [name: string, kind: string, code: string | null, place: string | null, note: string | null];

const usual: Thing = ['Website', 'Website', null, null, null];

const things: readonly Thing[] = [
  usual,
  ['Illuminated sign', 'Signage', 'SG', 'Above the main entrance', 'LED strips replaced every four years.'],
  ['Trade fair stand', 'Stand', 'ST', 'Warehouse, bay 4', 'Twelve boxes; the counter travels separately.'],
  ['Window display', 'Display', 'WD', 'Ground floor, street side', null],
  ['Delivery van lettering', 'Vehicle', 'VH', null, 'Two vans, both sides.'],
  ['Touchscreen in the lobby', 'Display', 'TS', 'Reception', 'Restarts every night at three.'],
  ['Online shop', 'Website', null, null, 'Payment by invoice only.'],
  ['Schaukasten', 'Signage', 'SG', 'Parkplatz Nord', null],
  ['Enseigne du magasin', 'Signage', 'SG', 'Rue Victor-Hugo', null],
];
