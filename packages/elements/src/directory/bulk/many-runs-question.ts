import type { ClienteleError } from '@clientele/client';
import type { ManyRunsEstimate } from '@clientele/contract';
import { html, nothing } from 'lit';
import { commonMessages } from '../../locales/common.ts';
import { manyRunsMessages } from '../../locales/many-runs.ts';
import type { Scope } from '../../scope.ts';

interface Question {
  /** A closed dialog stays in the page, so that it can give the focus back. */
  isOpen: boolean;
  /** Null until it is loaded. */
  estimate: ManyRunsEstimate | null;
  error: ClienteleError | null;
  isBusy: boolean;
  /** The number of the person's runs that are waiting already. */
  waiting: number;
  onConfirm: () => void;
  onRetry: () => void;
  onCancel: () => void;
}

/** The estimate of an enrichment of many clients, before it starts. */
export function manyRunsQuestion(scope: Scope, given: Question) {
  const { isOpen, estimate, error, isBusy, onConfirm, onRetry, onCancel } = given;
  const { messages, locale } = scope;
  const words = messages(manyRunsMessages);
  const clients = estimate?.clients ?? 0;
  // A retry would fail again.
  const isGone = error?.code === 'not-found';
  const close = (event: Event) => {
    event.preventDefault();
    onCancel();
  };
  return html`<clientele-dialog .open=${isOpen} .heading=${words.title} @clientele-close-request=${close}>
    <div aria-live="polite" aria-busy=${estimate || error ? 'false' : 'true'}>
      ${estimate ? figures(scope, estimate, given.waiting) : error || !isOpen ? nothing : html`<p class="muted">${words.counting}</p>`}
    </div>
    ${error ? html`<p class="problem" role="alert">${isGone ? words.gone : messages(commonMessages).errors[error.code]}</p>` : nothing}
    <button slot="actions" class="button" part="button" type="button" autofocus @click=${onCancel}>
      ${estimate && clients === 0 ? words.close : words.giveUp}
    </button>
    ${
      error && !estimate && !isGone
        ? html`<button
            slot="actions"
            class="button button-primary"
            part="button button-primary"
            type="button"
            @click=${onRetry}
          >
            ${messages(commonMessages).retry}
          </button>`
        : clients > 0
          ? html`<button
              slot="actions"
              class="button button-primary"
              part="button button-primary"
              type="button"
              aria-disabled=${isBusy ? 'true' : nothing}
              @click=${onConfirm}
            >
              ${words.confirm(locale, clients)}
            </button>`
          : nothing
    }
  </clientele-dialog>`;
}

function figures({ messages, locale, format }: Scope, estimate: ManyRunsEstimate, waiting: number) {
  const words = messages(manyRunsMessages);
  const { clients, hosts, minutes, today, dailyCap, leftOut } = estimate;
  const left = leftOut.reduce((sum, one) => sum + one.clients, 0);
  return html`${
    clients === 0
      ? html`<p>${words.nothing}</p>`
      : html`<dl>
            <dt>${words.clients}</dt>
            <dd>${format.number(clients)}</dd>
            <dt>${words.hosts}</dt>
            <dd>${format.number(hosts)}</dd>
            <dt>${words.duration}</dt>
            <dd>${minutes < 90 ? words.minutes(locale, minutes) : words.hours(locale, Math.round(minutes / 60))}</dd>
            <dt>${words.today}</dt>
            <dd>${today < clients ? words.ofClients(format.number(today), format.number(clients)) : words.all}</dd>
          </dl>
          ${today < clients ? html`<p>${words.capped(format.number(dailyCap))}</p>` : nothing}
          ${waiting > 0 ? html`<p>${words.joins(locale, waiting)}</p>` : nothing}`
  }
  ${
    left > 0
      ? html`<h3>${words.leftOut(locale, left)}</h3>
          <dl class="left-out">
            ${leftOut.map(
              ({ reason, clients: count }) =>
                html`<dt>${words.reasons[reason]}</dt>
                  <dd>${format.number(count)}</dd>`,
            )}
          </dl>`
      : nothing
  }
  ${clients > 0 ? html`<p class="muted">${words.background}</p>` : nothing}`;
}
