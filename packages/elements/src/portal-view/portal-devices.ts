import type { ClienteleError } from '@clientele/client';
import type { EndSignIn, FieldProblem, SignInDevices } from '@clientele/contract';
import { passwordProblem } from '@clientele/contract/rules/portal-password';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { PortalPage } from '../controllers/portal-page.ts';
import { commonMessages } from '../locales/common.ts';
import { portalSignInMessages } from '../locales/portal-sign-in.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { accountField, accountFieldStyles, typedIn } from './account-field.ts';

type Device = SignInDevices['items'][number];

/** Where somebody is signed in to the portal, and their password. `closed` when it is. */
export class PortalDevices extends ScopedElements(LitElement, { 'clientele-dialog': ClienteleDialog }) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    skeletonStyles,
    recordStyles,
    ...accountFieldStyles,
    css`
      clientele-dialog {
        --clientele-dialog-width: 480px;
      }
      h3 {
        margin-block: 4px 8px;
        font-size: 1em;
        font-weight: 600;
      }
      li {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: 12px;
        padding-block: 10px;
        border-block-start: 1px solid var(--_cl-border);
      }
      li > span {
        display: grid;
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
      li .muted {
        font-size: var(--_cl-font-small);
      }
      .acts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin-block: 8px 24px;
      }
      form {
        padding-block-end: 8px;
      }
      form > .button {
        justify-self: start;
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) portal: PortalPage | null = null;

  @state() private devices: readonly Device[] | null = null;
  @state() private error: ClienteleError | null = null;
  @state() private problems: { current?: string; password?: string } = {};
  @state() private problem = '';
  @state() private isSaving = false;
  @state() private showsPassword = false;

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('portal') || !this.portal) return;
    [this.devices, this.error, this.problem, this.problems, this.showsPassword] = [null, null, '', {}, false];
    void this.#load(this.portal);
  }

  override render() {
    const { scope, portal } = this;
    const words = scope.messages(portalSignInMessages).devices;
    return html`<clientele-dialog
      .open=${portal !== null}
      .heading=${words.title}
      .closeLabel=${scope.messages(commonMessages).close}
      @clientele-close-request=${() => this.dispatchEvent(new Event('closed'))}
    >
      ${portal ? html`${this.#list(portal)} ${this.#passwordForm(portal)}` : nothing}
    </clientele-dialog>`;
  }

  #list(portal: PortalPage) {
    const { scope, devices, error } = this;
    const words = scope.messages(portalSignInMessages).devices;
    if (!devices)
      return error
        ? html`<p class="trouble" role="alert">
            ${icon('alert')}<span>${words.failed} ${failureText(error, scope.messages)}</span>
            <button class="link" type="button" @click=${() => void this.#load(portal)}>
              ${scope.messages(commonMessages).retry}
            </button>
          </p>`
        : skeleton();
    const hasOthers = devices.some(({ isThis }) => !isThis);
    return html`<h3 tabindex="-1">${words.heading}</h3>
      <ul class="plain-list" aria-label=${words.list}>
        ${repeat(
          devices,
          ({ id }) => id,
          (device) => this.#device(portal, device),
        )}
      </ul>
      <div class="acts">
        ${
          hasOthers
            ? html`<button class="button" type="button" @click=${() => void this.#end(portal, 'others')}>
                ${words.endOthers}
              </button>`
            : nothing
        }
        <button class="button" type="button" @click=${() => void this.#end(portal, 'all')}>${words.endAll}</button>
      </div>`;
  }

  #device(portal: PortalPage, { id, browser, system, isThis, signedInAt, lastUsedAt }: Device) {
    const { scope } = this;
    const words = scope.messages(portalSignInMessages).devices;
    const name = browser && system ? words.on(browser, system) : (browser ?? system ?? words.unknown);
    const used = words.used(scope.format.relative(lastUsedAt, scope.now));
    const since = words.since(scope.format.date(signedInAt));
    return html`<li>
      <span>${name}<span class="muted">${isThis ? words.isThis : used} · ${since}</span></span>
      ${
        isThis
          ? nothing
          : html`<button
              class="link"
              type="button"
              aria-label=${words.endOne(name)}
              @click=${() => void this.#end(portal, id)}
            >
              ${words.end}
            </button>`
      }
    </li>`;
  }

  #passwordForm(portal: PortalPage) {
    const { problems, problem, showsPassword: isShown } = this;
    const { devices: words, show, hide, passwordHint } = this.scope.messages(portalSignInMessages);
    const hasPassword = portal.signedIn?.hasPassword === true;
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#save(event, portal)}>
      <h3>${hasPassword ? words.change : words.set}</h3>
      <input type="text" autocomplete="username" hidden readonly .value=${portal.signedIn?.contact.email ?? ''} />
      ${
        hasPassword
          ? accountField({
              id: 'current',
              label: words.current,
              type: 'password',
              autocomplete: 'current-password',
              problem: problems.current,
            })
          : nothing
      }
      ${accountField({
        id: 'password',
        label: words.fresh,
        type: 'password',
        autocomplete: 'new-password',
        hint: passwordHint,
        problem: problems.password,
        toggle: {
          isShown,
          label: isShown ? hide : show,
          onPress: () => (this.showsPassword = !isShown),
        },
      })}
      <div aria-live="assertive">
        ${problem ? html`<p class="failure" part="error">${icon('alert')}<span>${problem}</span></p>` : nothing}
      </div>
      <button class="button button-primary" type="submit" aria-busy=${this.isSaving ? 'true' : 'false'}>
        <span>${words.save}</span>
      </button>
    </form>`;
  }

  async #load(portal: PortalPage) {
    try {
      const { items } = await portal.account.devices();
      if (portal === this.portal) [this.devices, this.error] = [items, null];
    } catch (cause) {
      if (portal !== this.portal) return;
      this.error = asClienteleError(cause);
      if (this.error.code === 'unauthenticated') portal.forget();
    }
  }

  async #end(portal: PortalPage, which: EndSignIn['which']) {
    const { scope } = this;
    const words = scope.messages(portalSignInMessages).devices;
    try {
      await portal.account.end({ which });
      if (which === 'all') return portal.forget();
      scope.toaster.say({ text: words.ended });
    } catch (cause) {
      sayFailure(scope, words.endFailed, cause);
    }
    await this.#load(portal);
    // The button that had the focus is gone.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('h3')?.focus();
  }

  async #save(event: SubmitEvent, portal: PortalPage) {
    event.preventDefault();
    if (this.isSaving) return;
    const form = event.currentTarget as HTMLFormElement;
    const { scope } = this;
    const { devices: words, tooMany } = scope.messages(portalSignInMessages);
    const password = typedIn(form, 'password');
    const current = typedIn(form, 'current');
    const hasPassword = portal.signedIn?.hasPassword === true;
    const problem = passwordProblem(password);
    if (hasPassword && !current) return this.#refuse({ current: this.#inWords('required') });
    if (problem) return this.#refuse({ password: this.#inWords(problem) });
    this.#refuse({});
    this.isSaving = true;
    try {
      portal.signedIn = await portal.account.changePassword({ password, ...(hasPassword && { current }) });
      form.reset();
      scope.toaster.say({ text: words.saved });
      await this.#load(portal);
    } catch (cause) {
      const error = asClienteleError(cause);
      const refused = error.issues.find(({ field }) => field === 'password')?.problem;
      if (error.code === 'unauthenticated') portal.forget();
      else if (error.field === 'current') this.#refuse({ current: words.wrongCurrent });
      else if (refused) this.#refuse({ password: this.#inWords(refused) });
      else if (error.code === 'rate-limited')
        this.problem = tooMany(scope.locale, Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60)));
      else this.problem = `${words.saveFailed} ${failureText(error, scope.messages)}`;
    } finally {
      this.isSaving = false;
    }
  }

  #inWords(problem: FieldProblem): string {
    return this.scope.messages(recordMessages).problems[problem];
  }

  #refuse(problems: { current?: string; password?: string }) {
    this.problem = '';
    this.problems = problems;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }
}
