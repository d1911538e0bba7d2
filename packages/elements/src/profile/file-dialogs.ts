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
import { dialogForm, dialogFormStyles, focusField } from '../record/dialog-form.ts';
import { Drafts } from '../record/drafts.ts';
import { RecordForm } from '../record/record-form.ts';
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

  #form = new RecordForm<'file', { name: string }>(this, drafts, { kind: 'file', first: 'name' });

  override willUpdate(changed: PropertyValues<this>) {
    const { file, scope } = this;
    if (!changed.has('file') || !file) return;
    this.#form.open(scope, file, { name: file.name });
  }

  override updated(changed: PropertyValues<this>) {
    if (changed.has('file') && this.file) void focusField(this);
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
      onClose: this.#form.close,
    });
  }

  async #save() {
    const { file, scope } = this;
    const { name } = this.#form.values;
    if (!file) return;
    if (!name.trim()) this.#form.refuse('name', 'required');
    const { files } = scope.client.api;
    await this.#form.save(scope, {
      update: (edited, patch) => files.update({ ...edited, patch }),
      valuesOf: (saved) => ({ name: saved.name }),
    });
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
