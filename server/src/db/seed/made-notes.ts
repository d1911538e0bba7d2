import type { comment } from '../../features/notes/table.ts';
import { demoColleagues, demoUsers, demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { noteFor } from './notes.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeNote = typeof comment.$inferInsert;

/** None to four notes by people who may write them. From a random sequence of their own, so that all other records stay the same. */
export function makeNotes(made: MadeRow, index: number, today: Date): MadeNote[] {
  const random = randomFrom(index + 62_000_000);
  const from = Date.parse(made.createdAt);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const count = random.chance(0.3) ? 0 : random.between(1, 4);
  return Array.from({ length: count }, (_, place) => {
    const at = new Date(from + Math.floor(random.fraction() * (until - from)));
    const authorId = random.pick(writers);
    return {
      id: seedId('note', at, index * 4 + place),
      workspaceId,
      clientId: made.id,
      kind: 'note',
      version: 1,
      text: noteFor(random) ?? 'Called; nothing new.',
      authorId,
      editorId: authorId,
      pinned: place === 0 && random.chance(0.2) ? 1 : 0,
      mentions: random.chance(0.1) ? [random.pick(writers)] : [],
      createdAt: at.toISOString(),
      editedAt: null,
      removedAt: null,
    };
  });
}

/** All but the watcher. */
const writers = [...demoUsers, ...demoColleagues].filter(({ role }) => role !== 'watcher').map(({ id }) => id);
