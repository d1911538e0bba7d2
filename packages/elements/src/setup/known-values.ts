import type { LitElement, ReactiveController } from 'lit';
import { tellProblem } from './tell-problem.ts';

/** Tells a page that has given a property a value that means nothing. `allowed` has the values of each property, by its name. */
export class KnownValues implements ReactiveController {
  #host: LitElement;
  #allowed: Readonly<Record<string, string>>;
  #told = new Set<string>();

  constructor(host: LitElement, allowed: Readonly<Record<string, string>>) {
    this.#host = host;
    this.#allowed = allowed;
    host.addController(this);
  }

  hostUpdate() {
    for (const [property, values] of Object.entries(this.#allowed)) {
      const value: unknown = Reflect.get(this.#host, property);
      const allowed = values.split(' ');
      if (typeof value !== 'string' || allowed.includes(value)) continue;
      const told = `${property} ${value}`;
      if (this.#told.has(told)) continue;
      this.#told.add(told);
      tellProblem(this.#host, { kind: 'unknown-value', property, value, allowed });
    }
  }
}
