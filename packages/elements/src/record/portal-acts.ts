import type { ClienteleError } from '@clientele/client';
import type { PortalAccess } from '@clientele/contract';
import { html, type LitElement } from 'lit';
import { portalPeopleMessages } from '../locales/portal-people.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import { sayFailure } from './removals.ts';

/** What cannot be undone: it is asked first. */
type Question = { verb: 'cancel' | 'end'; access: PortalAccess };

/** What the staff does about one person’s access to a portal, with what is said of it. */
export class PortalActs {
  #host: LitElement;
  #onChange: () => Promise<void>;
  #onGone: () => void;
  #question: Question | null = null;
  #busy = new Set<string>();

  /** `onChange`: the server has another answer. `onGone`: the row that had the focus is gone. */
  constructor(host: LitElement, onChange: () => Promise<void>, onGone: () => void) {
    this.#host = host;
    this.#onChange = onChange;
    this.#onGone = onGone;
  }

  isBusy({ id }: PortalAccess): boolean {
    return this.#busy.has(id);
  }

  ask(verb: Question['verb'], access: PortalAccess): void {
    this.#set({ verb, access });
  }

  async resend(scope: Scope, access: PortalAccess): Promise<void> {
    if (this.#busy.has(access.id)) return;
    const { name } = access.contact;
    const words = scope.messages(portalPeopleMessages);
    this.#busy.add(access.id);
    this.#host.requestUpdate();
    try {
      await scope.client.api.portal.resendInvitation({ id: access.id });
      scope.toaster.say({ text: words.resent, name });
    } catch (cause) {
      sayFailure(scope, words.resendFailed, cause, name);
    }
    this.#busy.delete(access.id);
    await this.#onChange();
  }

  async setSuspended(scope: Scope, { id, contact: { name } }: PortalAccess, isSuspended: boolean): Promise<void> {
    const words = scope.messages(portalPeopleMessages);
    const set = async (to: boolean) => {
      await scope.client.api.portal.setAccess({ id, patch: { isSuspended: to } });
      await this.#onChange();
    };
    const failed = (to: boolean) => (cause: unknown) => {
      sayFailure(scope, to ? words.suspendFailed : words.resumeFailed, cause, name);
      return this.#onChange();
    };
    try {
      await set(isSuspended);
      scope.toaster.say({
        text: isSuspended ? words.suspended : words.resumed,
        name,
        undo: {
          label: scope.messages(recordMessages).actions.undo,
          run: () => void set(!isSuspended).catch(failed(!isSuspended)),
        },
      });
    } catch (cause) {
      await failed(isSuspended)(cause);
    }
  }

  /** The question, while one is asked. */
  dialog(scope: Scope) {
    const question = this.#question;
    const words = scope.messages(portalPeopleMessages);
    const isCancel = question?.verb === 'cancel';
    return html`<clientele-dialog
      .open=${question !== null}
      .heading=${isCancel ? words.sureCancel : words.sureEnd}
      .headingName=${question?.access.contact.name ?? ''}
      @clientele-close-request=${() => this.#set(null)}
    >
      <p>${isCancel ? words.sureCancelText : words.sureEndText}</p>
      <button slot="actions" class="button" type="button" autofocus @click=${() => this.#set(null)}>
        ${words.keep}
      </button>
      <button slot="actions" class="button button-danger" type="button" @click=${() => void this.#confirm(scope)}>
        ${isCancel ? words.cancel : words.end}
      </button>
    </clientele-dialog>`;
  }

  async #confirm(scope: Scope) {
    const question = this.#question;
    this.#set(null);
    if (!question) return;
    const { id, contact } = question.access;
    const { portal } = scope.client.api;
    const words = scope.messages(portalPeopleMessages);
    const isCancel = question.verb === 'cancel';
    try {
      await (isCancel ? portal.cancelInvitation({ id }) : portal.endAccess({ id }));
      scope.toaster.say({ text: isCancel ? words.canceled : words.ended, name: contact.name });
    } catch (cause) {
      sayFailure(scope, isCancel ? words.cancelFailed : words.endFailed, cause, contact.name);
    }
    await this.#onChange();
    await this.#host.updateComplete;
    this.#onGone();
  }

  #set(question: Question | null) {
    this.#question = question;
    this.#host.requestUpdate();
  }
}

/** Why nobody was invited, where that says more than what kind of failure it was; '' otherwise. */
export function inviteRefusal(error: ClienteleError | null, { messages }: Scope): string {
  const { noMail, dialog } = messages(portalPeopleMessages);
  if (error?.code === 'not-entitled') return noMail;
  if (error?.code === 'limit-exceeded') return dialog.tooMany;
  return error?.code === 'validation' && error.issues.some(({ field }) => field === 'clientId') ? dialog.isOff : '';
}
