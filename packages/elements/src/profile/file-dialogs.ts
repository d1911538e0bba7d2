import type { FileRecord } from '@clientele/contract';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { tokens } from '@clientele/ui/tokens/tokens';
import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, state } from 'lit/decorators.js';
import { commonMessages } from '../locales/common.ts';
import { filesMessages } from '../locales/files.ts';
import { focusConflict } from '../record/conflict-choice.ts';
import { dialogForm, dialogFormStyles } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';

const drafts = new Drafts<{ name: string }>();

/** Gives a file another name. `closed` when it keeps its own, `saved` when it has the new one. */
export class RenameDialog extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
}) {
  static override styles = [tokens, iconStyles, recordStyles, ...dialogFormStyles];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) file: FileRecord | null = null;

  #form = new FormDraft<{ name: string }>(this, drafts);
  #version = 0;

  override willUpdate(changed: PropertyValues<this>) {
    const { file, scope } = this;
    if (!changed.has('file') || !file) return;
    this.#version = file.version;
    this.#form.begin(scope, file.id, { name: file.name });
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('file') && this.file) void this.#focus();
  }

  override render() {
    const { scope, file } = this;
    const words = scope.messages(filesMessages);
    return dialogForm({
      scope,
      isOpen: file !== null,
      heading: words.rename,
      form: this.#form,
      words,
      inWords: (_field, value) => ({ label: words.name, text: String(value) }),
      body: file
        ? html`<clientele-text-field
            class="wide"
            required
            .label=${words.name}
            .value=${this.#form.values.name}
            .error=${this.#form.problemOf('name')}
            .maxlength=${255}
            @input=${(event: Event) => this.#form.set({ name: (event.target as ClienteleTextField).value })}
          ></clientele-text-field>`
        : nothing,
      onSubmit: () => void this.#save(),
      onClose: () => {
        if (!this.#form.isBusy) this.dispatchEvent(new Event('closed'));
      },
    });
  }

  async #save() {
    const { file, scope } = this;
    const { name } = this.#form.values;
    if (!file) return;
    if (!name.trim()) this.#form.refuse('name', 'required');
    const { api, records } = scope.client;
    const isSaved = await this.#form.send(
      async () => {
        if (!this.#form.isDirty) return;
        const saved = await api.files.update({ id: file.id, version: this.#version, patch: { name } });
        records.put('file', saved, { whole: true });
      },
      (current) => {
        // A conflict answers with the file as it is now.
        const theirs = current as FileRecord;
        this.#version = theirs.version;
        records.put('file', theirs, { whole: true });
        return { name: theirs.name };
      },
    );
    if (isSaved) this.dispatchEvent(new Event('saved'));
    else if (this.#form.conflicts.length > 0) void focusConflict(this);
  }

  async #focus() {
    const field = this.renderRoot.querySelector<ClienteleTextField>('clientele-text-field');
    await field?.updateComplete;
    field?.focus();
  }
}

/** Shows an image or a PDF, fetched by an authorised request. `closed` when it is closed, `download` when it is to be kept. */
export class PreviewDialog extends ScopedElements(LitElement, { 'clientele-dialog': ClienteleDialog }) {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    recordStyles,
    css`
      clientele-dialog {
        --clientele-dialog-width: 960px;
      }
      .place {
        display: grid;
        place-items: center;
        min-block-size: 200px;
      }
      img {
        max-inline-size: 100%;
        max-block-size: 70vh;
      }
      iframe {
        inline-size: 100%;
        block-size: 70vh;
        border: 1px solid var(--_cl-border);
      }
    `,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** Null while it is closed. */
  @property({ attribute: false }) file: FileRecord | null = null;

  @state() private address: string | null = null;
  @state() private hasFailed = false;
  #loading: AbortController | undefined;

  override willUpdate(changed: PropertyValues<this>) {
    if (!changed.has('file')) return;
    this.#forget();
    if (this.file) void this.#load(this.file);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#forget();
  }

  override render() {
    const { scope, file } = this;
    const words = scope.messages(filesMessages);
    return html`<clientele-dialog
      .open=${file !== null}
      .heading=${file?.name ?? ''}
      .closeLabel=${scope.messages(commonMessages).close}
      @clientele-close-request=${() => this.dispatchEvent(new Event('closed'))}
    >
      <div class="place" aria-busy=${file && !this.address && !this.hasFailed ? 'true' : 'false'}>
        ${file ? this.#content(file) : nothing}
      </div>
      <button slot="actions" class="button" type="button" @click=${() => this.dispatchEvent(new Event('download'))}>
        ${icon('download')}<span>${words.download}</span>
      </button>
    </clientele-dialog>`;
  }

  #content({ name, preview }: FileRecord) {
    const words = this.scope.messages(filesMessages);
    if (this.hasFailed) return html`<p role="alert">${words.previewFailed}</p>`;
    if (!this.address) return html`<p class="muted" role="status">${words.previewLoading}</p>`;
    return preview === 'pdf'
      ? html`<iframe src=${this.address} title=${name}></iframe>`
      : html`<img src=${this.address} alt=${name} />`;
  }

  async #load({ id }: FileRecord) {
    const { signal } = (this.#loading = new AbortController());
    try {
      const bytes = await this.scope.client.files.download(id, { signal });
      if (!signal.aborted) this.address = URL.createObjectURL(bytes);
    } catch {
      if (!signal.aborted) this.hasFailed = true;
    }
  }

  #forget() {
    this.#loading?.abort();
    if (this.address) URL.revokeObjectURL(this.address);
    this.address = null;
    this.hasFailed = false;
  }
}
