import type { KnownClient } from '@clientele/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Scope } from '../scope.ts';

/** A section changed something: counts may be others. */
class SectionChangeEvent extends Event {
  constructor() {
    super('clientele-section-change', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-section-change': SectionChangeEvent;
  }
}

/** One section of a client's profile: an inner element, loaded when it is first shown. It loads its records while it is shown. */
export abstract class RecordSection extends LitElement {
  @property({ attribute: false }) scope: Scope | null = null;
  @property({ attribute: false }) client: KnownClient | null = null;
  @property({ type: Boolean }) shown = false;

  abstract refresh(): Promise<void>;

  protected tellChange(): void {
    this.dispatchEvent(new SectionChangeEvent());
  }
}
