import type { RefusesValues } from '@clientele/ui/property/property';
import type { LitElement, ReactiveController } from 'lit';
import { setupWithinMs } from '../setup/tell-problem.ts';

/** Names that a page has used in one property, and those that it could use. */
interface UsedNames {
  readonly property: string;
  readonly used: readonly string[];
  readonly known: readonly string[];
}

/**
 * Says on the console which names of a page mean nothing here. Not at once: frameworks and pages set properties one after the other, and
 * what a name means may be set after it.
 */
export class UnknownNames implements ReactiveController {
  #host: LitElement & RefusesValues;
  #namesIn: () => readonly UsedNames[];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement & RefusesValues, namesIn: () => readonly UsedNames[]) {
    this.#host = host;
    this.#namesIn = namesIn;
    host.addController(this);
  }

  /** Something was set that has names in it. */
  expect() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), setupWithinMs);
  }

  hostDisconnected() {
    clearTimeout(this.#timer);
  }

  #tell() {
    for (const { property, used, known } of this.#namesIn())
      for (const name of used) if (!known.includes(name)) this.#host.valueRefused(property, name, known);
  }
}
