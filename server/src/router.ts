import { contract, type Need } from '@clientele/contract';
import type { SessionActor } from './core/actor.ts';
import type { ClientPart } from './core/ctx.ts';
import { procedures } from './core/implement.ts';
import type { JobHandlers } from './core/jobs.ts';
import { preferences, session } from './features/access/index.ts';
import { billingOfClient, invoices } from './features/billing/index.ts';
import { clients } from './features/clients/index.ts';
import { notes } from './features/notes/index.ts';
import { tasks } from './features/tasks/index.ts';
import { contacts } from './features/contacts/index.ts';
import { vocabulary } from './features/clients/vocabulary.ts';
import { peopleOfClient } from './features/contacts/client-part.ts';

const { implement, router } = procedures<SessionActor, Exclude<Need, 'portal'>>();

/** Every procedure of the contract with the verb that implements it. */
export const appRouter = router({
  session: implement('session', contract.session, session),
  workspace: implement('workspace', contract.workspace, { vocabulary }),
  preferences: implement('preferences', contract.preferences, preferences),
  clients: implement('clients', contract.clients, clients),
  contacts: implement('contacts', contract.contacts, contacts),
  notes: implement('notes', contract.notes, notes),
  tasks: implement('tasks', contract.tasks, tasks),
  invoices: implement('invoices', contract.invoices, invoices),
});

/** What does the jobs of the outbox, by their kind. */
export const jobHandlers: JobHandlers = {};

/**
 * What the features know and keep of a client: every copy of a client is made and checked, and every client erased, by this list.
 * A feature that keeps something of clients adds its part here, and imports `clients`, not the other way round.
 */
export const clientParts: readonly ClientPart[] = [peopleOfClient, billingOfClient];
