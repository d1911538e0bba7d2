import type { ClienteleError, KnownClient } from '@clientele/client';
import type { TeamMember } from '@clientele/contract';
import { chip, chipStyles } from '@clientele/ui/chip/chip';
import { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens, visuallyHidden } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { profileMessages } from '../locales/profile.ts';
import type { FieldSaves } from '../record/field-saves.ts';
import { memberName } from '../record/record-choices.ts';
import { choiceFailure } from '../record/record-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

interface Change {
  userId: string;
  /** Otherwise the person leaves. */
  isAdded: boolean;
}

/** The account managers of one client: another one is drawn anew. Those who may assign its owner add colleagues, and take them away with their ✕, shown at once. */
export class ClientTeam extends ScopedElements(LitElement, { 'clientele-combobox': ClienteleCombobox }) {
  static override styles = [
    tokens,
    iconStyles,
    chipStyles,
    recordStyles,
    css`
      :host {
        display: block;
      }
      .label {
        color: var(--_cl-text-muted);
        font-size: var(--_cl-font-small);
        font-weight: 500;
      }
      .plain-list {
        display: flex;
        flex-wrap: wrap;
        gap: 6px;
        margin-block: 4px 6px;
      }
      clientele-combobox::part(label) {
        ${visuallyHidden}
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;
  @property({ attribute: false }) saves!: FieldSaves;
  @property({ type: Boolean }) editable = false;

  @state() private failure: { change: Change; reason: ClienteleError | 'declined' } | null = null;
  @query('clientele-combobox') private field!: ClienteleCombobox | null;

  override render() {
    const { scope, client, editable, failure } = this;
    const words = scope.messages(profileMessages).team;
    const managers = (client.team ?? []).filter(isManager).map(({ userId }) => userId);
    if (client.team === undefined || (managers.length === 0 && !editable)) return nothing;
    const others = (scope.vocabulary?.members ?? []).filter(({ id }) => !managers.includes(id));
    return html`<div role="group" aria-labelledby="label">
        <span id="label" class="label" part="label">${words.label}</span>
        <ul class="plain-list">
          ${managers.map((userId) => html`<li>${this.#chip(userId, memberName(scope, userId))}</li>`)}
        </ul>
        ${
          editable
            ? html`<clientele-combobox
                .label=${words.add}
                .placeholder=${words.add}
                .noMatchText=${scope.messages(profileMessages).owner.none}
                .options=${others.map(({ id, name }) => ({ value: id, label: name }))}
                @change=${this.#onChoice}
              ></clientele-combobox>`
            : nothing
        }
      </div>
      ${failure ? choiceFailure(scope, failure.reason, () => void this.#send(failure.change)) : nothing}`;
  }

  #chip(userId: string, name: string) {
    if (!this.editable) return chip({ label: name });
    const removeLabel = this.scope.messages(profileMessages).tags.remove(name);
    return chip({ label: name, removeLabel, onRemove: () => this.#remove(userId) });
  }

  #onChoice = (event: Event) => {
    const field = event.target as ClienteleCombobox;
    const userId = field.value;
    // Ready for the next one.
    field.value = '';
    if (userId) void this.#send({ userId, isAdded: true });
  };

  /** The button goes with its name: the focus goes where the next is added. */
  #remove(userId: string) {
    this.field?.focus();
    void this.#send({ userId, isAdded: false });
  }

  /** The others of the team stay as they are now. */
  async #send(change: Change) {
    const { client, saves } = this;
    const { userId, isAdded } = change;
    const rest = (client.team ?? []).filter((member) => !isManager(member) || member.userId !== userId);
    const team: TeamMember[] = isAdded ? [...rest, { userId, role: 'account_manager' }] : rest;
    this.failure = null;
    const outcome = await saves.saveTogether(client.id, { team }).catch(asClienteleError);
    if (outcome !== 'saved') this.failure = { change, reason: outcome };
  }
}

function isManager({ role }: TeamMember): boolean {
  return role === 'account_manager';
}
