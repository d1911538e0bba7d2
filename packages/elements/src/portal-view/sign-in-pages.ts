import type { Invitation, PortalClient, PortalWorkspace, SignedIn } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { html, nothing } from 'lit';
import { portalSignInMessages } from '../locales/portal-sign-in.ts';
import type { Scope } from '../scope.ts';
import { accountField } from './account-field.ts';

export type SignInField = 'email' | 'password' | 'code';

/** What can be done beside sending a form, and how its button is called in the page. */
export type SignInAct = 'enter' | 'mail-me' | 'without' | 'sign-out';

/** What a page to sign in shows of its state, and what it tells. */
export interface SignInPages {
  readonly scope: Scope;
  /** Whose portals they are, as far as that is known. */
  readonly workspace: PortalWorkspace | null;
  readonly problems: Partial<Record<SignInField, string>>;
  readonly busy: SignInAct | '';
  readonly showsPassword: boolean;
  onToggle(): void;
  onSubmit(event: SubmitEvent): void;
}

/** With a password, or with a mail. `hasLinks`: whoever is here may have come by a link before. */
export function signInPage(
  pages: SignInPages,
  { email, hasLinks, onMail }: { email: string; hasLinks: boolean; onMail(purpose: 'sign-in' | 'password'): void },
) {
  const { scope, workspace, problems } = pages;
  const words = scope.messages(portalSignInMessages);
  return html`<h2 tabindex="-1">${words.title}</h2>
    <form novalidate @submit=${pages.onSubmit}>
      ${accountField({
        id: 'email',
        label: words.email,
        type: 'email',
        inputmode: 'email',
        autocomplete: 'username',
        value: email,
        problem: problems.email,
      })}
      ${accountField({
        id: 'password',
        label: words.password,
        type: 'password',
        autocomplete: 'current-password',
        problem: problems.password,
        toggle: toggle(pages),
      })}
      ${submit(pages, words.signIn)}
      <button class="link forgotten" type="button" @click=${() => onMail('password')}>${words.forgotten}</button>
      <p class="or"><span>${words.or}</span></p>
      ${button(pages, 'mail-me', words.mailMe, () => onMail('sign-in'))}
      <p class="hint">${words.mailMeHint}</p>
    </form>
    ${workspace ? html`<p class="muted aside">${words.ask(workspace.name)}</p>` : nothing}
    ${hasLinks ? html`<p class="muted aside">${words.byLink}</p>` : nothing}`;
}

interface Mailed {
  readonly purpose: 'sign-in' | 'password';
  readonly email: string;
  onAgain(): void;
  onOther(): void;
}

/** A mail is on its way, or would be if somebody had that address. */
export function mailedPage(pages: SignInPages, { purpose, email, onAgain, onOther }: Mailed) {
  const { sent } = pages.scope.messages(portalSignInMessages);
  const isCode = purpose === 'sign-in';
  return html`<h2 tabindex="-1">${sent.title}</h2>
    <p>${(isCode ? sent.text : sent.passwordText)(email)}</p>
    ${
      isCode
        ? html`<form novalidate @submit=${pages.onSubmit}>
            ${accountField({
              id: 'code',
              label: sent.code,
              type: 'text',
              inputmode: 'numeric',
              autocomplete: 'one-time-code',
              problem: pages.problems.code,
            })}
            ${submit(pages, sent.enter)}
          </form>`
        : nothing
    }
    <p class="muted">${isCode ? sent.valid : sent.validPassword}</p>
    <div class="more">
      ${button(pages, 'mail-me', sent.again, onAgain)}
      <button class="link" type="button" @click=${onOther}>${sent.other}</button>
    </div>`;
}

