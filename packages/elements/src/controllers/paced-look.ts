/** A list is not asked for more often than this only to see who else belongs to it, in milliseconds. */
const pauseMs = 3000;

/** After so many failures the pause does not get longer any more; it has doubled with each of them. */
const mostDoublings = 4;

/** Looks now and then, when asked to, and never twice at a time. */
export class PacedLook {
  #look: () => Promise<boolean>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isLooking = false;
  #isWanted = false;
  #failures = 0;

  /** `look` answers whether it was done; what was not is done again, ever more rarely. */
  constructor(look: () => Promise<boolean>) {
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
    const isDone = await this.#look();
    this.#isLooking = false;
    this.#isWanted ||= !isDone;
    this.#failures = isDone ? 0 : Math.min(this.#failures + 1, mostDoublings);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        if (this.#isWanted) void this.#run();
      },
      pauseMs * 2 ** this.#failures,
    );
  }
}
