import { html } from 'lit';
import type { Scope } from '../../context.ts';
import { barButton } from './bar-button.ts';
import type { Doing } from './act.ts';
import type { Run } from './run.ts';
import { bulkMessages } from '../../locales/bulk.ts';

/** How far a run has come, and the way to stop it. */
export function progressBar({ messages }: Scope, text: string, run: Run) {
  const words = messages(bulkMessages);
  return html`<span class="count">${text}</span>
    <progress class="progress" max=${run.total} value=${run.total - run.left} aria-label=${text}></progress>
    ${
      run.isStopping
        ? html`<span class="muted">${words.stopping}</span>`
        : barButton({ label: words.stop, onClick: () => run.stop() })
    }`;
}

export function progressText({ messages, format }: Scope, doing: Doing, run: Run) {
  return messages(bulkMessages).progress[doing](format.number(run.total - run.left), format.number(run.total));
}
