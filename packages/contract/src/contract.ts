import { activity } from './activity.ts';
import { addresses } from './addresses.ts';
import { clients } from './clients.ts';
import { contacts } from './contacts.ts';
import { files } from './files.ts';
import { invoices } from './invoices.ts';
import { notes } from './notes.ts';
import { preferences } from './preferences.ts';
import { profile } from './profile.ts';
import { search } from './search.ts';
import { tasks } from './tasks.ts';
import { session, workspace } from './workspace.ts';

/** Every procedure of Clientele by feature and verb: `contract.clients.update` is called as `clients.update`. */
export const contract = {
  session,
  workspace,
  preferences,
  clients,
  contacts,
  addresses,
  notes,
  tasks,
  files,
  invoices,
  activity,
  search,
  profile,
};

export type Contract = typeof contract;
