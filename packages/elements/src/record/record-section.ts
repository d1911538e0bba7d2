import type { KnownClient, RecordKind } from '@clientele/client';
import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { guardRowClicks } from '../controllers/row-clicks.ts';
import { RowFocus } from '../controllers/row-focus.ts';
import type { Scope } from '../scope.ts';

/** A section changed records of a kind: counts may be others. */
export class SectionChangeEvent extends Event {
  readonly kind: RecordKind;

  constructor(kind: RecordKind) {
    super('clientele-section-change', { bubbles: true, composed: true });
    this.kind = kind;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-section-change': SectionChangeEvent;
  }
}

/** Records of a client: a section of its profile or a tab of its sheet. An inner element that is loaded when it is first shown. */
export abstract class RecordSection extends LitElement {
  @property({ attribute: false }) scope: Scope | null = null;
  @property({ attribute: false }) client: KnownClient | null = null;
  /** False while another section is. It loads its records while it is shown. */
  @property({ type: Boolean }) shown = false;

  constructor() {
    super();
    this.addController(new RowFocus(this));
    guardRowClicks(this);
  }

  /** Loads what is shown again. */
  abstract refresh(): Promise<void>;

  /** Opens what makes a new record of a kind that belongs here. Absent where nothing is made. */
  create?(kind: string): void;

  /** Leads a person to a record of the section: it is scrolled to, has the focus, and stands out for a moment. False where it is not there. */
  reveal?(id: string): Promise<boolean>;

  /** Opens what changes a record of the section. Absent where that is done in place. */
  edit?(id: string): Promise<void>;

  protected tellChange(kind: RecordKind): void {
    this.dispatchEvent(new SectionChangeEvent(kind));
  }
}
