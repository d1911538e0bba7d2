import { nothing, type LitElement } from 'lit';
import { LazyElement, type LazyClass } from './lazy-element.ts';
import type { ScopeController } from './scope-controller.ts';

/** A dialog whose file is loaded when it is first opened. Once it is there it stays, so that it closes as dialogs do. */
export class LazyDialog<Subject> extends LazyElement {
  /** What it is about; null while it is closed. */
  subject: Subject | null = null;

  #owner: LitElement;

  constructor(owner: LitElement, scope: Pick<ScopeController, 'add'>, tag: string, load: () => Promise<LazyClass>) {
    super(owner, scope, tag, load);
    this.#owner = owner;
  }

  open(subject: Subject): void {
    this.subject = subject;
    if (this.status === 'failed') void this.retry();
    this.#owner.requestUpdate();
  }

  close = (): void => {
    this.subject = null;
    this.#owner.requestUpdate();
  };

  /** It was asked for, and its file did not come. */
  get isMissing(): boolean {
    return this.subject !== null && this.status === 'failed';
  }

  /** `failed`: what stands in its place when its file did not come, unless that is said elsewhere. */
  draw(ready: (subject: Subject | null) => unknown, failed: () => unknown = () => nothing): unknown {
    if (this.subject === null && this.status !== 'ready') return nothing;
    return this.render({ ready: () => ready(this.subject), failed });
  }
}
