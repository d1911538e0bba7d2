import type { OutputOf, PortalContract } from '@clientele/contract';
import type { Clientele, ClienteleError } from '@clientele/client';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { isText, property } from '@clientele/ui/property/property';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { skeleton } from '@clientele/ui/skeleton/skeleton';
import type { TabChangeEvent } from '@clientele/ui/tabs/tab-change-event';
import { ClienteleTabs } from '@clientele/ui/tabs/tabs';
import { html, nothing, type PropertyValues } from 'lit';
import { ClienteleElement } from '../clientele-element.ts';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { setCustomStates } from '../custom-states.ts';
import { ClienteleErrorEvent, ClienteleLoadEvent } from '../events/element-events.ts';
import { commonMessages } from '../locales/common.ts';
import type { portal as portalWords } from '../locales/en/portal.ts';
import { portalMessages } from '../locales/portal.ts';
import { partFailure } from '../record/part-failure.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import type { Scope } from '../scope.ts';
import type { InvoiceOpenEvent, PortalInvoices } from './portal-invoices.ts';
import { styles } from './portal-view.css.ts';

type Overview = OutputOf<PortalContract['overview']['get']>;

const sections = ['overview', 'invoices', 'files', 'replies', 'details'] as const;
type Section = (typeof sections)[number];
type Listed = Exclude<Section, 'overview'>;

/**
 * What the people of a client see: what is open, their invoices, the files that are shared, what they and the team write to each other,
 * and what is on record of them.
 * Which client that is the session says: the provider's `portalLink`, a session with a subject that the host has opened, or, where the
 * provider has the attribute `portal`, who signs in here. There is no attribute for it.
 *
 * @slot brand - above everything, in place of the workspace's name
 * @slot footer - below everything
 * @event {ClienteleLoadEvent} clientele-load - the portal is shown
 * @event {ClienteleErrorEvent} clientele-error - `{ code, message, retryable, requestId, retry() }`
 * @csspart base - the page
 * @csspart section - a section
 * @csspart tablist - the row of sections
 * @csspart tab - the name of a section
 * @csspart panel - what a section shows
 * @csspart row - an invoice, a file, a reply or a detail
 * @csspart badge - a state
 * @csspart button - a button
 * @csspart notice - that what is shown may be of before
 * @csspart empty - what is said where nothing is shown
 * @csspart error - what failed, or that the link is over
 * @csspart skeleton - the shape of what comes
 * @cssprop --clientele-portal-view-padding - around everything, 20px 16px 40px
 * @cssState loading - what is known is not there yet
 * @cssState error - it could not be loaded, or the link is over
 */
export class ClientelePortalView extends ScopedElements(ClienteleElement, { 'clientele-tabs': ClienteleTabs }) {
  static override styles = styles;

  /** The section that is shown: `overview`, `invoices`, `files`, `replies` or `details`. */
  @property({ reflect: true, is: isText }) section = 'overview';
  /** The id of the invoice that is shown by itself in `invoices`. Absent: the list. */
  @property({ reflect: true, optional: isText }) invoice?: string;
  /** The id of a provider elsewhere in the page. */
  @property({ optional: isText }) provider?: string;

