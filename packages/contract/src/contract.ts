import { activity } from './activity.ts';
import { addresses } from './addresses.ts';
import { assets } from './assets.ts';
import { clients } from './clients.ts';
import { contacts } from './contacts.ts';
import { enrichment } from './enrichment.ts';
import { files } from './files.ts';
import { invoices } from './invoices.ts';
import { notes } from './notes.ts';
import { pictures } from './pictures.ts';
import { notifications } from './notifications.ts';
import { portal } from './portal-access.ts';
import { preferences } from './preferences.ts';
import { profile } from './profile.ts';
import { replies } from './replies.ts';
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
  replies,
  tasks,
  assets,
  files,
  pictures,
  invoices,
  activity,
  search,
  profile,
  notifications,
  enrichment,
  portal,
};

export type Contract = typeof contract;
