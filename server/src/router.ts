import { contract, type Contract, type Need } from '@clientele/contract';
import type { SessionActor } from './core/actor.ts';
import type { ClientPart } from './core/ctx.ts';
import { procedures } from './core/implement.ts';
import type { JobHandlers } from './core/jobs.ts';
import { preferences, session } from './features/access/index.ts';
import { addresses, addressesOfClient } from './features/addresses/index.ts';
import { assets, assetsOfClient, findAssets } from './features/assets/index.ts';
import { billingOfClient, invoices } from './features/billing/index.ts';
import { clients, findClients } from './features/clients/index.ts';
import { vocabularyVerbs } from './features/options/index.ts';
import { files, filesOfClient, pictures } from './features/files/index.ts';
import { enrichment, enrichmentOfClient, performMany, performRun } from './features/enrichment/index.ts';
import { vocabulary } from './features/clients/vocabulary.ts';
import { peopleOfClient } from './features/contacts/client-part.ts';
import { findPeople } from './features/contacts/find-people.ts';
import { contacts } from './features/contacts/index.ts';
import { activity, interactionsOfClient } from './features/feed/index.ts';
import { mailSender } from './features/mail/index.ts';
import { portal, portalMails, portalOfClient } from './features/portal/index.ts';
import { notes, notesOfClient } from './features/notes/index.ts';
import { replies, repliesOfClient } from './features/replies/index.ts';
import { notifications, notificationsOfClient } from './features/notifications/index.ts';
import { counts } from './features/profile/counts.ts';
import { searchOf } from './features/search/find.ts';
import { tasks, tasksOfClient } from './features/tasks/index.ts';

const { implement, router } = procedures<SessionActor, Exclude<Need, 'portal'>>();

/** Every procedure of the contract with the verb that implements it: `satisfies` refuses a feature that is left out, or is none. */
export const appRouter = router({
  session: implement('session', contract.session, session),
  workspace: implement('workspace', contract.workspace, { vocabulary, ...vocabularyVerbs }),
  preferences: implement('preferences', contract.preferences, preferences),
  clients: implement('clients', contract.clients, clients),
  contacts: implement('contacts', contract.contacts, contacts),
  addresses: implement('addresses', contract.addresses, addresses),
  notes: implement('notes', contract.notes, notes),
  replies: implement('replies', contract.replies, replies),
  tasks: implement('tasks', contract.tasks, tasks),
  assets: implement('assets', contract.assets, assets),
  files: implement('files', contract.files, files),
  pictures: implement('pictures', contract.pictures, pictures),
  invoices: implement('invoices', contract.invoices, invoices),
  activity: implement('activity', contract.activity, activity),
  search: implement(
    'search',
    contract.search,
    searchOf({ client: findClients, contact: findPeople, asset: findAssets }),
  ),
  profile: implement('profile', contract.profile, { counts }),
  notifications: implement('notifications', contract.notifications, notifications),
  enrichment: implement('enrichment', contract.enrichment, enrichment),
  portal: implement('portal', contract.portal, portal),
} satisfies Record<keyof Contract, unknown>);

/** What does the jobs of the outbox, by their kind. */
export const jobHandlers: JobHandlers = {
  'enrichment.run': performRun,
  'enrichment.many': performMany,
  // What mails of each kind say: see `MailComposer`.
  'mail.send': mailSender(portalMails),
};

/**
 * What the features know and keep of a client: every copy of a client is made and checked, every client erased, every feed named and
 * every profile counted by this list. A feature that keeps something of clients adds its part here, and imports `clients`, not the other way round.
 */
export const clientParts: readonly ClientPart[] = [
  // Notes who is erased before these are gone.
  enrichmentOfClient,
  peopleOfClient,
  addressesOfClient,
  notesOfClient,
  repliesOfClient,
  tasksOfClient,
  assetsOfClient,
  filesOfClient,
  billingOfClient,
  interactionsOfClient,
  notificationsOfClient,
  portalOfClient,
];