  #internals = this.attachInternals();
  #scope = new ScopeController(this, commonMessages, portalMessages);
  #overview = new ClientAnswer<Overview>(this, () => this.#scope.scope, ofSession, {
    ask: ({ portal }, _, signal) => portal.overview.get({}, { signal }),
    ofSession: true,
    isAffected: ({ kind }) => kind === 'reply',
  });
  #parts: Record<Listed | 'invoice', LazyElement> = {
    invoices: new LazyElement(
      this,
      this.#scope,
      'clientele-portal-invoices',
      async () => (await import('./portal-invoices.ts')).PortalInvoices,
    ),
    invoice: new LazyElement(
      this,
      this.#scope,
      'clientele-portal-invoice',
      async () => (await import('./portal-invoice.ts')).PortalInvoicePage,
    ),
    files: new LazyElement(
      this,
      this.#scope,
      'clientele-portal-files',
      async () => (await import('./portal-files.ts')).PortalFiles,
    ),
    replies: new LazyElement(
      this,
      this.#scope,
      'clientele-portal-replies',
      async () => (await import('./portal-replies.ts')).PortalReplies,
    ),
    details: new LazyElement(
      this,
      this.#scope,
      'clientele-portal-details',
      async () => (await import('./portal-details.ts')).PortalDetails,
    ),
  };
  /** What signs a person in comes where nobody has, and their account where somebody has. */
  #signIn = new LazyElement(
    this,
    this.#scope,
    'clientele-portal-sign-in',
    async () => (await import('./portal-sign-in.ts')).PortalSignIn,
  );
  #account = new LazyElement(
    this,
    this.#scope,
    'clientele-portal-account',
    async () => (await import('./portal-account.ts')).PortalAccountMenu,
  );
  #told: Overview | ClienteleError | null = null;
  /** Hides everything else. */
  #failure: ClienteleError | null = null;
  /** That the way in is over, and what was known then. */
  #over: { client: Clientele; data: Overview | null; error: ClienteleError } | null = null;

  /** Loads what is shown again. */
  async refresh(): Promise<void> {
    const parts = this.renderRoot.querySelectorAll<Element & { refresh(): Promise<void> }>('[data-list]');
    await Promise.all([this.#overview.refresh(), ...Array.from(parts, (part) => part.refresh())]);
  }

  /** After the controllers, which turn to another session only after `willUpdate`. */
  protected override update(changed: PropertyValues<this>) {
    const { scope } = this.#scope;
    this.#failure = scope && this.#failureOf(scope);
    super.update(changed);
  }

  override render() {
    const { scope } = this.#scope;
    if (!scope) return nothing;
    const { data } = this.#overview;
    const failure = this.#failure;
    const words = scope.messages(portalMessages);
    return html`<div class="base" part="base" role="region" aria-label=${words.title}>
      <div class="top ${data && !failure ? 'is-in' : ''}">
        <slot name="brand"
          >${data && !failure ? html`<span class="brand"><bdi>${data.workspace.name}</bdi></span>` : nothing}</slot
        >
        ${data && !failure ? this.#accountMenu(scope, data) : nothing}
      </div>
      ${failure ? this.#sayFailure(scope, failure) : data ? this.#content(scope, data) : waiting(scope)}
      <slot name="footer"></slot>
    </div>`;
  }

  override updated() {
    const { scope } = this.#scope;
    const { data } = this.#overview;
    const failure = this.#failure;
    setCustomStates(this.#internals, { loading: Boolean(scope) && !data && !failure, error: Boolean(failure) });
    const outcome = failure ?? data;
    if (outcome === this.#told) return;
    this.#told = outcome;
    if (failure) this.dispatchEvent(new ClienteleErrorEvent(failure, () => void this.refresh()));
    else if (data) this.dispatchEvent(new ClienteleLoadEvent());
    if (scope) scope.toaster.expect();
  }

  /**
   * What hides everything: that the way in is over, also while the page is open, and whatever fails after that; only another answer shows
   * something again. What was loaded stays through anything else.
   */
  #failureOf({ client }: Scope): ClienteleError | null {
    const { data, error } = this.#overview;
    const isOver = [client.session.error, error].find((one) => one?.code === 'link-expired');
    if (isOver) this.#over = { client, data, error: isOver };
    if (this.#over?.client === client && this.#over.data === data) return this.#over.error;
    return data ? null : (error ?? (client.session.status === 'failing' ? client.session.error : null));
  }

  /** Of whoever came in by an account. */
  #accountMenu(scope: Scope, { contact }: Overview) {
    const { portal } = scope;
    if (portal?.entry.kind !== 'account') return nothing;
    return this.#account.render({
      ready: () =>
        html`<clientele-portal-account
          exportparts="button, menu, item"
          .scope=${scope}
          .portal=${portal}
          .name=${contact?.name ?? ''}
        ></clientele-portal-account>`,
      failed: () => nothing,
    });
  }

  #sayFailure(scope: Scope, failure: ClienteleError) {
    const words = scope.messages(portalMessages);
    const { portal } = scope;
    if (portal && failure.code === 'link-expired')
      return this.#signIn.render({
        ready: () =>
          html`<clientele-portal-sign-in
            exportparts="button, button-primary, field, label, control, notice, error, empty"
            .scope=${scope}
            .portal=${portal}
            .reason=${failure}
            .over=${portal.entry.kind === 'link' ? { heading: words.over, text: this.#whomToAsk(words) } : null}
          ></clientele-portal-sign-in>`,
        pending: () => partSkeleton(scope),
        failed: () => partFailure(scope, () => void this.#signIn.retry()),
      });
    if (failure.field === 'portalLink')
      return emptyState({ icon: 'lock', heading: words.noLink, text: words.noLinkHint, part: 'error' });
    if (failure.code === 'link-expired')
      return emptyState({
        icon: 'lock',
        heading: words.over,
        text: this.#whomToAsk(words),
        part: 'error',
      });
    return emptyState({
      icon: failure.code === 'offline' ? 'offline' : 'alert',
      heading: words.failed,
      text: failureText(failure, scope.messages),
      part: 'error',
      actions: html`<button class="button" part="button" type="button" @click=${() => void this.#again(scope)}>
        ${scope.messages(commonMessages).retry}
      </button>`,
    });
  }

  #whomToAsk({ askThem, overHint }: typeof portalWords): string {
    const { data } = this.#overview;
    return data ? askThem(data.workspace.name) : overHint;
  }

  async #again({ client }: Scope) {
    client.session.wakeUp();
    await this.refresh();
  }

  #content(scope: Scope, overview: Overview) {
    const words = scope.messages(portalMessages);
    const { invoices, files, replies } = overview;
    const counts: Record<Section, number> = {
      overview: 0,
      invoices: invoices?.open ?? 0,
      files: files ? files.sharedWith + files.sharedBy : 0,
      replies: replies?.count ?? 0,
      details: 0,
    };
    const theirs = sectionsOf(overview);
    const shown = theirs.find((section) => section === this.section) ?? 'overview';
    return html`${this.#stale(scope)}<clientele-tabs
        exportparts="tab, tablist, panel"
        .label=${words.sections}
        .selected=${shown}
        .tabs=${theirs.map((value) => ({
          value,
          label: words.names[value],
          ...(counts[value] > 0 && { count: scope.format.number(counts[value]) }),
        }))}
        @clientele-tab-change=${({ selected }: TabChangeEvent) => this.#turnTo(selected)}
      >
        <div slot=${shown} class=${shown === 'overview' ? 'overview' : 'panel'} part="section">
          ${shown === 'overview' ? this.#welcome(scope, overview) : this.#list(scope, shown, overview)}
          ${shown === 'invoices' && this.invoice !== undefined ? this.#openInvoice(scope, this.invoice) : nothing}
        </div>
      </clientele-tabs>`;
  }

  /** What is shown may be of before. */
  #stale(scope: Scope) {
    const { error } = this.#overview;
    const { errors, retry } = scope.messages(commonMessages);
    const isOffline = scope.connection === 'offline' || error?.code === 'offline';
    if (!isOffline && !error) return nothing;
    return html`<p class="notice" part="notice" role="status">
      ${icon(isOffline ? 'offline' : 'alert')}
      <span class="notice-body">${isOffline || !error ? errors.offline : failureText(error, scope.messages)}</span>
      <button class="link" type="button" @click=${() => void this.#again(scope)}>${retry}</button>
    </p>`;
  }

  #list(scope: Scope, section: Listed, overview: Overview) {
    const list = this.#parts[section];
    return list.render({
      ready: () => this.#drawn(scope, section, overview),
      pending: () => partSkeleton(scope),
      failed: () => partFailure(scope, () => void list.retry()),
    });
  }

  #drawn(scope: Scope, section: Listed, { contact, workspace }: Overview) {
    switch (section) {
      case 'invoices':
        return html`<clientele-portal-invoices
          data-list
          exportparts=${listParts}
          ?hidden=${this.invoice !== undefined}
          .scope=${scope}
          @invoice-open=${({ invoice }: InvoiceOpenEvent) => (this.invoice = invoice)}
        ></clientele-portal-invoices>`;
      case 'files':
        return html`<clientele-portal-files
          data-list
          exportparts=${listParts}
          .scope=${scope}
        ></clientele-portal-files>`;
      case 'replies':
        return html`<clientele-portal-replies
          data-list
          exportparts=${listParts}
          .scope=${scope}
          .recipient=${workspace.name}
          .isKnown=${contact !== null}
          @sent=${() => void this.#overview.refresh()}
        ></clientele-portal-replies>`;
      case 'details':
        return html`<clientele-portal-details
          data-list
          exportparts="${listParts}, notice"
          .scope=${scope}
          .recipient=${workspace.name}
        ></clientele-portal-details>`;
    }
  }

  /** Beside the list, which keeps its pages and its place. */
  #openInvoice(scope: Scope, invoice: string) {
    const page = this.#parts.invoice;
    return page.render({
      ready: () =>
        html`<clientele-portal-invoice
          data-list
          exportparts=${listParts}
          .scope=${scope}
          .invoice=${invoice}
          @leave=${() => void this.#leaveInvoice(invoice)}
        ></clientele-portal-invoice>`,
      pending: () => partSkeleton(scope),
      failed: () => partFailure(scope, () => void page.retry()),
    });
  }

  async #leaveInvoice(invoice: string) {
    this.removeAttribute('invoice');
    await this.updateComplete;
    this.renderRoot.querySelector<PortalInvoices>('clientele-portal-invoices')?.focusInvoice(invoice);
  }

  /** What needs them first, then what there is. */
  #welcome(scope: Scope, { client, contact, invoices, files, replies }: Overview) {
    const words = scope.messages(portalMessages);
    return html`<h2>${isolated(words.welcome, contact?.name ?? client.name)}</h2>
      <div class="cards">
        ${
          invoices &&
          card({ title: words.toPay, ...invoicesInWords(scope, invoices), open: () => void this.#show('invoices') })
        }
        ${files && card({ title: words.names.files, ...filesInWords(scope, files), open: () => void this.#show('files') })}
        ${
          replies &&
          card({
            title: words.names.replies,
            ...repliesInWords(scope, replies),
            open: () => void this.#show('replies'),
          })
        }
      </div>`;
  }

  #turnTo(section: string) {
    this.section = section;
    this.removeAttribute('invoice');
  }

  async #show(section: Section) {
    this.#turnTo(section);
    await this.updateComplete;
    await this.renderRoot.querySelector<ClienteleTabs>('clientele-tabs')?.focusSelected();
  }
}

