import type { activity } from './en/activity.ts';
import type { addresses } from './en/addresses.ts';
import type { assets } from './en/assets.ts';
import type { bulk } from './en/bulk.ts';
import type { columns } from './en/columns.ts';
import type { common } from './en/common.ts';
import type { conditions } from './en/conditions.ts';
import type { consent } from './en/consent.ts';
import type { contacts } from './en/contacts.ts';
import type { create } from './en/create.ts';
import type { directory } from './en/directory.ts';
import type { enrichment } from './en/enrichment.ts';
import type { enrichmentSettings } from './en/enrichment-settings.ts';
import type { erase } from './en/erase.ts';
import type { exporting } from './en/exporting.ts';
import type { family } from './en/family.ts';
import type { files } from './en/files.ts';
import type { invoices } from './en/invoices.ts';
import type { manyRuns } from './en/many-runs.ts';
import type { notes } from './en/notes.ts';
import type { pictures } from './en/pictures.ts';
import type { notifications } from './en/notifications.ts';
import type { portal } from './en/portal.ts';
import type { portalDetails } from './en/portal-details.ts';
import type { portalLinks } from './en/portal-links.ts';
import type { portalPeople } from './en/portal-people.ts';
import type { portalProposals } from './en/portal-proposals.ts';
import type { portalSignIn } from './en/portal-sign-in.ts';
import type { profile } from './en/profile.ts';
import type { reason } from './en/reason.ts';
import type { record } from './en/record.ts';
import type { replies } from './en/replies.ts';
import type { search } from './en/search.ts';
import type { sheet } from './en/sheet.ts';
import type { tasks } from './en/tasks.ts';
import type { workspace } from './en/workspace.ts';

/** Every text that people read, by namespace. English is the type of all other languages. */
export interface Messages {
  common: typeof common;
  directory: typeof directory;
  columns: typeof columns;
  bulk: typeof bulk;
  record: typeof record;
  profile: typeof profile;
  sheet: typeof sheet;
  conditions: typeof conditions;
  create: typeof create;
  exporting: typeof exporting;
  invoices: typeof invoices;
  erase: typeof erase;
  reason: typeof reason;
  workspace: typeof workspace;
  search: typeof search;
  activity: typeof activity;
  addresses: typeof addresses;
  assets: typeof assets;
  consent: typeof consent;
  enrichment: typeof enrichment;
  enrichmentSettings: typeof enrichmentSettings;
  contacts: typeof contacts;
  family: typeof family;
  files: typeof files;
  manyRuns: typeof manyRuns;
  notes: typeof notes;
  replies: typeof replies;
  pictures: typeof pictures;
  notifications: typeof notifications;
  portal: typeof portal;
  portalDetails: typeof portalDetails;
  portalLinks: typeof portalLinks;
  portalPeople: typeof portalPeople;
  portalProposals: typeof portalProposals;
  portalSignIn: typeof portalSignIn;
  tasks: typeof tasks;
}

/** Some of the texts, to replace a provider's by a host's own. */
export type MessageOverrides = Overrides<Messages>;

type Overrides<Tree> = {
  [Key in keyof Tree]?: Tree[Key] extends string | ((...args: never[]) => string) ? Tree[Key] : Overrides<Tree[Key]>;
};
