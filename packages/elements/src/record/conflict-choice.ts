import { icon } from '@clientele/ui/icon/icon';
import { css, html, nothing, type LitElement } from 'lit';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';

interface ConflictChoice {
  scope: Pick<Scope, 'messages'>;
  /** Of the field. */
  label: string;
  /** As a person reads them; '' for nothing. */
  yours: string;
  theirs: string;
  /** Who wrote theirs, and when. */
  change?: unknown;
  onMine(): void;
  onTheirs(): void;
}

/** Two people have changed a field: both values, and the choice between them. */
export function conflictChoice({ scope, label, yours, theirs, change, onMine, onTheirs }: ConflictChoice) {
  const words = scope.messages(recordMessages).saves;
  return html`<div class="conflict" part="conflict" role="group" aria-label=${`${label}: ${words.conflict}`}>
    <p class="conflict-title" role="alert">
      ${icon('alert')}<span><span class="visually-hidden">${label}: </span>${words.conflict}</span>
    </p>
    ${change ?? nothing}
    <dl class="conflict-values">
      <dt>${words.yours}</dt>
      <dd dir="auto">${yours || words.nothing}</dd>
      <dt>${words.theirs}</dt>
      <dd dir="auto">${theirs || words.nothing}</dd>
    </dl>
    <div class="conflict-actions">
      <button class="button" part="button" type="button" @click=${onMine}>${words.keepMine}</button>
      <button class="button" part="button" type="button" @click=${onTheirs}>${words.takeTheirs}</button>
    </div>
  </div>`;
}

/** Leads a person to the first choice that is open. */
export async function focusConflict(host: LitElement): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('.conflict button')?.focus();
}

export const conflictStyles = css`
  .conflict {
    margin-block: 4px 8px;
    padding: 10px 12px;
    border: 1px solid var(--_cl-border);
    border-inline-start: 3px solid var(--_cl-warning-ink);
    border-radius: var(--_cl-radius-small);
  }
  .conflict-title {
    display: flex;
    align-items: start;
    gap: 6px;
    font-weight: 500;
  }
  .conflict-title .icon {
    margin-block-start: 2px;
    color: var(--_cl-warning-ink);
  }
  .conflict-values {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 2px 12px;
    margin-block: 8px 10px;
  }
  .conflict-values dt {
    color: var(--_cl-text-muted);
  }
  .conflict-values dd {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
  }
  .conflict-actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
`;
