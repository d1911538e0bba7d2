import { ClienteleError } from '@clientele/client';
import type { RefusesValues } from '@clientele/ui/property/property';
import { LitElement } from 'lit';
import { ClienteleErrorEvent } from './events/element-events.ts';
import { tellProblem } from './setup/tell-problem.ts';

/**
 * Tells a page what would otherwise be lost: what an update throws, once until an update succeeds again, and a property's value
 * that means nothing.
 */
export class ClienteleElement extends LitElement implements RefusesValues {
  #hasFailed = false;

  /** @internal */
  valueRefused(property: string, value: string, allowed: readonly string[]) {
    tellProblem(this, { kind: 'unknown-value', property, value, allowed });
  }

  protected override performUpdate() {
    try {
      super.performUpdate();
      this.#hasFailed = false;
    } catch (cause) {
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      console.error(`<${this.localName}> could not be drawn.`, cause);
      const error = new ClienteleError(
        'render-failed',
        `<${this.localName}> could not be drawn: ${String(cause)}`,
        {},
        { cause },
      );
      this.dispatchEvent(new ClienteleErrorEvent(error, () => this.requestUpdate()));
    }
  }
}
