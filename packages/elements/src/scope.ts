import type { Clientele } from '@clientele/client';
import type { Permission, SessionInfo, Vocabulary } from '@clientele/contract';
import type { LiveUpdates } from './controllers/live-updates.ts';
import type { PortalPage } from './controllers/portal-page.ts';
import type { Requests } from './controllers/requests.ts';
import type { Toaster } from './controllers/toaster.ts';
import type { Format } from './intl/format.ts';
import type { Language } from './locales/languages.ts';
import type { MessagesOf } from './locales/messages-in.ts';

/** `storedLabel`: as the server names the option, also where it tells what was changed. */
interface VocabularyInWords extends Vocabulary {
  options: (Vocabulary['options'][number] & { storedLabel: string })[];
}

/** What a provider gives to every element that finds it. A new object whenever something in it changes. */
export interface Scope {
  readonly client: Clientele;
  /** Of the portals' page, by which people sign in; null elsewhere, and until it is there. */
  readonly portal: PortalPage | null;
  /** The texts of a namespace, which is loaded by whoever was given it: see `ScopeController`. */
  readonly messages: MessagesOf;
  /** Of the texts. */
  readonly language: Language;
  readonly format: Format;
  readonly locale: string;
  /** Of the texts; null where the page says its direction itself. */
  readonly direction: 'ltr' | 'rtl' | null;
  /** IANA name, in which instants are shown. */
  readonly timezone: string;
  /** Who acts and what they may do; null until the server has said so. */
  readonly session: SessionInfo | null;
  /** In milliseconds since 1970: to the minute, what "3 minutes ago" is counted from. */
  readonly now: number;
  /** Statuses, tags, members and currencies; null until known, and for those who may not see clients. */
  readonly vocabulary: VocabularyInWords | null;
  readonly connection: 'online' | 'offline';
  /** True while what is shown may be out of date, because the session or the connection fails. */
  readonly stale: boolean;
  /** What its elements ask of each other. */
  readonly requests: Requests;
  /** What they say to a person for some seconds. */
  readonly toaster: Toaster;
  /** Keeps up to date what they show. */
  readonly liveUpdates: LiveUpdates;
  /**
   * Whether the session has a permission. Where it holds only for clients that the user owns, it must be asked with a
   * client; without one the answer says whether there may be such a client.
   */
  can(permission: Permission, client?: { ownerId: string | null }): boolean;
}
