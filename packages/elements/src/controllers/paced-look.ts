/** A list is not asked for more often than this only to see who else belongs to it, in milliseconds. */
const pauseMs = 3000;

/** Looks now and then, when asked to, and never twice at a time. */
export class PacedLook {
  #look: () => Promise<void>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;
  #isWanted = false;

  constructor(look: () => Promise<void>) {
    this.#look = look;
  }

  /** At once, and after a pause again when something happened in the meantime. */
  soon() {
    this.#isWanted = true;
    if (!this.#isLooking && this.#timer === undefined) void this.#run();
  }

  async #run() {
    this.#isWanted = false;
    this.#isLooking = true;
    await this.#look();
    this.#isLooking = false;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#isWanted) void this.#run();
    }, pauseMs);
  }
}
