import type { reply } from '../../features/replies/table.ts';
import { demoColleagues, demoUsers, demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeReply = typeof reply.$inferInsert;

/** With a client whose portal is on, none to four turns of a conversation. From a random sequence of their own, so that all other records stay the same. */
export function makeReplies(
  made: MadeRow,
  { index, contactId, today }: { index: number; contactId: string | undefined; today: Date },
): MadeReply[] {
  if (!made.portalEnabled || contactId === undefined) return [];
  const random = randomFrom(index + 67_000_000);
  const from = Date.parse(made.createdAt);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const authorId = made.ownerId ?? random.pick(writers);
  const turns = random.pick(conversations).slice(0, random.between(0, 4));
  const step = (until - from) * 0.9;
  return turns.map((text, place) => {
    const at = new Date(from + Math.floor((step * (place + 1 + random.fraction() * 0.5)) / (turns.length + 1)));
    const isOfTeam = place % 2 === 0;
    return {
      id: seedId('reply', at, index * 4 + place),
      workspaceId,
      clientId: made.id,
      version: 1,
      text,
      side: isOfTeam ? 'team' : 'client',
      authorId: isOfTeam ? authorId : null,
      contactId: isOfTeam ? null : contactId,
      createdAt: at.toISOString(),
      editedAt: null,
      removedAt: null,
    };
  });
}

/** All but the watcher. */
const writers = [...demoUsers, ...demoColleagues].filter(({ role }) => role !== 'watcher').map(({ id }) => id);

/** Turn by turn: the team, the client, the team, the client. */
const conversations: readonly (readonly [string, string, string, string])[] = [
  [
    'The first draft is ready. Please look at pages 4 to 7:\nhttps://drafts.example/spring',
    'Looks good. Could the logo on page 5 be a little smaller?',
    'Done. We print on Thursday, so further corrections until Wednesday evening are fine.',
    'Nothing more from us. Thank you!',
  ],
  [
    'We have shared the plan for the second quarter with you under Files.',
    'Thank you. Our board meets on the 12th, you hear from us the day after.',
    'Perfect, we keep the dates free until then.',
    'The board agrees. Please go ahead with the plan as it is.',
  ],
  [
    'Your delivery address has changed in our records. Please tell us if that is wrong.',
    'The street is right, but the number is 14, not 41.',
    'Corrected. Sorry for the mix-up.',
    'No problem. When does the next delivery leave?',
  ],
];
