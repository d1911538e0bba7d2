import { contract } from '@clientele/contract';
import { implement, router } from './core/implement.ts';
import type { JobHandlers } from './core/jobs.ts';
import { preferences, session } from './features/access/index.ts';
import { invoices } from './features/billing/index.ts';
import { clients } from './features/clients/index.ts';
import { files } from './features/files/index.ts';
import { vocabulary } from './features/clients/vocabulary.ts';

/** Every procedure of the contract with the verb that implements it. */
export const appRouter = router({
  session: implement('session', contract.session, session),
  workspace: implement('workspace', contract.workspace, { vocabulary }),
  preferences: implement('preferences', contract.preferences, preferences),
  clients: implement('clients', contract.clients, clients),
  files: implement('files', contract.files, files),
  invoices: implement('invoices', contract.invoices, invoices),
});

/** What does the jobs of the outbox, by their kind. */
export const jobHandlers: JobHandlers = {};
