import type { ClienteleError } from '@clientele/client';
import type { FieldProblem, Invitation, PortalWorkspace, SignedIn } from '@clientele/contract';
import { codeOf, passwordProblem } from '@clientele/contract/rules/portal-password';
import { buttonStyles } from '@clientele/ui/button/button';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import type { PortalPage } from '../controllers/portal-page.ts';
import { commonMessages } from '../locales/common.ts';
import { portalMessages } from '../locales/portal.ts';
import { portalSignInMessages } from '../locales/portal-sign-in.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { accountFieldStyles, typedIn } from './account-field.ts';
import { portalSignInStyles } from './portal-sign-in.css.ts';
import {
  clientsPage,
  invitationPage,
  linkPage,
  mailedPage,
  passwordPage,
  signInPage,
  type SignInAct,
  type SignInField,
  type SignInPages,
} from './sign-in-pages.ts';

type Step =
  | { readonly kind: 'asking' | 'sign-in' | 'link' | 'password' | 'nowhere' }
  | { readonly kind: 'mailed'; readonly purpose: 'sign-in' | 'password'; readonly email: string }
  | { readonly kind: 'invitation'; readonly invitation: Invitation }
  | { readonly kind: 'clients'; readonly signedIn: SignedIn }
  | { readonly kind: 'failed'; readonly error: ClienteleError };

/** Why somebody is here and not in the portal. */
interface Notice {
  readonly heading?: string;
  readonly text: string;
}

/**
 * What stands in the place of a portal while nobody has come in: signing in, what a mail leads to, and the choice of a client. Nothing that
 * is not valid any more is a dead end: each offers a new mail. Nothing is used up before a person presses a button.
 */
export class PortalSignIn extends LitElement {
  static readonly namespaces = [commonMessages, recordMessages, portalMessages, portalSignInMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    ...accountFieldStyles,
    portalSignInStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) portal!: PortalPage;
  /** Why there is no session. */
  @property({ attribute: false }) reason!: ClienteleError;
  /** What was said of a link that is over. */
  @property({ attribute: false }) over: Notice | null = null;

  @state() private step: Step = { kind: 'asking' };
  @state() private workspace: PortalWorkspace | null = null;
  @state() private notice: Notice | null = null;
  /** Of the form as a whole. */
  @state() private problem = '';
  @state() private problems: Partial<Record<SignInField, string>> = {};
  /** What is being done; '' while nothing is. */
  @state() private busy: SignInAct | '' = '';
  @state() private showsPassword = false;
  @query('h2') private heading!: HTMLElement | null;
  @query('form') private form!: HTMLFormElement | null;

  #left = new AbortController();
  #begunFor: ClienteleError | undefined;
  /** Stays from one step to the next. */
  #email = '';

  override connectedCallback() {
    super.connectedCallback();
    this.#left = new AbortController();
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#left.abort();
    this.#begunFor = undefined;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (!this.isConnected || this.reason === this.#begunFor || !(changed.has('reason') || !this.#begunFor)) return;
    this.#begunFor = this.reason;
    void this.#begin();
  }

  override render() {
    const { scope, notice, problem } = this;
    return html`<div class="page">
      ${this.workspace ? html`<p class="brand"><bdi>${this.workspace.name}</bdi></p>` : nothing}
      ${
        notice
          ? html`<div class="notice" part="notice" role="status">
              ${icon('info')}<span class="notice-body"
                >${notice.heading ? html`<span class="notice-title">${notice.heading}</span>` : nothing}${notice.text}</span
              >
            </div>`
          : nothing
      }
      ${this.#page(scope)}
      <div aria-live="assertive">
        ${problem ? html`<p class="failure" part="error">${icon('alert')}<span>${problem}</span></p>` : nothing}
      </div>
    </div>`;
  }

