import type { KnownClient } from '@clientele/client';
import type { OutputOf, PortalLink, Contract } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import { commonMessages } from '../locales/common.ts';
import { portalLinksMessages } from '../locales/portal-links.ts';
import { recordMessages } from '../locales/record.ts';
import { missingNotice } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { portalLinksStyles } from './portal-links.css.ts';

type Access = OutputOf<Contract['portal']['get']>;

/** What the dialog asks about: all links at once, or one. */
type Question = 'replace' | PortalLink;

/** The links into a client's portal: made and copied, sent by mail, replaced, revoked one by one, with who came by them. */
export class PortalLinks extends ScopedElements(LitElement, { 'clientele-dialog': ClienteleDialog }) {
  static readonly namespaces = [commonMessages, recordMessages, portalLinksMessages];
  static override styles = [tokens, iconStyles, buttonStyles, skeletonStyles, recordStyles, portalLinksStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;

  @state() private isMaking = false;
  @state() private question: Question | null = null;
  @state() private isSeen = false;
  /** A link that the browser would not copy: it is there to be copied by hand. */
  @state() private byHand: string | null = null;

  /** Was made for this page, and can be copied again: the server keeps no link that could be read. */
  #made: { id: string; url: string } | null = null;
  /** Asked when it is looked at: opening a record waits for nothing that lies further down. */
  #sight = new IntersectionObserver(([entry]) => {
    if (entry?.isIntersecting) this.isSeen = true;
  });
  #access = new ClientAnswer<Access>(
    this,
    () => this.scope,
    () => (this.isSeen ? this.client.id : null),
    {
      ask: async ({ api }, clientId, signal) => {
        const made = this.#made;
        const access = await api.portal.get({ clientId }, { signal });
        // A link that somebody else has revoked is not copied any more.
        if (made && made === this.#made && !access.links.some(({ id }) => id === made.id))
          this.#made = this.byHand = null;
        return access;
      },
      isAffected: ({ kind }) => kind === 'portal' || kind === 'mail',
    },
  );
  /** Its texts are those of this element, and there already. */
  #view = new LazyDialog<KnownClient>(
    this,
    { add: async () => {} },
    'clientele-view-as-client',
    async () => (await import('../portal-view/view-as-client.ts')).ViewAsClient,
  );

  #sending = new LazyDialog<KnownClient>(
    this,
    { add: async () => {} },
    'clientele-send-link-dialog',
    async () => (await import('./send-link-dialog.ts')).SendLinkDialog,
  );
  @query('details') private details!: HTMLDetailsElement | null;

  override connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.isSeen = false;
  }

  override willUpdate(changed: PropertyValues<this>) {
    if (changed.has('client') && changed.get('client')?.id !== this.client.id) {
      this.#made = this.question = this.byHand = null;
      this.#view.subject = this.#sending.subject = null;
    }
  }

  override render() {
    const { scope } = this;
    const { data: access, error, refresh } = this.#access;
    const words = scope.messages(portalLinksMessages);
    if (!access)
      return error
        ? html`<p class="trouble" role="alert">
            ${anyIcon('alert')}<span>${words.failed}</span>
            <button class="link" type="button" @click=${refresh}>${scope.messages(commonMessages).retry}</button>
          </p>`
        : skeleton('short');
    if (!access.hasAddress) return html`<p class="muted">${words.noAddress}</p>`;
    return html`${this.#summary(access)} ${this.client.archivedAt === null ? this.#actions(access) : nothing}
    ${this.#byHandField()} ${this.#links(access)} ${this.#dialog()} ${this.#viewDialog()} ${this.#sendDialog()}`;
  }

  get #mayManage(): boolean {
    return this.scope.can('manage_portal', this.client);
  }

  #summary({ links, lastVisitAt }: Access) {
    const { scope } = this;
    const words = scope.messages(portalLinksMessages);
    const visit = lastVisitAt ? words.lastVisit(scope.format.relative(lastVisitAt, scope.now)) : words.noVisit;
    return html`<p class="muted">
      ${links.length > 0 ? `${words.count(scope.locale, links.length)} · ${visit}` : words.none}
    </p>`;
  }

  #actions({ links, canMail }: Access) {
    const words = this.scope.messages(portalLinksMessages);
    if (!this.#mayManage) return html`<div class="acts">${this.#viewButton()}</div>`;
    return html`<div class="acts">
      <button
        class="button copy"
        part="button"
        type="button"
        aria-busy=${this.isMaking ? 'true' : 'false'}
        @click=${() => void this.#copy()}
      >
        <span>${words.copy}</span>
      </button>
      ${
        canMail
          ? html`<button
              class="button quiet"
              part="button"
              type="button"
              @pointerenter=${this.#sending.preload}
              @focus=${this.#sending.preload}
              @click=${() => this.#sending.open(this.client)}
            >
              <span>${words.send.open}</span>
            </button>`
          : nothing
      }
      ${
        links.length > 0
          ? html`<button class="button quiet" part="button" type="button" @click=${() => (this.question = 'replace')}>
              <span>${words.regenerate}</span>
            </button>`
          : nothing
      }
      ${this.#viewButton()}
    </div>`;
  }

  #viewButton() {
    const { scope, client } = this;
    const mayView = (['view_as_client', 'view_documents', 'view_files', 'view_replies'] as const).every((permission) =>
      scope.can(permission, client),
    );
    if (!mayView) return nothing;
    return html`<button
      class="button quiet"
      part="button"
      type="button"
      @pointerenter=${this.#view.preload}
      @focus=${this.#view.preload}
      @click=${() => this.#view.open(client)}
    >
      <span>${scope.messages(portalLinksMessages).viewAs.label}</span>
    </button>`;
  }

  #viewDialog() {
    return this.#view.draw(
      (client) =>
        html`<clientele-view-as-client
          .scope=${this.scope}
          .client=${client}
          @closed=${this.#view.close}
        ></clientele-view-as-client>`,
      () => missingNotice(this.scope, () => void this.#view.retry()),
    );
  }

  #sendDialog() {
    return this.#sending.draw(
      (client) =>
        html`<clientele-send-link-dialog
          .scope=${this.scope}
          .client=${client}
          @closed=${this.#sending.close}
          @saved=${() => void this.#showSent()}
        ></clientele-send-link-dialog>`,
      () => missingNotice(this.scope, () => void this.#sending.retry()),
    );
  }

  /** Where the mail stands is beside its link. */
  async #showSent() {
    this.#sending.close();
    await this.#access.refresh();
    await this.updateComplete;
    if (this.details) this.details.open = true;
  }

  #byHandField() {
    if (this.byHand === null) return nothing;
    const words = this.scope.messages(portalLinksMessages);
    return html`<label class="by-hand">
      <span class="muted">${words.byHand}</span>
      <input
        type="text"
        readonly
        dir="ltr"
        .value=${this.byHand}
        @focus=${(event: Event) => (event.target as HTMLInputElement).select()}
      />
    </label>`;
  }

  #links({ links }: Access) {
    if (links.length === 0) return nothing;
    const words = this.scope.messages(portalLinksMessages);
    return html`<details>
      <summary>${words.details}</summary>
      <ul class="plain-list">
        ${repeat(
          links,
          ({ id }) => id,
          (link) => this.#link(link),
        )}
      </ul>
    </details>`;
  }

  #link(link: PortalLink) {
    const { scope } = this;
    const { format, locale } = scope;
    const words = scope.messages(portalLinksMessages);
    const made = this.#madeText(link);
    const more = [
      words.visits(locale, link.visits),
      link.lastOpenedAt && words.lastVisit(format.relative(link.lastOpenedAt, scope.now)),
      link.expiresAt && words.expires(format.date(link.expiresAt)),
    ];
    return html`<li>
      <span>
        <bdi>${made}</bdi>${this.#mailState(link)}<span class="muted">${more.filter(Boolean).join(' · ')}</span>
      </span>
      ${
        this.#mayManage
          ? html`<button
              class="link"
              type="button"
              aria-label=${words.revokeOne(made)}
              @click=${() => (this.question = link)}
            >
              ${words.revoke}
            </button>`
          : nothing
      }
    </li>`;
  }

  #mailState({ mail }: PortalLink) {
    if (!mail) return nothing;
    const { problems, ...words } = this.scope.messages(portalLinksMessages).mail;
    const { state, problem, to } = mail;
    if (problem === null) return html`<span class="muted">${words[state](to.name)}</span>`;
    if (state !== 'refused') return html`<span class="muted">${words.delayed(to.name, problems[problem])}</span>`;
    return html`<span class="trouble">
      ${anyIcon('alert')}<span>${words.refusedBecause(to.name, problems[problem])}</span>
    </span>`;
  }

  #madeText({ createdBy, createdAt }: PortalLink): string {
    const { scope } = this;
    const words = scope.messages(portalLinksMessages);
    const when = scope.format.relative(createdAt, scope.now);
    return createdBy ? words.madeBy(createdBy.name, when) : words.made(when);
  }

  /** What cannot be undone is asked first. */
  #dialog() {
    const { question } = this;
    const words = this.scope.messages(portalLinksMessages);
    const isOne = question !== null && question !== 'replace';
    return html`<clientele-dialog
      .open=${question !== null}
      .heading=${isOne ? words.sureRevoke : words.sureReplace}
      @clientele-close-request=${() => (this.question = null)}
    >
      <p>${isOne ? words.sureRevokeText : words.sureReplaceText}</p>
      <button slot="actions" class="button" type="button" autofocus @click=${() => (this.question = null)}>
        ${words.keep}
      </button>
      <button slot="actions" class="button button-danger" type="button" @click=${() => void this.#confirm()}>
        ${isOne ? words.revoke : words.regenerate}
      </button>
    </clientele-dialog>`;
  }

  async #confirm() {
    const { question } = this;
    this.question = null;
    if (question === 'replace') await this.#make('regenerateLink');
    else if (question) await this.#revoke(question);
  }

  async #copy() {
    if (this.#made === null) await this.#make('createLink');
    else await this.#give(this.#made.url, this.scope.messages(portalLinksMessages).copied);
  }

  async #make(verb: 'createLink' | 'regenerateLink') {
    if (this.isMaking) return;
    const { scope } = this;
    const clientId = this.client.id;
    const words = scope.messages(portalLinksMessages);
    this.isMaking = true;
    this.byHand = null;
    try {
      const { link, url } = await scope.client.api.portal[verb]({ clientId });
      if (clientId === this.client.id) this.#made = { id: link.id, url };
      await this.#give(url, verb === 'createLink' ? words.copied : words.replaced);
      await this.#access.refresh();
    } catch (cause) {
      sayFailure(scope, words.makeFailed, cause);
    } finally {
      this.isMaking = false;
    }
  }

  /** Some browsers, and pages without leave, refuse: then it is shown. */
  async #give(url: string, text: string) {
    try {
      await navigator.clipboard.writeText(url);
      this.scope.toaster.say({ text });
    } catch {
      this.byHand = url;
      await this.updateComplete;
      this.renderRoot.querySelector('input')?.focus();
    }
  }

  async #revoke({ id }: PortalLink) {
    const { scope } = this;
    const words = scope.messages(portalLinksMessages);
    try {
      await scope.client.api.portal.revokeLink({ id });
      scope.toaster.say({ text: words.revoked });
    } catch (cause) {
      sayFailure(scope, words.revokeFailed, cause);
    }
    await this.#access.refresh();
    await this.updateComplete;
    // With its row the button is gone that had the focus.
    if (!this.#access.data?.links.some((link) => link.id === id))
      this.renderRoot.querySelector<HTMLElement>('.copy, summary')?.focus();
  }
}
