import type { activity } from '../../features/activity/table.ts';
import { demoUsers, demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeEntry = typeof activity.$inferInsert;

/** What Tidewater, the demo's host, has put into the feeds: one or two entries of every third client, in its last months. By a chance of their own. */
export function makeHostEntries(made: MadeRow, index: number, today: Date): MadeEntry[] {
  const random = randomFrom(index + 97_000_000);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const from = Math.max(Date.parse(made.createdAt), until - ninetyDays);
  // The clients that a demo begins with have some.
  const count = random.chance(0.67) && index > 20 ? 0 : random.between(1, 2);
  const first = random.between(0, told.length - 1);
  return Array.from({ length: count }, (_, place) => {
    const at = new Date(from + Math.floor(random.fraction() * (until - from)));
    const serial = 4000 + index * 2 + place;
    const { type, title, text, actorName } = told[(first + place) % told.length] ?? usual;
    return {
      // Beyond the serials of the interactions.
      id: seedId('activity', at, hostSerials + index * 2 + place),
      workspaceId,
      clientId: made.id,
      kind: 'host',
      type: `host.tidewater.${type}`,
      actorType: 'staff',
      actorId: demoUsers[0].id,
      externalId: `tw-${serial}`,
      data: {
        title: title(serial),
        ...(text && { text }),
        ...(actorName && { actorName }),
        link: `/invoices/new?${String(new URLSearchParams({ clientId: made.id, client: made.name }))}`,
      },
      at: at.toISOString(),
      version: 1,
    };
  });
}

const ninetyDays = 90 * 24 * 3_600_000;

const hostSerials = 2_000_000_000;

interface Told {
  readonly type: string;
  readonly title: (serial: number) => string;
  readonly text?: string;
  readonly actorName?: string;
}

const usual: Told = {
  type: 'parcel-delivered',
  title: (serial) => `Parcel TW-${serial} was delivered`,
  text: 'Two boxes of brochures, signed for at the reception.',
  actorName: 'Tidewater Logistics',
};

const told: readonly Told[] = [
  usual,
  { type: 'proof-approved', title: (serial) => `Proof ${serial} was approved`, text: 'Second round, without changes.' },
  { type: 'job-printed', title: (serial) => `Print job ${serial} has left the press`, actorName: 'Press 2' },
  {
    type: 'parcel-returned',
    title: (serial) => `Parcel TW-${serial} came back`,
    text: 'Nobody was in. It goes out again.',
  },
];
