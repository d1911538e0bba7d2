import type { SessionInfo, Vocabulary } from '@clientele/contract';
import type { PortalPage } from '../controllers/portal-page.ts';
import type { Requests } from '../controllers/requests.ts';
import type { Toaster } from '../controllers/toaster.ts';
import { createFormat } from '../intl/format.ts';
import { commonMessages } from '../locales/common.ts';
import type { Messages, MessageOverrides } from '../locales/messages.ts';
import { messagesIn } from '../locales/messages-in.ts';
import { memo } from '../memo.ts';
import type { Scope } from '../scope.ts';
import type { LanguageController } from './language.ts';
import type { WorkspaceState } from './workspace-state.ts';

interface ScopeParts {
  workspace: WorkspaceState;
  portal: PortalPage | null;
  language: LanguageController;
  /** In milliseconds since 1970. */
  now: number;
  /** As the page has set it. */
  timezone: string | undefined;
  /** Texts of the page's own. */
  overrides: MessageOverrides | undefined;
  requests: Requests;
  toaster: Toaster;
}

/** Makes what a provider gives to its elements. What is expensive in it is made again only when what it is made of has changed. */
export class ScopeMaker {
  #timezone = memo(timezoneOf);
  #format = memo(createFormat);
  #messages = memo(messagesIn);
  #inWords = memo(inWords);

  make({ workspace, portal, language: speech, now, timezone: own, overrides, requests, toaster }: ScopeParts): Scope {
    const { client, liveUpdates, session, vocabulary, stale } = workspace;
    const { language, locale, direction } = speech;
    const timezone = this.#timezone(own, session?.workspace.timezone);
    const messages = this.#messages(language, overrides);
    const inWords = this.#inWords;
    return {
      client,
      portal,
      messages,
      language,
      format: this.#format(locale, timezone),
      locale,
      direction,
      get timezone() {
        return timezone();
      },
      now,
      session,
      // When it is first read: by then an element has loaded its texts.
      get vocabulary() {
        return inWords(vocabulary, messages(commonMessages));
      },
      connection: client.connection.state,
      stale,
      requests,
      toaster,
      liveUpdates,
      can: permissionCheck(session),
    };
  }
}

/** The vocabulary as people of a language read it: what a workspace has not named itself is a word of the dictionary. */
function inWords(vocabulary: Vocabulary | null, { statuses, options }: Messages['common']): Scope['vocabulary'] {
  return (
    vocabulary && {
      ...vocabulary,
      statuses: vocabulary.statuses.map((status) =>
        status.isSeeded ? { ...status, label: statuses[status.category] } : status,
      ),
      options: vocabulary.options.map((option) => {
        const words: Readonly<Partial<Record<string, Readonly<Record<string, string>>>>> = options;
        return {
          ...option,
          storedLabel: option.label,
          label: (option.key !== null && words[option.set]?.[option.key]) || option.label,
        };
      }),
    }
  );
}

/** What a session may do, as the server says; before it has said anything, nothing. The server checks every call again. */
function permissionCheck(session: SessionInfo | null): Scope['can'] {
  return (permission, client) => {
    if (!session?.permissions.includes(permission)) return false;
    return !client || !session.assignedOnly.includes(permission) || client.ownerId === session.user.id;
  };
}

/**
 * The first of the names that is a time zone, else the browser's own. Found out when it is first needed: it takes a browser up to a
 * tenth of a second to look at its time zones for the first time.
 */
function timezoneOf(...names: (string | undefined)[]): () => string {
  let timezone: string | undefined;
  return () => (timezone ??= names.find(isTimezone) ?? new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function isTimezone(name: string | undefined): name is string {
  if (!name) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
