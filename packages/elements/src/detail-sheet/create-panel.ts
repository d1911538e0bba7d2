import type { Client, NewClient } from '@clientele/contract';
import { nothing } from 'lit';
import type { LitElement, ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';
import type { ClientDraft } from './client-draft.ts';
import { createFooter } from './create-footer.ts';
import { LazyPart } from '../lazy-part/lazy-part.ts';
import { cannotCreate } from './load-states.ts';
import type { PartLoaders } from './part-loaders.ts';
import { partFailure, partSkeleton } from './part-states.ts';

interface CreatePanelHost extends LitElement {
  open: boolean;
  mode: 'view' | 'create';
}

interface CreatePanelOptions {
  load: PartLoaders['create'];
  onCreated(client: Client): void;
  onOpen(clientId: string): void;
  /** The person wants no new client after all. */
  onCancel: () => void;
}

/** A client that does not exist yet: the form, once its file is there, and what stands in its place until then. */
export class CreatePanel implements ReactiveController {
  #host: CreatePanelHost;
  #scope: ScopeController;
  #onCancel: () => void;
  #part;
  /** What the form begins with as soon as it is there. */
  #start: ClientDraft | Partial<NewClient> = {};
  /** A draft that was given up a moment ago. */
  #putAside: ClientDraft | null = null;
  /** Where the focus was when it was to go into a form that is not there yet. */
  #focusedBefore: Element | null = null;

  constructor(
    host: CreatePanelHost,
    scope: ScopeController,
    { load, onCreated, onOpen, onCancel }: CreatePanelOptions,
  ) {
    this.#host = host;
    this.#scope = scope;
    this.#onCancel = onCancel;
    this.#part = new LazyPart(host, load, ({ CreateForm, DiscardQuestion }) => {
      const form = new CreateForm(host, { scope: () => scope.scope, onCreated, onOpen, onCancel });
      form.begin(this.#start);
      void this.#focusLate(form);
      return { form, discard: new DiscardQuestion(host) };
    });
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

  hostUpdate() {
    if (this.isShown) this.#part.need();
  }

  /** Begins a new client, from defaults or from a draft that was put aside. */
  begin(start: ClientDraft | Partial<NewClient>) {
    this.#start = start;
    this.#form?.begin(start);
  }

  /** Resolves when the form is there, or said not to come. */
  async load() {
    if (this.isShown) await this.#part.load();
    await this.#host.updateComplete;
  }

  prefetch() {
    this.#part.prefetch();
  }

  /** Into the first field, where there is one. */
  focus() {
    this.#focusedBefore = document.activeElement;
    void this.#form?.focus();
  }

  /** Puts away what was typed, if the person agrees; false when it is to be kept. */
  async leave(): Promise<boolean> {
    if (!this.#host.open || !this.isDirty) return true;
    const { form, discard } = this.#part.current ?? {};
    if (!form || !(await discard?.ask())) return false;
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

  render(scope: Scope) {
    if (!mayCreate(scope)) return cannotCreate(scope);
    if (this.#form) return [this.#form.render(scope), this.#form.renderFooter(scope)];
    if (this.#part.hasFailed) return partFailure(scope, () => void this.#part.load());
    return [partSkeleton(scope), createFooter({ messages: scope.messages, isBusy: true, onCancel: this.#onCancel })];
  }

  renderQuestion(scope: Scope) {
    return this.#part.current?.discard.render(scope) ?? nothing;
  }

  get #form() {
    return this.#part.current?.form;
  }

  /** Into a form that came after the sheet had opened, unless the person has gone elsewhere meanwhile. */
  async #focusLate(form: { focus(): Promise<void> }) {
    await this.#host.updateComplete;
    const isStill = this.#host.shadowRoot?.activeElement || document.activeElement === this.#focusedBefore;
    if (this.isShown && isStill) await form.focus();
  }
}

/** Until it is known who acts, the form is worth a try. */
function mayCreate(scope: Scope) {
  return !scope.session || scope.can('create_clients');
}
