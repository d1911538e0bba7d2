import type { KnownClient } from '@clientele/client';
import type { OutputOf, PortalLink, Contract } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton, skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import { commonMessages } from '../locales/common.ts';
import { portalLinksMessages } from '../locales/portal-links.ts';
import { missingNotice } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { portalLinksStyles } from './portal-links.css.ts';

type Access = OutputOf<Contract['portal']['get']>;

/** What the dialog asks about: all links at once, or one. */
type Question = 'replace' | PortalLink;

/** The links into a client's portal: made and copied, replaced, revoked one by one, with who came by them. */
export class PortalLinks extends ScopedElements(LitElement, { 'clientele-dialog': ClienteleDialog }) {
  static readonly namespaces = [commonMessages, portalLinksMessages];
  static override styles = [tokens, iconStyles, buttonStyles, skeletonStyles, recordStyles, portalLinksStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) client!: KnownClient;

  @state() private access: Access | null = null;
  @state() private hasFailed = false;
  @state() private isMaking = false;
  @state() private question: Question | null = null;
  /** A link that the browser would not copy: it is there to be copied by hand. */
  @state() private byHand: string | null = null;

  #clientId: string | undefined;
  /** Was made for this page, and can be copied again. The server does not know it any more. */
  #made: { id: string; url: string } | null = null;
  #loading: AbortController | undefined;
  #leave = () => {};
  /** Asked when it is looked at: opening a record waits for nothing that lies further down. */
  #sight = new IntersectionObserver(([entry]) => {
    if (!entry?.isIntersecting || this.#isSeen) return;
    this.#isSeen = true;
    this.requestUpdate();
  });
  #isSeen = false;
  /** Its texts are those of this element, and there already. */
  #view = new LazyDialog<KnownClient>(
    this,
    { add: async () => {} },
    'clientele-view-as-client',
    async () => (await import('../portal-view/view-as-client.ts')).ViewAsClient,
  );

  override connectedCallback() {
    super.connectedCallback();
    this.#sight.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#sight.disconnect();
    this.#isSeen = false;
    this.#loading?.abort();
    this.#leave();
    this.#clientId = undefined;
  }

  override willUpdate() {
    if (!this.isConnected || !this.#isSeen || this.client.id === this.#clientId) return;
    const { id } = this.client;
    this.#clientId = id;
    this.#made = null;
    [this.access, this.hasFailed, this.question, this.byHand] = [null, false, null, null];
    this.#view.subject = null;
    this.#leave();
    this.#leave = this.scope.liveUpdates.subscribe({
      shows: () => false,
      isAffected: ({ kind, clientId }) => kind === 'portal' && clientId === id,
      refresh: () => this.#load(),
    });
    void this.#load();
  }

  override render() {
    const { scope, access } = this;
    const words = scope.messages(portalLinksMessages);
    if (!access)
      return this.hasFailed
        ? html`<p class="trouble" role="alert">
            ${anyIcon('alert')}<span>${words.failed}</span>
            <button class="link" type="button" @click=${() => void this.#load()}>
              ${scope.messages(commonMessages).retry}
            </button>
          </p>`
        : skeleton('short');
    if (!access.hasAddress) return html`<p class="muted">${words.noAddress}</p>`;
    return html`${this.#summary(access)} ${this.client.archivedAt === null ? this.#actions() : nothing}
    ${this.#byHandField()} ${this.#links(access)} ${this.#dialog()} ${this.#viewDialog()}`;
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

  #actions() {
    const words = this.scope.messages(portalLinksMessages);
    if (!this.#mayManage) return html`<div class="acts">${this.#viewButton()}</div>`;
    const hasLinks = (this.access?.links.length ?? 0) > 0;
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
        hasLinks
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
    const mayView = (['view_as_client', 'view_documents', 'view_files'] as const).every((permission) =>
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
      <span><bdi>${made}</bdi><span class="muted">${more.filter(Boolean).join(' · ')}</span></span>
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
      if (clientId === this.#clientId) this.#made = { id: link.id, url };
      await this.#give(url, verb === 'createLink' ? words.copied : words.replaced);
      await this.#load();
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
    await this.#load();
    // The row of the button that had the focus is gone.
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('.copy')?.focus();
  }

  async #load() {
    const clientId = this.#clientId;
    if (clientId === undefined) return;
    this.#loading?.abort();
    const loading = (this.#loading = new AbortController());
    try {
      const access = await this.scope.client.api.portal.get({ clientId }, { signal: loading.signal });
      if (loading !== this.#loading) return;
      [this.access, this.hasFailed] = [access, false];
      // What somebody else has ended is not given away any more.
      if (this.#made && !access.links.some(({ id }) => id === this.#made?.id)) this.#made = this.byHand = null;
    } catch {
      if (loading === this.#loading) this.hasFailed = this.access === null;
    }
  }
}