/** A portal's session has one client, which it never names. */
const ofSession = () => 'own';

const listParts = 'row, button, badge, empty, error, skeleton';

interface Card {
  title: string;
  value: string;
  hint: unknown;
  isLate?: boolean;
  open(): void;
}

function card({ title, value, hint, isLate = false, open }: Card) {
  return html`<button class="card" part="button" type="button" @click=${open}>
    <span class="card-title">${title}</span>
    <span class="card-value">${value}</span>
    <span class="card-hint ${isLate ? 'late' : ''}">${hint}</span>
  </button>`;
}

/** How many there are, and who wrote last. */
function repliesInWords({ messages, locale, format, now }: Scope, { count, latest }: NonNullable<Overview['replies']>) {
  const words = messages(portalMessages).replies;
  if (!latest) return { value: words.none, hint: words.noneHint };
  const name = latest.author ?? words.nobody[latest.side];
  return {
    value: words.count(locale, count),
    hint: isolated(words.latest(format.relative(latest.createdAt, now)), name),
  };
}

/** Those that whoever is there may see: what is on record of their client everybody may. */
function sectionsOf({ scopes }: Overview): Section[] {
  return sections.filter((section) => section === 'overview' || section === 'details' || scopes.includes(section));
}

function invoicesInWords({ messages, format, locale }: Scope, invoices: NonNullable<Overview['invoices']>) {
  const words = messages(portalMessages);
  const { open, overdue, outstanding, overdueSums } = invoices;
  const money = (sums: typeof outstanding) =>
    format.series(sums.map(({ currency, amountMinor }) => format.money(amountMinor, currency)));
  if (open === 0) return { value: words.nothingToPay, hint: words.allPaid };
  if (overdue === 0) return { value: money(outstanding), hint: words.openInvoices(locale, open) };
  return { value: money(outstanding), hint: words.late(money(overdueSums)), isLate: true };
}

/** Those for the client first; where there are none, those from it are what there is. */
function filesInWords({ messages, locale }: Scope, { sharedWith, sharedBy }: NonNullable<Overview['files']>) {
  const words = messages(portalMessages);
  const fromYou = words.sharedByYou(locale, sharedBy);
  if (sharedWith > 0)
    return { value: words.shared(locale, sharedWith), hint: sharedBy > 0 ? fromYou : words.filesHint };
  return sharedBy > 0 ? { value: fromYou, hint: words.noneForYou } : { value: words.files.none, hint: words.filesHint };
}

function waiting({ messages }: Scope) {
  return html`<div role="group" aria-busy="true" aria-label=${messages(commonMessages).loading}>
    ${[1, 2].map(() => html`<div class="pending-part">${skeleton('short')}${skeleton()}</div>`)}
  </div>`;
}