/** Who invites to what, and how one will come in from then on. */
export function invitationPage(pages: SignInPages, { contact, client, invitedBy }: Invitation, onWithout: () => void) {
  const { invitation: words, email } = pages.scope.messages(portalSignInMessages);
  return html`<h2 tabindex="-1">${isolated(words.title, contact.name)}</h2>
    <p>${invitedBy === null ? words.anonymous(client.name) : words.by(invitedBy, client.name)}</p>
    <form novalidate @submit=${pages.onSubmit}>
      ${accountField({
        id: 'email',
        label: email,
        type: 'email',
        autocomplete: 'username',
        value: contact.email,
        isReadonly: true,
      })}
      ${newPassword(pages, words.choose)} ${submit(pages, words.accept)}
      ${button(pages, 'without', words.without, onWithout)}
      <p class="hint">${words.withoutHint}</p>
    </form>`;
}

/** What a mailed link leads to. What reads mail and looks ahead presses no button. */
export function linkPage(pages: SignInPages) {
  const { scope, workspace } = pages;
  const words = scope.messages(portalSignInMessages);
  return html`<h2 tabindex="-1">${workspace ? isolated(words.link.title, workspace.name) : words.title}</h2>
    <p>${words.link.text}</p>
    <form novalidate @submit=${pages.onSubmit}>${submit(pages, words.signIn)}</form>`;
}

export function passwordPage(pages: SignInPages) {
  const { reset } = pages.scope.messages(portalSignInMessages);
  return html`<h2 tabindex="-1">${reset.title}</h2>
    <form novalidate @submit=${pages.onSubmit}>
      ${newPassword(pages, reset.title)} ${submit(pages, reset.save)}
      <p class="hint">${reset.hint}</p>
    </form>`;
}

interface Choice {
  onChoose(clientId: string): void;
  onSignOut(): void;
}

/** The clients that somebody sees, with what each needs. */
export function clientsPage(pages: SignInPages, { clients, workspace }: SignedIn, { onChoose, onSignOut }: Choice) {
  const { scope } = pages;
  const { clients: words, account } = scope.messages(portalSignInMessages);
  const signOut = button(pages, 'sign-out', account.signOut, onSignOut);
  if (clients.length === 0)
    return emptyState({
      icon: 'lock',
      heading: words.none,
      text: words.noneText(workspace.name),
      actions: html`${signOut}`,
    });
  return html`<h2 tabindex="-1">${words.title}</h2>
    <ul class="clients plain-list" aria-label=${words.list}>
      ${clients.map(
        (client) =>
          html`<li>
            <button class="client" part="button" type="button" @click=${() => onChoose(client.id)}>
              <span class="client-name"><bdi>${client.name}</bdi></span> ${needs(client, scope)}
            </button>
          </li>`,
      )}
    </ul>
    ${signOut}`;
}

/** What waits for somebody at a client. */
function needs({ invoices }: PortalClient, { messages, locale }: Scope) {
  const words = messages(portalSignInMessages).clients;
  if (!invoices) return nothing;
  if (invoices.open === 0) return html`<span class="muted">${words.nothing}</span>`;
  return html`<span class="muted"
    >${words.toPay(locale, invoices.open)}${
      invoices.overdue > 0 ? html` · <span class="late">${words.overdue(locale, invoices.overdue)}</span>` : nothing
    }</span
  >`;
}

function newPassword(pages: SignInPages, label: string) {
  return accountField({
    id: 'password',
    label,
    type: 'password',
    autocomplete: 'new-password',
    hint: pages.scope.messages(portalSignInMessages).passwordHint,
    problem: pages.problems.password,
    toggle: toggle(pages),
  });
}

function toggle({ scope, showsPassword: isShown, onToggle: onPress }: SignInPages) {
  const { show, hide } = scope.messages(portalSignInMessages);
  return { isShown, label: isShown ? hide : show, onPress };
}

function submit({ busy }: SignInPages, label: string) {
  return html`<button
    class="button button-primary"
    part="button button-primary"
    type="submit"
    aria-busy=${busy === 'enter' ? 'true' : 'false'}
  >
    <span>${label}</span>
  </button>`;
}

function button({ busy }: SignInPages, act: SignInAct, label: string, onPress: () => void) {
  return html`<button
    class="button ${act}"
    part="button"
    type="button"
    aria-busy=${busy === act ? 'true' : 'false'}
    @click=${onPress}
  >
    <span>${label}</span>
  </button>`;
}
