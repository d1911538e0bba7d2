import type { ClienteleError } from '@clientele/client';
import type { OwnProfile } from '@clientele/contract';
import { codeMinutes, codeOf } from '@clientele/contract/rules/portal-password';
import { isolated } from '@clientele/ui/bidi/isolated';
import { buttonStyles } from '@clientele/ui/button/button';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { isComposing } from '@clientele/ui/input-method/is-composing';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { portalDetails } from '../locales/en/portal-details.ts';
import { portalDetailsMessages } from '../locales/portal-details.ts';
import { failureText } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { accountField, accountFieldStyles, typedIn } from './account-field.ts';

type Words = typeof portalDetails;

/**
 * Where whoever came by a link says who they are before they write: a code goes to a contact of the client, and is typed here. `confirmed`
 * when it was the right one, `closed` when nothing is to be written after all.
 */
export class PortalCodeStep extends ScopedElements(LitElement, { 'clientele-select-field': ClienteleSelectField }) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    recordStyles,
    ...accountFieldStyles,
    css`
      :host {
        display: block;
      }
      .step {
        display: grid;
        gap: 12px;
        padding: 16px;
        border: 1px solid var(--_cl-border);
        border-radius: var(--_cl-radius);
        background: var(--_cl-surface-2);
        overflow-wrap: anywhere;
      }
      .field,
      clientele-select-field {
        max-inline-size: 320px;
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** To whom a code can go, the one that it goes to by default first. */
  @property({ attribute: false }) recipients: OwnProfile['recipients'] = [];
  /** The workspace, by name. */
  @property({ attribute: false }) recipient = '';

  /** The address that a code is on its way to. */
  @state() private sentTo: string | null = null;
  @state() private chosen: string | null = null;
  @state() private busy: 'send' | 'confirm' | '' = '';
  /** Of the code that was typed. */
  @state() private problem = '';
  /** Of anything else. */
  @state() private failure = '';

  /** Where the step goes on. */
  override focus() {
    const next =
      this.renderRoot.querySelector<HTMLElement>('input') ?? this.renderRoot.querySelector<HTMLElement>('button');
    next?.focus();
  }

  override firstUpdated() {
    void this.updateComplete.then(() => this.focus());
  }

  override render() {
    const words = this.scope.messages(portalDetailsMessages);
    const { code } = words;
    const body =
      this.recipients.length === 0 && this.sentTo === null
        ? html`<p id="text">${isolated(code.ask, this.recipient)}</p>
            <div class="acts">${this.#cancel(words.cancel)}</div>`
        : this.sentTo === null
          ? this.#offer(words)
          : this.#entry(words, this.sentTo);
    return html`<div class="step" role="group" aria-label=${code.title} @keydown=${this.#onKeydown}>
      ${body}
      <div class="messages" aria-live="assertive">
        ${
          this.failure
            ? html`<p class="failure" part="error">${icon('alert')}<span>${this.failure}</span></p>`
            : nothing
        }
      </div>
    </div>`;
  }

  #offer({ code, cancel }: Words) {
    const [first] = this.recipients;
    const one = this.recipients.length === 1 ? first : undefined;
    return html`<p id="text">${one ? isolated(code.to, one.email) : code.choose}</p>
      ${
        one
          ? nothing
          : html`<clientele-select-field
              .label=${code.recipient}
              .value=${this.chosen ?? first?.id ?? ''}
              .options=${this.recipients.map(({ id, email }) => ({ value: id, label: email }))}
              @change=${(event: Event) => (this.chosen = (event.target as ClienteleSelectField).value)}
            ></clientele-select-field>`
      }
      <div class="acts">
        <button
          class="button button-primary"
          part="button"
          type="button"
          aria-describedby="text"
          aria-busy=${this.busy === 'send' ? 'true' : 'false'}
          @click=${() => void this.#send()}
        >
          <span>${code.send}</span>
        </button>
        ${this.#cancel(cancel)}
      </div>`;
  }

  #entry({ code, cancel }: Words, to: string) {
    const { locale } = this.scope;
    return html`<p role="status">${isolated(code.isSent, to)} ${code.valid(locale, codeMinutes.typed)}</p>
      <form novalidate @submit=${this.#onSubmit}>
        ${accountField({
          id: 'code',
          label: code.label,
          type: 'text',
          inputmode: 'numeric',
          autocomplete: 'one-time-code',
          problem: this.problem,
        })}
        <div class="acts">
          <button
            class="button button-primary"
            part="button"
            type="submit"
            aria-busy=${this.busy === 'confirm' ? 'true' : 'false'}
          >
            <span>${code.confirm}</span>
          </button>
          ${this.#cancel(cancel)}
          <button class="link" type="button" @click=${() => void this.#send()}>${code.again}</button>
        </div>
      </form>`;
  }

  #cancel(label: string) {
    return html`<button class="button button-quiet" part="button" type="button" @click=${this.#close}>
      ${label}
    </button>`;
  }

  #close = () => this.dispatchEvent(new Event('closed'));

  #onKeydown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event)) return;
    // Neither a dialog around this closes, nor the browser's full screen.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  async #send() {
    const { scope, chosen } = this;
    const isSent = await this.#ask('send', async () => {
      const { to } = await scope.client.portal.code.send(chosen === null ? {} : { contactId: chosen });
      this.sentTo = to;
    });
    if (!isSent) return;
    await this.updateComplete;
    const field = this.renderRoot.querySelector('input');
    if (field) field.value = '';
    this.focus();
  }

  #onSubmit = async (event: SubmitEvent) => {
    event.preventDefault();
    const { scope } = this;
    const words = scope.messages(portalDetailsMessages).code;
    const code = codeOf(typedIn(event.currentTarget as HTMLFormElement, 'code'));
    if (code === null) {
      this.problem = words.incomplete;
      return this.focus();
    }
    const isDone = await this.#ask('confirm', () => scope.client.portal.code.confirm({ code }));
    if (isDone) this.dispatchEvent(new Event('confirmed'));
    else this.focus();
  };

  /** One thing at a time; true when it was done. */
  async #ask(act: 'send' | 'confirm', call: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = act;
    this.problem = '';
    this.failure = '';
    try {
      await call();
      return true;
    } catch (cause) {
      this.#say(asClienteleError(cause), act);
      return false;
    } finally {
      this.busy = '';
    }
  }

  #say(error: ClienteleError, act: 'send' | 'confirm') {
    const { scope } = this;
    const words = scope.messages(portalDetailsMessages).code;
    if (error.code === 'validation' && act === 'confirm') this.problem = words.wrong;
    else if (error.code === 'rate-limited' && act === 'send')
      this.failure = words.tooMany(scope.locale, Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)));
    else if (error.code === 'not-entitled' || error.code === 'validation')
      this.failure = words.ask(`\u2068${this.recipient}\u2069`);
    else this.failure = `${words.failed} ${failureText(error, scope.messages)}`;
  }
}
