import type { ClienteleError } from '@clientele/client';
import type { Client, NewClient } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import { LazyElement } from '../controllers/lazy-element.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { ClientDraft } from './client-draft.ts';
import type { ClientCreatedEvent, CreateForm, OpenDuplicateEvent } from './create-form.ts';
import type { MessagesOf } from '../locales/messages-in.ts';
import { partFailure } from '../record/part-failure.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { sheetMessages } from '../locales/sheet.ts';

interface CreatePanelHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
}

interface CreatePanelOptions {
  onCreated(client: Client): void;
  onOpen(clientId: string): void;
  /** The person wants no new client after all. */
  onCancel: () => void;
  /** A draft that was given up is wanted after all. */
  onTakenUp(draft: ClientDraft): void;
}

/** A client that does not exist yet: the form, once its file is there, what stands in its place until then, and its buttons. */
export class CreatePanel implements ReactiveController {
  #host: CreatePanelHost;
  #scope: ScopeController;
  #options: CreatePanelOptions;
  #lazy: LazyElement;
  #form: CreateForm | undefined;
  /** What the form begins with as soon as it is there. */
  #start: ClientDraft | Partial<NewClient> = {};
  /** A draft that was given up a moment ago. */
  #putAside: ClientDraft | null = null;
  /** Where the focus was when it was to go into a form that is not there yet. */
  #focusedBefore: Element | null = null;

  constructor(host: CreatePanelHost, scope: ScopeController, options: CreatePanelOptions) {
    this.#host = host;
    this.#scope = scope;
    this.#options = options;
    this.#lazy = new LazyElement(
      host,
      scope,
      'clientele-create-form',
      async () => (await import('./create-form.ts')).CreateForm,
    );
    host.addController(this);
  }

  get isShown(): boolean {
    const { scope } = this.#scope;
    return this.#host.open && this.#host.mode === 'create' && scope !== null && mayCreate(scope);
  }

  /** Something was typed that would be lost. */
  get isDirty(): boolean {
    return this.#host.mode === 'create' && this.#form?.draft.isDirty === true;
  }

  hostUpdated() {
    const form = this.#host.renderRoot.querySelector<CreateForm>('clientele-create-form') ?? undefined;
    if (form === this.#form) return;
    // A form that is taken away leaves its draft to the next one.
    if (!form && this.#form) this.#start = this.#form.draft;
    this.#form = form;
    form?.begin(this.#start);
    if (form) void this.#focusLate(form);
  }

  /** Loads the form's file for someone who is about to ask for it. */
  preload() {
    const { scope } = this.#scope;
    if (scope && mayCreate(scope)) this.#lazy.preload();
  }

  /** Begins a new client, from defaults or from a draft that was put aside. */
  begin(start: ClientDraft | Partial<NewClient>) {
    this.#start = start;
    this.#form?.begin(start);
  }

  /** Gives up what was typed, without a way back. */
  forgetDrafts() {
    this.#putAside = null;
    this.begin({});
  }

  /** Resolves when the form is there, or said not to come. */
  async load() {
    if (this.isShown && this.#lazy.status !== 'ready') await this.#lazy.retry();
    await this.#host.updateComplete;
    await this.#form?.updateComplete;
  }

  /** Into the first field, where there is one. */
  focus() {
    this.#focusedBefore = document.activeElement;
    this.#form?.focus();
  }

  /** Puts away what was typed, if the person agrees; false when it is to be kept. */
  async leave(): Promise<boolean> {
    const form = this.#form;
    if (!this.#host.open || !this.isDirty || !form) return true;
    if (!(await form.confirmDiscard())) return false;
    this.#putAside = form.draft;
    this.begin({});
    return true;
  }

  /** The draft that was left last, once. */
  takeBack(): ClientDraft | null {
    const draft = this.#putAside;
    this.#putAside = null;
    return draft;
  }

  /** Says that a draft was given up, and offers to take it up again. */
  offerBack() {
    const { toaster, messages } = this.#scope.scope ?? {};
    const draft = this.takeBack();
    if (!draft || !messages) return;
    const undo = { label: messages(sheetMessages).create.takeUp, run: () => this.#options.onTakenUp(draft) };
    toaster?.say({ text: messages(sheetMessages).create.discarded, undo });
  }

  render(scope: Scope) {
    if (!mayCreate(scope)) return cannotCreate(scope);
    // A closed sheet loads nothing.
    if (!this.#host.open && this.#lazy.status !== 'ready') return nothing;
    return this.#lazy.render({
      ready: () => [
        html`<clientele-create-form
          autofocus
          exportparts="form, field, label, control, error, hint, button, notice"
          .scope=${scope}
          @created=${({ client }: ClientCreatedEvent) => this.#options.onCreated(client)}
          @open-duplicate=${({ clientId }: OpenDuplicateEvent) => this.#options.onOpen(clientId)}
          @state-change=${() => this.#host.requestUpdate()}
        ></clientele-create-form>`,
        this.#footer(scope.messages, this.#form?.isSending ?? false, this.#form?.failure ?? null),
      ],
      failed: () => partFailure(scope, () => void this.#lazy.retry()),
      pending: () => [partSkeleton(scope), this.#footer(scope.messages, true, null)],
    });
  }

  /** The buttons that send and leave the form, with what went wrong. They are there before the form is, so that nothing moves then. */
  #footer(messages: MessagesOf, isBusy: boolean, failure: ClienteleError | null) {
    return html`<div slot="footer" class="create-actions">
      <div aria-live="assertive">
        ${
          failure
            ? html`<p class="failure" part="error">
                ${icon(failure.code === 'offline' ? 'offline' : 'alert')}<span>${failureIn(failure, messages)}</span>
              </p>`
            : nothing
        }
      </div>
      <div class="create-buttons">
        <button class="button" part="button" type="button" @click=${this.#options.onCancel}>
          ${messages(sheetMessages).create.cancel}
        </button>
        <button
          class="button button-primary"
          part="button button-primary"
          type="button"
          aria-busy=${isBusy ? 'true' : 'false'}
          @click=${() => void this.#form?.submit()}
        >
          <span>${messages(sheetMessages).create.submit}</span>
        </button>
      </div>
    </div>`;
  }

  /** Into a form that came after the sheet had opened, unless the person has gone elsewhere meanwhile. */
  async #focusLate(form: CreateForm) {
    await form.updateComplete;
    const isStill = this.#host.shadowRoot?.activeElement || document.activeElement === this.#focusedBefore;
    if (this.isShown && isStill) form.focus();
  }
}

function failureIn(error: ClienteleError, messages: MessagesOf) {
  const { offline, uncertain } = messages(sheetMessages).create;
  if (error.code === 'offline') return offline;
  return error.code === 'idempotency-mismatch' ? uncertain : failureText(error, messages);
}

/** Until it is known who acts, the form is worth a try. */
function mayCreate(scope: Scope) {
  return !scope.session || scope.can('create_clients');
}

/** What stands in the place of the form for those who may not create. */
function cannotCreate({ messages }: Scope) {
  const { forbidden, forbiddenHint } = messages(sheetMessages).create;
  return emptyState({ icon: 'lock', heading: forbidden, text: forbiddenHint });
}
