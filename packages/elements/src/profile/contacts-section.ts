import type { KnownClient } from '@clientele/client';
import type { Tie } from '@clientele/contract';
import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { chipStyles } from '@clientele/ui/chip/chip';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ClientAnswer } from '../controllers/client-answer.ts';
import { LazyDialog } from '../controllers/lazy-dialog.ts';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { commonMessages } from '../locales/common.ts';
import { contactsMessages } from '../locales/contacts.ts';
import { picturesMessages } from '../locales/pictures.ts';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { recordMessages } from '../locales/record.ts';
import { missingNotice } from '../record/part-states.ts';
import { accessBadge, portalPeopleQuestion } from '../record/portal-access-row.ts';
import { PortalActs } from '../record/portal-acts.ts';
import { listFailure, listSkeleton, moreButton, shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals, sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { ContactDialog } from './contact-dialog.ts';
import type { ContactSubject } from './contact-draft.ts';
import { contactRow, formerRow, type ContactPortal } from './contact-row.ts';
import { contactsStyles } from './contacts-section.css.ts';
import type { InviteSubject } from './invite-dialog.ts';
import { LeaveDialog } from './leave-dialog.ts';
import { sectionStyles, tableStyles } from './section.css.ts';

interface ContactQuery {
  clientId: string;
  state: 'current' | 'former';
}

interface ContactCounts {
  current: number;
  former: number;
}

const contactList: PagedList<Tie, ContactQuery, ContactCounts> = {
  kind: 'contact',
  pageSize: 50,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, query, { cursor, limit }, signal) =>
    api.contacts.list({ ...query, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ contact }) => contact.id,
  put: (records, { contact }, by) => records.put('contact', contact, { whole: true, by }),
  latest: (records, tie) => ({ ...tie, contact: records.get('contact', tie.contact.id)?.record ?? tie.contact }),
  belongs: () => true,
  isAffected: ({ kind, clientId }, query) => kind === 'contact' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** The people of a client: who is primary, what they do there, how to reach them, and, folded, who has left. */
export class ContactsSection extends ScopedElements(RecordSection, {
  'clientele-menu': ClienteleMenu,
  'clientele-contact-dialog': ContactDialog,
  'clientele-leave-dialog': LeaveDialog,
}) {
  static readonly namespaces = [
    commonMessages,
    recordMessages,
    contactsMessages,
    picturesMessages,
    portalPeopleMessages,
  ];
  static override styles = [...sectionStyles, chipStyles, avatarStyles, tableStyles(680), contactsStyles];

  @state() private showsFormer = false;
  /** What the dialog is about; null while it is closed. */
  @state() private subject: ContactSubject | null = null;
  /** Who has left, as it is being said; null while it is not. */
  @state() private leaving: Tie | null = null;
  /** Who is being made primary. */
  @state() private chosenId: string | null = null;
  #list = new PagedController(this, this, contactList);
  #former = new PagedController(this, this, contactList);
  /** Who has access to a portal that is on. */
  #people = new ClientAnswer(
    this,
    () => this.scope,
    () => (this.shown && this.client?.portalEnabled ? this.client.id : null),
    portalPeopleQuestion,
  );
  #acts = new PortalActs(this, this.#people.refresh, () => {});
  /** Its texts are those of this section, and there already. */
  #invite = new LazyDialog<InviteSubject>(
    this,
    { add: async () => {} },
    'clientele-invite-dialog',
    async () => (await import('./invite-dialog.ts')).InviteDialog,
  );
  #removals = new Removals(this, () => this.#afterChange());

  async refresh(): Promise<void> {
    await Promise.all([this.#list.refresh(), this.#people.refresh(), this.showsFormer && this.#former.refresh()]);
  }

  override create() {
    if (this.client) this.subject = { clientId: this.client.id };
  }

  override async edit(id: string) {
    if (!(await this.#list.reach(id))) return;
    const tie = this.#list.rows.find(({ contact }) => contact.id === id);
    if (tie) this.subject = { tie };
  }

  override willUpdate() {
    const { client, shown, showsFormer } = this;
    if (!shown || !client) this.#list.pause();
    else this.#list.ask({ clientId: client.id, state: 'current' });
    if (!shown || !client || !showsFormer) this.#former.pause();
    else this.#former.ask({ clientId: client.id, state: 'former' });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const canEdit = scope.can('edit_clients', client);
    const words = scope.messages(contactsMessages);
    return html`<div class="contacts">
        ${
          canEdit && this.#shown.length > 0
            ? html`<div class="bar">${this.#addButton(scope, client.id)}</div>`
            : nothing
        }
        ${this.#current(scope, client.id, canEdit)} ${this.#formerPeople(scope, canEdit)}
      </div>
      <clientele-contact-dialog
        .scope=${scope}
        .subject=${this.subject}
        ?invites=${this.#mayInvite(scope, client)}
        @closed=${() => (this.subject = null)}
        @saved=${() => {
          this.subject = null;
          void this.#afterChange();
        }}
      ></clientele-contact-dialog>
      ${this.#inviteDialog(scope, client)}
      <clientele-leave-dialog
        .scope=${scope}
        .tie=${this.leaving}
        .others=${this.#list.rows.filter(({ contact }) => contact.id !== this.leaving?.contact.id)}
        @closed=${() => (this.leaving = null)}
        @saved=${() => {
          this.leaving = null;
          void this.#afterChange();
        }}
      ></clientele-leave-dialog>
      <div id="why" class="why" popover>${this.#shown.length > 1 ? words.primaryStays : words.onlyOneStays}</div>`;
  }

  get #shown() {
    return this.#list.rows.filter(({ contact }) => !this.#removals.has(contact.id));
  }

  #addButton({ messages }: Scope, clientId: string) {
    return html`<button class="button add" part="button" type="button" @click=${() => (this.subject = { clientId })}>
      ${anyIcon('plus')}<span>${messages(contactsMessages).add}</span>
    </button>`;
  }

  #current(scope: Scope, clientId: string, canEdit: boolean) {
    const words = scope.messages(contactsMessages);
    const ties = this.#shown;
    const none = () =>
      emptyState({
        icon: anyIcon('users'),
        heading: words.none,
        text: canEdit ? words.noneHint : words.noneReadonly,
        ...(canEdit && { actions: this.#addButton(scope, clientId) }),
      });
    const { columns } = words;
    // What is laid out as cards keeps the roles of a table by saying them.
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: ties.length === 0,
      none,
      draw: (isBusy) =>
        html`<table role="table" aria-label=${words.list} aria-busy=${isBusy}>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col" class="star-cell">
                <span class="visually-hidden">${columns.primary}</span>
              </th>
              <th role="columnheader" scope="col">${columns.name}</th>
              <th role="columnheader" scope="col">${columns.roles}</th>
              <th role="columnheader" scope="col">${columns.email}</th>
              <th role="columnheader" scope="col">${columns.phone}</th>
              ${
                canEdit
                  ? html`<th role="columnheader" scope="col">
                      <span class="visually-hidden">${columns.actions}</span>
                    </th>`
                  : nothing
              }
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              ties,
              ({ contact }) => contact.id,
              (tie) =>
                contactRow(tie, {
                  scope,
                  canEdit,
                  isPrimary: this.chosenId === null ? tie.isPrimary : this.chosenId === tie.contact.id,
                  isAlone: ties.length === 1,
                  onPrimary: () => void this.#makePrimary(scope, tie),
                  onEdit: () => (this.subject = { tie }),
                  onRemove: (event) => void this.#remove(scope, tie, event),
                  onLeave: () => (this.leaving = tie),
                  onObjection: (isObjecting) => void this.#setObjecting(scope, tie, isObjecting),
                  portal: this.#portal(scope, tie),
                }),
            )}
          </tbody>
        </table>`,
    });
  }

  #mayInvite(scope: Scope, client: KnownClient): boolean {
    return (
      client.archivedAt === null &&
      scope.can('manage_portal', client) &&
      client.portalEnabled === true &&
      this.#people.data?.canInvite === true
    );
  }

  /** Whether somebody has access to the portal, and what can be done about it here; the rest is done in the block of the portal. */
  #portal(scope: Scope, { contact }: Tie): ContactPortal {
    const { client } = this;
    const words = scope.messages(portalPeopleMessages);
    const access = this.#people.data?.items.find((one) => one.contact.id === contact.id);
    const badge = access ? accessBadge(access, scope) : nothing;
    if (!client || client.archivedAt !== null || !scope.can('manage_portal', client)) return { badge, items: [] };
    if (!client.portalEnabled)
      return { badge, items: [{ value: 'invite', label: words.portalOff, disabled: true }], onChoose: () => {} };
    if (!access)
      return {
        badge,
        items: this.#mayInvite(scope, client) ? [{ value: 'invite', label: words.inviteMenu }] : [],
        onChoose: () => this.#invite.open({ contact }),
      };
    return {
      badge,
      items: [
        ...(access.state === 'invited' && access.contact.email ? [{ value: 'resend', label: words.resend }] : []),
        { value: 'change', label: words.change },
      ],
      onChoose: (value) => (value === 'resend' ? void this.#acts.resend(scope, access) : this.#invite.open({ access })),
    };
  }

  #inviteDialog(scope: Scope, client: KnownClient) {
    return this.#invite.draw(
      (subject) =>
        html`<clientele-invite-dialog
          .scope=${scope}
          .client=${client}
          .subject=${subject}
          @closed=${this.#invite.close}
          @saved=${() => {
            this.#invite.close();
            void this.#people.refresh();
          }}
          @undone=${() => void this.#people.refresh()}
          @edit=${() => {
            this.#invite.close();
            if (subject && 'contact' in subject) void this.edit(subject.contact.id);
          }}
        ></clientele-invite-dialog>`,
      () => missingNotice(scope, () => void this.#invite.retry()),
    );
  }

  #formerPeople(scope: Scope, canEdit: boolean) {
    const count = this.#list.counts?.former ?? 0;
    if (count === 0) return nothing;
    const words = scope.messages(contactsMessages);
    const { rows, error, status } = this.#former;
    return html`<details
      class="former"
      .open=${this.showsFormer}
      @toggle=${(event: ToggleEvent) => (this.showsFormer = event.newState === 'open')}
    >
      <summary>${words.former(scope.locale, count)}</summary>
      ${
        !this.showsFormer
          ? nothing
          : rows.length === 0
            ? error
              ? listFailure(this.#former, words.failed, scope)
              : status === 'ready'
                ? nothing
                : listSkeleton(scope)
            : html`<ul class="plain-list" aria-label=${words.formerList}>
                  ${repeat(
                    rows,
                    ({ contact }) => contact.id,
                    (tie) => formerRow(tie, scope, canEdit ? () => void this.#reopen(scope, tie) : null),
                  )}
                </ul>
                ${moreButton(this.#former, words.more)}`
      }
    </details>`;
  }

  async #makePrimary(scope: Scope, { clientId, contact }: Tie) {
    const words = scope.messages(contactsMessages);
    const before = this.#list.rows.find(({ isPrimary }) => isPrimary);
    const { contacts } = scope.client.api;
    const choose = (contactId: string) => contacts.setPrimary({ clientId, contactId });
    this.chosenId = contact.id;
    try {
      await choose(contact.id);
      const undo = async () => {
        if (!before) return;
        try {
          await choose(before.contact.id);
          await this.#afterChange();
        } catch (cause) {
          sayFailure(scope, words.makePrimaryFailed, cause, before.contact.name);
        }
      };
      scope.toaster.say({
        text: words.isPrimary,
        name: contact.name,
        undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
      });
      await this.#afterChange();
    } catch (cause) {
      sayFailure(scope, words.makePrimaryFailed, cause, contact.name);
    }
    this.chosenId = null;
  }

  async #setObjecting(scope: Scope, { contact }: Tie, isObjecting: boolean) {
    const words = scope.messages(contactsMessages);
    const { id, name } = contact;
    const set = async (version: number, to: boolean) => {
      const after = await scope.client.api.contacts.update({ id, version, patch: { isObjecting: to } });
      await this.#afterChange();
      return after;
    };
    try {
      const { version } = await set(contact.version, isObjecting);
      const undo = () =>
        set(version, !isObjecting).catch((cause: unknown) => sayFailure(scope, words.objectionFailed, cause, name));
      scope.toaster.say({
        text: isObjecting ? words.isObjecting : words.isNotObjecting,
        name,
        undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
      });
    } catch (cause) {
      sayFailure(scope, words.objectionFailed, cause, name);
      // Somebody else may have changed the person meanwhile.
      await this.refresh();
    }
  }

  async #remove(scope: Scope, { clientId, contact }: Tie, event: Event) {
    const { contacts } = scope.client.api;
    const at = { clientId, contactId: contact.id };
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('tr'),
      () =>
        void this.#removals.remove(scope, {
          id: contact.id,
          name: contact.name,
          words: scope.messages(contactsMessages),
          remove: () => contacts.remove(at),
          restore: () => contacts.restore(at),
        }),
      () => this.renderRoot.querySelector<HTMLElement>('.add'),
    );
  }

  async #reopen(scope: Scope, { clientId, contact }: Tie) {
    const words = scope.messages(contactsMessages);
    try {
      await scope.client.api.contacts.reopenTie({ clientId, contactId: contact.id });
      scope.toaster.say({ text: words.reopened, name: contact.name });
      await this.#afterChange();
    } catch (cause) {
      sayFailure(scope, words.reopenFailed, cause, contact.name);
    }
  }

  async #afterChange() {
    this.tellChange('contact');
    await this.refresh();
  }
}
