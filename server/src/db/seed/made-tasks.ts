import type { task } from '../../features/tasks/table.ts';
import { demoColleagues, demoUsers, demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeTask = typeof task.$inferInsert;

const hour = 3_600_000;
const day = 24 * hour;

/** None to three tasks of the last months, some of them still open, some late. By a chance of their own, as notes are. */
export function makeTasks(made: MadeRow, index: number, today: Date): MadeTask[] {
  const random = randomFrom(index + 27_000_000);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const from = Math.max(Date.parse(made.createdAt), until - 120 * day);
  const count = until - from < day || random.chance(0.4) ? 0 : random.between(1, 3);
  return Array.from({ length: count }, (_, place) => {
    const createdAt = new Date(from + Math.floor(random.fraction() * (until - from)));
    const isAppointment = random.chance(0.2);
    // On the hour: nobody is due at 9:07.
    const due = Math.floor((createdAt.getTime() + random.between(1, 40) * day) / hour) * hour;
    const dueAt = isAppointment || random.chance(0.8) ? new Date(due + hour).toISOString() : null;
    const closedAt = new Date(createdAt.getTime() + random.between(1, 30) * day);
    const isClosed = closedAt.getTime() <= until && random.chance(0.75);
    const [title, description] = random.pick(isAppointment ? appointments : errands);
    return {
      id: seedId('task', createdAt, index * 4 + place),
      workspaceId,
      clientId: made.id,
      kind: isAppointment ? 'appointment' : 'task',
      version: 1,
      title,
      description,
      status: isClosed ? (random.chance(0.9) ? 'done' : 'cancelled') : random.chance(0.3) ? 'in_progress' : 'todo',
      priority: random.pick(['low', 'normal', 'normal', 'normal', 'high']),
      assigneeId: random.chance(0.9) ? random.pick(doers) : null,
      startsAt: isAppointment ? new Date(due).toISOString() : null,
      dueAt,
      closedAt: isClosed ? closedAt.toISOString() : null,
      listKey: isClosed ? closedAt.toISOString() : (dueAt ?? '~'),
      createdAt: createdAt.toISOString(),
      removedAt: null,
    };
  });
}

const doers = [...demoUsers, ...demoColleagues].filter(({ role }) => role !== 'watcher').map(({ id }) => id);

type Told = readonly [title: string, description: string | null];

const errands: readonly Told[] = [
  ['Send the offer', 'With the second option, as discussed.'],
  ['Send proofs of the packaging', null],
  ['Ask for the purchase order number', 'Accounting does not pay without it.'],
  ['Update the address on all documents', null],
  ['Check the translation', 'The legal notes are new.'],
  ['Follow up on the overdue invoice', null],
  ['Collect the logo as a vector file', null],
  ['Prepare figures for the annual review', 'Visits, sign-ups and returns, by month.'],
  ['Vertrag gegenlesen', null],
  ['Relancer pour le bon à tirer', null],
];

const appointments: readonly Told[] = [
  ['Kick-off', 'In their office; bring samples.'],
  ['Quarterly review', null],
  ['Call about the renewal', 'Ask for the new contact in purchasing.'],
  ['Photo shoot', null],
  ['Workshop on the website', 'Six people, half a day.'],
];
