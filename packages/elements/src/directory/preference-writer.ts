import type { Clientele } from '@clientele/client';
import type { DirectoryPreferences } from '@clientele/contract';
import { repaintLists } from './arranged.ts';

interface Writing {
  client: Clientele;
  directory: DirectoryPreferences;
}

/** Long enough for a second thought, in milliseconds. */
const pause = 400;

const writers = new WeakMap<Clientele, PreferenceWriter>();

/** The one that all lists of a session share: what is arranged in one never overtakes what is arranged in another. */
export function writerOf(client: Clientele): PreferenceWriter {
  const writer = writers.get(client) ?? new PreferenceWriter(repaintLists);
  writers.set(client, writer);
  return writer;
}

/** Keeps on the server what a person has arranged: a moment later, one at a time, the latest in the end. */
export class PreferenceWriter {
  /** What could not be kept; it holds for this page all the same. */
  failed: Writing | undefined;
  #onChange: () => void;
  #wanted: Writing | undefined;
  #isWriting = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  write(client: Clientele, directory: DirectoryPreferences) {
    this.#wanted = { client, directory };
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
    const writing = this.#wanted;
    if (!writing || this.#isWriting) return;
    this.#wanted = undefined;
    this.#isWriting = true;
    try {
      await writing.client.api.preferences.set({ directory: writing.directory });
      this.failed = undefined;
    } catch {
      // Any reason leads to the same words: nothing is lost on this page, and it can be tried again.
      this.failed = writing;
    }
    this.#isWriting = false;
    this.#onChange();
    if (this.#wanted) await this.flush();
  }
}
