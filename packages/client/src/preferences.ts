import type { Api, Preferences } from '@clientele/contract';
import { later } from './later.ts';
import { listeners } from './listeners.ts';

/** What the person who acts has arranged: shown at once, kept on the server a moment later. */
export interface PreferenceStore {
  /** Each part as it was arranged here last, else as the server has it; `{}` while nobody is known to act. */
  get(): Preferences;
  /** Replaces each part that is named as a whole; parts that are not named stay. */
  patch(parts: Preferences): void;
  /** Hears when something was arranged, could not be kept, or another person acts. */
  subscribe(listener: () => void): () => void;
  /** Who acts, and what the server keeps of theirs. What another person has arranged here before is not shown any more. */
  load(userId: string, stored: Preferences): void;
  /** The parts that the server could not be given; they hold for this page all the same. */
  readonly failed: Preferences | undefined;
  /** Sends again what failed. */
  retry(): void;
  /** Gives up what failed, as far as the server is concerned. */
  dismiss(): void;
  /** Sends at once what waits, because the page may be left. */
  flush(): Promise<void>;
}

/** Long enough for a second thought, in milliseconds. */
const pauseMs = 400;

export function createPreferences(api: () => Api): PreferenceStore {
  const { subscribe, notify } = listeners();
  let person = createPerson(undefined);

  /** What is on its way belongs to the person who arranged it, whoever acts by then. */
  function createPerson(userId: string | undefined) {
    const self = {
      userId,
      stored: {} as Preferences,
      arranged: {} as Preferences,
      waiting: undefined as Preferences | undefined,
      failed: undefined as Preferences | undefined,
      isSending: false,
      cancelTimer: () => {},
      /** One call at a time, so that an older change never overtakes a newer one. */
      async send(): Promise<void> {
        self.cancelTimer();
        const parts = self.waiting;
        if (!parts || self.isSending || userId === undefined) return;
        self.waiting = undefined;
        self.isSending = true;
        try {
          await api().preferences.set({ ...parts, userId });
          self.failed = undefined;
        } catch {
          // Any reason leads to the same: nothing is lost on this page, and it can be tried again.
          self.failed = { ...self.failed, ...parts };
        }
        self.isSending = false;
        if (self === person) notify();
        if (self.waiting) await self.send();
      },
    };
    return self;
  }

  return {
    get: () => ({ ...person.stored, ...person.arranged }),
    patch(parts) {
      const self = person;
      self.arranged = { ...self.arranged, ...parts };
      self.waiting = { ...self.waiting, ...parts };
      self.cancelTimer();
      self.cancelTimer = later(pauseMs, () => void self.send());
      notify();
    },
    subscribe,
    load(userId, stored) {
      if (userId !== person.userId) person = createPerson(userId);
      person.stored = stored;
      notify();
    },
    get failed() {
      return person.failed;
    },
    retry() {
      person.waiting = { ...person.failed, ...person.waiting };
      void person.send();
    },
    dismiss() {
      person.failed = undefined;
      notify();
    },
    flush: () => person.send(),
  };
}