  #page(scope: Scope): unknown {
    const { step } = this;
    switch (step.kind) {
      case 'asking':
        return partSkeleton(scope);
      case 'sign-in':
        return signInPage(this.#pages(this.#onSignIn), {
          email: this.#email,
          hasLinks: this.portal.workspaceId === undefined && !this.notice,
          onMail: (purpose) => void this.#mail(purpose),
        });
      case 'mailed':
        return mailedPage(this.#pages(this.#onCode), {
          ...step,
          onAgain: () => void this.#mail(step.purpose, step.email),
          onOther: () => this.#turnTo({ kind: 'sign-in' }),
        });
      case 'invitation':
        return invitationPage(this.#pages(this.#onAccept), step.invitation, () => void this.#accept(null));
      case 'link':
        return linkPage(this.#pages(this.#onLink));
      case 'password':
        return passwordPage(this.#pages(this.#onReset));
      case 'clients':
        return clientsPage(
          this.#pages(() => {}),
          step.signedIn,
          { onChoose: (clientId) => this.portal.choose(clientId), onSignOut: () => void this.#signOut() },
        );
      case 'nowhere': {
        const { noLink, noLinkHint } = scope.messages(portalMessages);
        // What is over has been said.
        return this.notice ? nothing : emptyState({ icon: 'lock', heading: noLink, text: noLinkHint, part: 'error' });
      }
      case 'failed':
        return emptyState({
          icon: step.error.code === 'offline' ? 'offline' : 'alert',
          heading: scope.messages(portalSignInMessages).failed,
          text: failureText(step.error, scope.messages),
          part: 'error',
          actions: html`<button class="button" part="button" type="button" @click=${() => void this.#begin()}>
            ${scope.messages(commonMessages).retry}
          </button>`,
        });
    }
  }

  #pages(onSubmit: (event: SubmitEvent) => void): SignInPages {
    const { scope, workspace, problems, busy, showsPassword } = this;
    const onToggle = () => (this.showsPassword = !this.showsPassword);
    return { scope, workspace, problems, busy, showsPassword, onToggle, onSubmit };
  }

  /** What the page was opened with says what it shows first. */
  async #begin() {
    const { portal, reason } = this;
    const { entry } = portal;
    const { over } = this.scope.messages(portalSignInMessages);
    this.#set({ kind: 'asking' });
    this.notice = this.over;
    try {
      if (entry.kind === 'invitation') return this.#set(await this.#openInvitation(entry.secret, over.invitation));
      if (entry.kind === 'sign-in' || entry.kind === 'password') {
        await this.#findWorkspace();
        return this.#set({ kind: entry.kind === 'password' ? 'password' : 'link' });
      }
      // A session was refused because nobody is signed in: that is not asked twice.
      const isKnown = entry.kind === 'link' || (reason.field === 'signIn' && portal.clientId !== undefined);
      const signedIn = isKnown ? null : await this.#whoIsThere();
      if (!signedIn) return this.#set(await this.#signInStep());
      const isGone = reason.field !== 'signIn' && portal.clientId !== undefined;
      if (!isGone && !portal.signedIn) return portal.enter(signedIn);
      portal.signedIn = signedIn;
      this.workspace = signedIn.workspace;
      if (isGone) this.notice = { text: this.scope.messages(portalSignInMessages).clients.gone };
      this.#set({ kind: 'clients', signedIn });
    } catch (cause) {
      if (!this.#left.signal.aborted) this.#set({ kind: 'failed', error: asClienteleError(cause) });
    }
  }

  async #openInvitation(secret: string, over: string): Promise<Step> {
    try {
      const invitation = await this.portal.account.openInvitation({ secret }, this.#options);
      this.workspace = invitation.workspace;
      return { kind: 'invitation', invitation };
    } catch (cause) {
      if (asClienteleError(cause).code !== 'link-expired') throw cause;
      this.notice = { text: over };
      return this.#signInStep();
    }
  }

  async #whoIsThere(): Promise<SignedIn | null> {
    try {
      return await this.portal.account.clients(this.#options);
    } catch (cause) {
      if (asClienteleError(cause).code === 'unauthenticated') return null;
      throw cause;
    }
  }

  /** Without knowing whose portals these are nobody can sign in: then a link leads in. */
  async #signInStep(): Promise<Step> {
    try {
      return { kind: (await this.#findWorkspace()) ? 'sign-in' : 'nowhere' };
    } catch (cause) {
      return { kind: 'failed', error: asClienteleError(cause) };
    }
  }

  async #findWorkspace(): Promise<boolean> {
    const { workspaceId } = this.portal;
    try {
      this.workspace = await this.portal.account.workspace(
        workspaceId === undefined ? {} : { workspaceId },
        this.#options,
      );
    } catch (cause) {
      const { code } = asClienteleError(cause);
      if (code !== 'not-found' && code !== 'validation') throw cause;
    }
    return this.workspace !== null;
  }

  #onSignIn = (event: SubmitEvent) => {
    const form = this.#formOf(event);
    const email = this.#typedEmail(form);
    const password = typedIn(form, 'password');
    const { required } = this.scope.messages(recordMessages).problems;
    if (email !== null && !password) this.#refuse({ password: required });
    if (email === null || !password) return;
    const workspaceId = this.workspace?.id ?? '';
    void this.#send('enter', (options) =>
      this.#enter(this.portal.account.signIn({ workspaceId, email, password }, options)),
    );
  };

  #onCode = (event: SubmitEvent) => {
    const code = codeOf(typedIn(this.#formOf(event), 'code'));
    if (code === null) return this.#refuse({ code: this.scope.messages(portalSignInMessages).sent.incomplete });
    const signIn = { workspaceId: this.workspace?.id ?? '', email: this.#email, code };
    void this.#send('enter', (options) => this.#enter(this.portal.account.signIn(signIn, options)));
  };

  #onAccept = (event: SubmitEvent) => {
    const password = this.#typedPassword(this.#formOf(event));
    if (password !== null) void this.#accept(password);
  };

  async #accept(password: string | null) {
    const { entry, account } = this.portal;
    if (entry.kind !== 'invitation') return;
    const { secret } = entry;
    await this.#send(password === null ? 'without' : 'enter', (options) =>
      this.#enter(account.acceptInvitation({ secret, password }, options)),
    );
  }

  #onLink = (event: SubmitEvent) => {
    event.preventDefault();
    const { entry, account } = this.portal;
    if (entry.kind !== 'sign-in') return;
    void this.#send('enter', (options) => this.#enter(account.signIn({ secret: entry.secret }, options)));
  };

  #onReset = (event: SubmitEvent) => {
    const password = this.#typedPassword(this.#formOf(event));
    const { entry, account } = this.portal;
    if (password === null || entry.kind !== 'password') return;
    const { secret } = entry;
    void this.#send('enter', (options) => this.#enter(account.resetPassword({ secret, password }, options)));
  };

  /** The same is said to everybody, whoever has that address. */
  async #mail(purpose: 'sign-in' | 'password', known?: string) {
    const email = known ?? (this.form ? this.#typedEmail(this.form) : null);
    if (email === null) return;
    const workspaceId = this.workspace?.id ?? '';
    const isAgain = this.step.kind === 'mailed';
    const isSent = await this.#send('mail-me', (options) =>
      this.portal.account.mailSignIn({ workspaceId, email, purpose }, options),
    );
    if (!isSent) return;
    this.#turnTo({ kind: 'mailed', purpose, email });
    if (isAgain) this.notice = { text: this.scope.messages(portalSignInMessages).sent.isSent };
  }

  async #signOut() {
    const isDone = await this.#send('sign-out', (options) => this.portal.account.end({ which: 'this' }, options));
    if (isDone) this.portal.forget();
  }

  async #enter(asking: Promise<SignedIn>) {
    this.portal.enter(await asking);
  }

  #formOf(event: SubmitEvent): HTMLFormElement {
    event.preventDefault();
    return event.currentTarget as HTMLFormElement;
  }

  /** Null where it is none, which its field says. */
  #typedEmail(form: HTMLFormElement): string | null {
    const { problems } = this.scope.messages(recordMessages);
    const email = typedIn(form, 'email').trim();
    this.#email = email;
    if (/^\S+@\S+$/.test(email)) return email;
    this.#refuse({ email: email ? problems['invalid-email'] : problems.required });
    return null;
  }

  #typedPassword(form: HTMLFormElement): string | null {
    const password = typedIn(form, 'password');
    const problem = passwordProblem(password);
    if (problem === null) return password;
    this.#refuse({ password: this.scope.messages(recordMessages).problems[problem] });
    return null;
  }

  get #options() {
    return { signal: this.#left.signal };
  }

  /** One thing at a time; true when it was done. */
  async #send(act: SignInAct, call: (options: { signal: AbortSignal }) => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    const { signal } = this.#left;
    this.busy = act;
    this.problem = '';
    this.problems = {};
    try {
      await call({ signal });
      return !signal.aborted;
    } catch (cause) {
      if (!signal.aborted) await this.#onFailure(asClienteleError(cause), act);
      return false;
    } finally {
      if (!signal.aborted) this.busy = '';
    }
  }

  async #onFailure(error: ClienteleError, act: SignInAct) {
    const { scope, step } = this;
    const words = scope.messages(portalSignInMessages);
    const minutes = Math.max(1, Math.ceil((error.retryAfter ?? 60) / 60));
    switch (error.code) {
      case 'link-expired': {
        const { kind } = this.portal.entry;
        if (kind === 'account' || kind === 'link') return;
        this.#turnTo(await this.#signInStep());
        this.notice = { text: words.over[kind] };
        return;
      }
      case 'unauthenticated':
        if (step.kind === 'mailed') this.#refuse({ code: words.sent.wrong });
        else this.problem = words.wrong;
        return;
      case 'rate-limited':
        this.problem = (act === 'mail-me' ? words.tooManyMails : words.tooMany)(scope.locale, minutes);
        return;
      case 'not-entitled':
        this.problem = words.noMail(this.workspace?.name ?? '');
        return;
      case 'validation': {
        const problem = error.issues.find(({ field }) => field === 'password')?.problem;
        if (problem) return this.#refuse({ password: this.#inWords(problem) });
        if (error.field === 'email') return this.#refuse({ email: this.#inWords('invalid-email') });
        break;
      }
      default:
    }
    this.problem = failureText(error, scope.messages);
  }

  #inWords(problem: FieldProblem): string {
    return this.scope.messages(recordMessages).problems[problem];
  }

  /** Says what is wrong at its field, which gets the focus. */
  #refuse(problems: Partial<Record<SignInField, string>>) {
    this.problem = '';
    this.problems = problems;
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }

  /** Another page of these, by something that a person did: reading goes on at its heading. */
  #turnTo(step: Step) {
    this.#set(step);
    this.notice = null;
    void this.updateComplete.then(() => this.heading?.focus());
  }

  #set(step: Step) {
    this.step = step;
    this.problem = '';
    this.problems = {};
    this.showsPassword = false;
    this.busy = '';
  }
}
