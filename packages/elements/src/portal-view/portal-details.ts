import type { OwnProfile, OwnProposal, ProposalField } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { addressesMessages } from '../locales/addresses.ts';
import { commonMessages } from '../locales/common.ts';
import { portalDetailsMessages } from '../locales/portal-details.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { PortalCodeStep } from './portal-code-step.ts';
import { PortalDetailForm } from './portal-detail-form.ts';
import { listStyles } from './portal-section.css.ts';

const shownFields = ['name', 'address', 'phone', 'email', 'website', 'taxId'] as const satisfies ProposalField[];

/**
 * What the workspace has on record of the client, where each field has a place to propose another value. A proposal that waits stands under
 * its field. Who only looks, or can be mailed no code, reads.
 */
export class PortalDetails extends ScopedElements(LitElement, {
  'clientele-portal-detail-form': PortalDetailForm,
  'clientele-portal-code-step': PortalCodeStep,
}) {
  static readonly namespaces = [commonMessages, recordMessages, addressesMessages, portalDetailsMessages];
  static override styles = [
    ...listStyles,
    css`
      .intro,
      .notice {
        margin-block: 4px 8px;
      }
      .item {
        align-items: start;
      }
      h3 {
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
        font-weight: 500;
      }
      h3,
      .value {
        grid-column: 1;
      }
      .value,
      .proposed {
        white-space: pre-line;
        overflow-wrap: anywhere;
      }
      .propose {
        grid-column: 2;
        grid-row: 1 / span 2;
      }
      .wide {
        grid-column: 1 / -1;
        margin-block-start: 8px;
      }
      .proposal {
        display: grid;
        justify-items: start;
        gap: 2px;
        padding-inline-start: 12px;
        border-inline-start: 3px solid var(--_cl-border-strong);
      }
      @container (inline-size < 400px) {
        .item {
          grid-template-columns: minmax(0, 1fr);
        }
        .propose {
          grid-column: 1;
          grid-row: auto;
          justify-self: start;
        }
      }
    `,
  ];

  @property({ attribute: false }) scope: Scope | null = null;
  /** The workspace, by name. */
  @property({ attribute: false }) recipient = '';

  /** For which another value is being typed. */
  @state() private editing: ProposalField | null = null;
  /** What is to be withdrawn as soon as a code was typed. */
  @state() private waiting: OwnProposal | null = null;
  /** The id of what is being withdrawn. */
  @state() private busy = '';
  #profile = new ClientAnswer<OwnProfile>(
    this,
    () => this.scope,
    // A portal's session has one client, which it never names.
    () => 'own',
    {
      ask: ({ portal }, _, signal) => portal.profile.get({}, { signal }),
      ofSession: true,
      isAffected: ({ kind }) => kind === 'proposal',
    },
  );

  refresh(): Promise<void> {
    return this.#profile.refresh();
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    const { data, error } = this.#profile;
    const words = scope.messages(portalDetailsMessages);
    if (data)
      return html`${this.#remark(scope, data)}
        <ul class="list plain-list" aria-label=${words.list}>
          ${repeat(
            shownFields,
            (field) => field,
            (field) => html`<li class="item" part="row" data-field=${field}>${this.#row(scope, data, field)}</li>`,
          )}
        </ul>`;
    if (!error) return partSkeleton(scope);
    return emptyState({
      icon: error.code === 'offline' ? 'offline' : 'alert',
      heading: words.failed,
      text: failureText(error, scope.messages),
      part: 'error',
      actions: html`<button class="button" part="button" type="button" @click=${() => void this.refresh()}>
        ${scope.messages(commonMessages).retry}
      </button>`,
    });
  }

  #remark(scope: Scope, profile: OwnProfile) {
    const words = scope.messages(portalDetailsMessages);
    if (profile.isReadOnly) return nothing;
    if (mayPropose(profile)) return html`<p class="intro muted">${isolated(words.intro, this.recipient)}</p>`;
    return html`<p class="notice" part="notice">
      ${anyIcon('lock')}<span class="notice-body">${isolated(words.ask, this.recipient)}</span>
    </p>`;
  }

  #row(scope: Scope, profile: OwnProfile, field: ProposalField) {
    const words = scope.messages(portalDetailsMessages);
    const label = labelOf(scope, field);
    const { address } = profile.details;
    const value =
      field === 'address'
        ? address && textIn(scope, { text: address.text, countryCode: address.countryCode })
        : profile.details[field];
    const proposal = profile.proposals.find((one) => one.field === field);
    const isEditing = this.editing === field;
    return html`<h3>${label}</h3>
      <p class="value">${value ? html`<bdi>${value}</bdi>` : html`<span class="muted">${words.none}</span>`}</p>
      ${
        mayPropose(profile) && !isEditing
          ? html`<button
              class="link propose"
              part="button"
              type="button"
              aria-label=${words.proposeFor(label)}
              @click=${() => this.#open(field)}
            >
              ${words.propose}
            </button>`
          : nothing
      }
      ${proposal ? this.#proposal(scope, profile, proposal, label) : nothing}
      ${
        isEditing
          ? html`<clientele-portal-detail-form
              class="wide"
              exportparts="button, error"
              .scope=${scope}
              .profile=${profile}
              .field=${field}
              .recipient=${this.recipient}
              @sent=${() => void this.#leave(field)}
              @closed=${() => void this.#leave(field)}
              @code-needed=${this.#onCodeNeeded}
            ></clientele-portal-detail-form>`
          : nothing
      }`;
  }

  #proposal(scope: Scope, profile: OwnProfile, proposal: OwnProposal, label: string) {
    const words = scope.messages(portalDetailsMessages);
    const { id, value, at, contact } = proposal;
    const text = textIn(scope, value);
    return html`<div class="proposal wide">
        <span class="detail">${words.proposal}</span>
        <p class="proposed">${text ? html`<bdi>${text}</bdi>` : words.toRemove}</p>
        <p class="detail">
          ${words.by(contact ?? words.nobody, scope.format.relative(at, scope.now))}
          ${isolated(words.waits, this.recipient)}
        </p>
        ${
          mayPropose(profile)
            ? html`<button
                class="link withdraw"
                part="button"
                type="button"
                aria-label=${words.withdrawFor(label)}
                aria-busy=${this.busy === id ? 'true' : 'false'}
                @click=${() => void this.#withdraw(proposal)}
              >
                ${words.withdraw}
              </button>`
            : nothing
        }
      </div>
      ${
        this.waiting?.id === id
          ? html`<clientele-portal-code-step
              class="wide"
              exportparts="button, error"
              .scope=${scope}
              .recipients=${profile.recipients}
              .recipient=${this.recipient}
              @confirmed=${() => void this.#withdraw(proposal)}
              @closed=${() => void this.#leave(proposal.field, '.withdraw')}
            ></clientele-portal-code-step>`
          : nothing
      }`;
  }

  #open(field: ProposalField) {
    this.waiting = null;
    this.editing = field;
  }

  /** The focus goes back to where it came from. */
  async #leave(field: ProposalField, to = '.propose') {
    this.editing = null;
    this.waiting = null;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-field=${field}] ${to}`)?.focus();
    await this.refresh();
  }

  /** Where a code was typed before, nobody was named to whom one can go. */
  #onCodeNeeded = () => {
    if (this.#profile.data?.isKnown) void this.refresh();
  };

  async #withdraw(proposal: OwnProposal) {
    const { scope } = this;
    if (!scope || this.busy) return;
    const words = scope.messages(portalDetailsMessages);
    this.busy = proposal.id;
    try {
      await scope.client.portal.profile.withdraw({ id: proposal.id });
      scope.toaster.say({ text: words.withdrawn });
      await this.#leave(proposal.field);
    } catch (cause) {
      const { code } = asClienteleError(cause);
      if (code === 'code-required') {
        this.#onCodeNeeded();
        this.editing = null;
        this.waiting = proposal;
      } else {
        this.waiting = null;
        sayFailure(scope, words.withdrawFailed, cause);
        // It was decided meanwhile, or withdrawn by somebody else.
        if (code === 'not-found') await this.#leave(proposal.field);
      }
    }
    this.busy = '';
  }
}

function mayPropose({ isReadOnly, isKnown, recipients }: OwnProfile): boolean {
  return !isReadOnly && (isKnown || recipients.length > 0);
}

function labelOf({ messages }: Scope, field: ProposalField): string {
  return field === 'address' ? messages(portalDetailsMessages).address : messages(recordMessages).fields[field];
}

/** As it is read: an address with the name of its country. */
function textIn({ locale }: Scope, { text, countryCode }: OwnProposal['value']): string | null {
  if (text === null || countryCode === null) return text;
  return `${text}\n${new Intl.DisplayNames(locale, { type: 'region' }).of(countryCode) ?? countryCode}`;
}
