import type { Clientele } from '@clientele/client';
import type { DirectoryPreferences } from '@clientele/contract';
import { repaintDirectories } from './shown-directories.ts';

/** Long enough for a second thought, in milliseconds. */
const pause = 400;

const writers = new WeakMap<Clientele, { userId: string; writer: PreferenceWriter }>();

/** The one that all lists of a person share: what is arranged in one never overtakes what is arranged in another. */
export function writerOf(client: Clientele, userId: string): PreferenceWriter {
  const known = writers.get(client);
  if (known?.userId === userId) return known.writer;
  const writer = new PreferenceWriter(client, userId, repaintDirectories);
  writers.set(client, { userId, writer });
  return writer;
}

/** The one that could not keep what this person has arranged. */
export function failedWriter(client: Clientele, userId: string | undefined): PreferenceWriter | undefined {
  const known = writers.get(client);
  return known?.userId === userId && known?.writer.failed ? known.writer : undefined;
}

/** Keeps on the server what a person has arranged: a moment later, one at a time, the latest in the end. */
export class PreferenceWriter {
  /** What could not be kept; it holds for this page all the same. */
  failed: DirectoryPreferences | undefined;
  #client: Clientele;
  #userId: string;
  #onChange: () => void;
  #wanted: DirectoryPreferences | undefined;
  #isWriting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Clientele, userId: string, onChange: () => void) {
    this.#client = client;
    this.#userId = userId;
    this.#onChange = onChange;
  }

  write(directory: DirectoryPreferences) {
    this.#wanted = directory;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), pause);
  }

  retry() {
    this.#wanted ??= this.failed;
    void this.flush();
  }

  dismiss() {
    this.failed = undefined;
    this.#onChange();
  }

  /** At once, because the page may be left. */
  async flush() {
    clearTimeout(this.#timer);
    const directory = this.#wanted;
    if (!directory || this.#isWriting) return;
    this.#wanted = undefined;
    this.#isWriting = true;
    try {
      await this.#client.api.preferences.set({ directory, userId: this.#userId });
      this.failed = undefined;
    } catch {
      // Any reason leads to the same words: nothing is lost on this page, and it can be tried again.
      this.failed = directory;
    }
    this.#isWriting = false;
    this.#onChange();
    if (this.#wanted) await this.flush();
  }
}
