import type { ActivityFlag, InteractionType } from '@clientele/contract';
import type { activity } from '../../features/activity/table.ts';
import { demoColleagues, demoUsers, demoWorkspaceId as workspaceId } from './demo-workspace.ts';
import type { MadeRow } from './made-client.ts';
import { randomFrom } from './random.ts';
import { seedId } from './seed-id.ts';

type MadeInteraction = typeof activity.$inferInsert;

/** One to four calls, meetings and the like since the client came, none for some. By a chance of their own, as notes are. */
export function makeInteractions(made: MadeRow, index: number, today: Date): MadeInteraction[] {
  const random = randomFrom(index + 84_000_000);
  const from = Date.parse(made.createdAt);
  const until = made.archivedAt ? Date.parse(made.archivedAt) : today.getTime();
  const count = random.chance(0.25) ? 0 : random.between(1, 4);
  return Array.from({ length: count }, (_, place) => {
    const at = new Date(from + Math.floor(random.fraction() * (until - from)));
    const [type, text] = random.pick(told);
    return {
      // Beyond the serials of the entries that tell of new clients.
      id: seedId('activity', at, interactionSerials + index * 4 + place),
      workspaceId,
      clientId: made.id,
      kind: 'interaction',
      type: `interaction.${type}`,
      actorType: 'staff',
      actorId: random.pick(writers),
      data: { text, flags: random.chance(0.1) ? [random.pick(flags)] : [] },
      at: at.toISOString(),
      version: 1,
    };
  });
}

const interactionSerials = 1_000_000_000;

const writers = [...demoUsers, ...demoColleagues].filter(({ role }) => role !== 'watcher').map(({ id }) => id);

const flags: readonly ActivityFlag[] = ['competitor_mention', 'new_stakeholder', 'scope_cut'];

const told: readonly (readonly [type: InteractionType, text: string])[] = [
  ['call', 'Asked about the invoice; accounting pays on Friday.'],
  ['call', 'Happy with the proofs. Wants the second colour darker.'],
  ['call', 'Nobody in. Left a message.'],
  ['call', 'Rückruf wegen der Lieferadresse; bleibt wie sie ist.'],
  ['meeting', 'Walked through the offer.\nOpen: delivery in two parts, and who signs.'],
  ['meeting', 'Quarterly review: more visits, fewer sign-ups. Next step is a proposal for the landing page.'],
  ['meeting', 'Visite de l’atelier, échantillons choisis.'],
  ['email', 'Sent the revised schedule; they agree.'],
  ['email', 'Asked for references in their trade.'],
  ['interaction', 'Met at the fair. They plan a new catalogue for autumn.'],
];
