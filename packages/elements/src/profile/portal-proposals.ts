import type { KnownClient } from '@clientele/client';
import type { PortalProposal } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { buttonStyles } from '@clientele/ui/button/button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { commonMessages } from '../locales/common.ts';
import { portalProposalsMessages } from '../locales/portal-proposals.ts';
import { recordMessages } from '../locales/record.ts';
import { recordStyles } from '../record/record.css.ts';
import { focusBeside, sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';

/** What a client proposes to change of its profile, to be accepted or rejected. Nothing is drawn while there is nothing to decide. */
export class PortalProposals extends LitElement {
  static readonly namespaces = [commonMessages, recordMessages, portalProposalsMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    recordStyles,
    css`
      :host {
        display: grid;
        grid-column: 1 / -1;
        gap: 8px;
      }
      :host([hidden]) {
        display: none;
      }
      .label {
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
      }
      ul {
        display: grid;
        gap: 12px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 4px;
        min-inline-size: 0;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
        white-space: pre-line;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;

  #proposals = new ClientAnswer(
    this,
    () => this.scope,
    () => this.client.id,
    {
      ask: ({ api }, clientId, signal) => api.portal.listProposals({ clientId }, { signal }),
      isAffected: ({ kind }) => kind === 'proposal' || kind === 'client',
    },
  );
  #busy = new Set<string>();

  override render() {
    const { scope } = this;
    const { data, error } = this.#proposals;
    const words = scope.messages(portalProposalsMessages);
    if (!data)
      return error
        ? html`<p class="trouble" role="alert">
            ${anyIcon('alert')}<span>${words.failed}</span>
            <button class="link" type="button" @click=${() => void this.#proposals.refresh()}>
              ${scope.messages(commonMessages).retry}
            </button>
          </p>`
        : nothing;
    if (data.items.length === 0) return nothing;
    return html`<span class="label" part="label" id="label">${words.title}</span>
      <ul aria-labelledby="label">
        ${repeat(
          data.items,
          ({ id }) => id,
          (proposal) => this.#row(proposal),
        )}
      </ul>`;
  }

  #row(proposal: PortalProposal) {
    const { scope, client } = this;
    const { id, field, current, value, contact, via, at, isOutdated } = proposal;
    const words = scope.messages(portalProposalsMessages);
    const label = scope.messages(recordMessages).fields[field];
    const isBusy = this.#busy.has(id);
    const when = scope.format.relative(at, scope.now);
    return html`<li part="row">
      <strong>${label}</strong>
      <p class="muted">${words.now}: ${this.#shown(current)}</p>
      <p>${words.proposed}: ${this.#shown(value)}</p>
      <p class="muted">
        ${isolated((name) => words.by(when, name), contact?.name ?? words.somebody)}
        ${via === 'code' ? html`<br />${words.byCode}` : nothing}
      </p>
      ${isOutdated ? html`<p class="trouble">${anyIcon('alert')}<span>${words.outdated}</span></p>` : nothing}
      ${
        scope.can('edit_clients', client)
          ? html`<div class="acts">
              ${
                isOutdated
                  ? nothing
                  : html`<button
                      class="button takes-focus"
                      part="button"
                      type="button"
                      aria-label=${words.acceptOf(label)}
                      ?disabled=${isBusy}
                      @click=${(event: Event) => void this.#decide(event, proposal, 'accept')}
                    >
                      ${words.accept}
                    </button>`
              }
              <button
                class="button takes-focus"
                part="button"
                type="button"
                aria-label=${words.rejectOf(label)}
                ?disabled=${isBusy}
                @click=${(event: Event) => void this.#decide(event, proposal, 'reject')}
              >
                ${words.reject}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  /** What a client wrote is text, which turns nothing around it. */
  #shown({ text, countryCode }: PortalProposal['value']) {
    if (text === null) return html`<i>${this.scope.messages(portalProposalsMessages).empty}</i>`;
    return html`<bdi>${countryCode === null ? text : `${text}\n${countryCode}`}</bdi>`;
  }

  async #decide(event: Event, { id, field }: PortalProposal, decision: 'accept' | 'reject') {
    const { scope } = this;
    const { api } = scope.client;
    const words = scope.messages(portalProposalsMessages);
    const { fields, actions } = scope.messages(recordMessages);
    const row = (event.currentTarget as Element).closest('li');
    this.#busy.add(id);
    try {
      await api.portal.decideProposal({ id, decision });
      await focusBeside(
        this,
        row,
        () => void this.#proposals.refresh(),
        () => null,
      );
      const undo = async () => {
        await api.portal.undoProposal({ id });
        await this.#proposals.refresh();
      };
      scope.toaster.say({
        text: (decision === 'accept' ? words.accepted : words.rejected)(fields[field]),
        undo: {
          label: actions.undo,
          run: () => void undo().catch((cause) => sayFailure(scope, words.notUndone, cause)),
        },
      });
    } catch (cause) {
      sayFailure(scope, words.notDecided, cause);
    }
    this.#busy.delete(id);
    await this.#proposals.refresh();
  }
}
