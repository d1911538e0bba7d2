import { css, html, LitElement, nothing } from 'lit';
import { query, state } from 'lit/decorators.js';
import { buttonStyles } from '../button/button.ts';
import { anyIcon } from '../icon/any-icon.ts';
import { iconStyles } from '../icon/icon.css.ts';
import { property } from '../property/property.ts';
import { tokens } from '../tokens/tokens.ts';
import { FilesEvent } from './files-event.ts';

/**
 * A place for files: a button that opens the system's file dialog, around it an area on which files can be dropped, and everything
 * that the owner slots in, over which they can be dropped as well. What becomes of the files is the owner's matter. Folders are left out.
 *
 * @event {FilesEvent} clientele-files - files were chosen or dropped
 * @slot - what files can be dropped on besides: a list of those that are there
 * @csspart area - what files are dropped on
 * @csspart button - the button
 */
export class ClienteleFileDrop extends LitElement {
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    css`
      :host {
        display: block;
      }
      .area {
        border-radius: var(--_cl-radius);
      }
      .prompt {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: center;
        gap: 4px 12px;
        padding: 12px;
        border: 1px dashed var(--_cl-border-strong);
        border-radius: var(--_cl-radius);
        color: var(--_cl-text-muted);
        text-align: center;
      }
      .over {
        outline: 2px solid var(--_cl-accent-ink);
        outline-offset: 2px;
      }
      .over .prompt {
        border-color: var(--_cl-accent-ink);
        background: var(--_cl-accent-soft);
        color: var(--_cl-text);
      }
      /* Nobody drops files with a finger. */
      @media (hover: none) {
        .words {
          display: none;
        }
      }
    `,
  ];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  /** The words on the button. */
  @property() label = '';
  /** Says that files can be dropped. */
  @property() text = '';
  /** As of an input: `image/png,.pdf`. It is a help for choosing; what is dropped may be anything. */
  @property() accept = '';
  @property({ type: Boolean }) multiple = false;
  @property({ type: Boolean }) disabled = false;

  @state() private isOver = false;
  @query('input') private input!: HTMLInputElement;
  @query('button') private button!: HTMLButtonElement;
  /** Elements of the area that the pointer is in, one within another: each tells when it comes and goes. */
  #depth = 0;

  /** Opens the browser's own dialog, as the button does. Where the browser wants a press for that, the button has the focus for it. */
  choose() {
    this.button.focus();
    this.button.click();
  }

  override render() {
    return html`<div
      class="area ${this.isOver ? 'over' : ''}"
      part="area"
      @dragenter=${this.#onEnter}
      @dragover=${this.#onOver}
      @dragleave=${this.#onLeave}
      @drop=${this.#onDrop}
    >
      <slot></slot>
      <div class="prompt">
        <input
          type="file"
          hidden
          accept=${this.accept || nothing}
          ?multiple=${this.multiple}
          @change=${this.#onChoose}
          @cancel=${(event: Event) => event.stopPropagation()}
        />
        <button
          class="button"
          part="button"
          type="button"
          ?disabled=${this.disabled}
          @click=${() => this.input.click()}
        >
          ${anyIcon('upload')}${this.label}
        </button>
        ${this.text ? html`<span class="words">${this.text}</span>` : nothing}
      </div>
    </div>`;
  }

  #onEnter(event: DragEvent) {
    if (!this.#takes(event)) return;
    this.#depth += 1;
    this.isOver = true;
  }

  // Without this the browser opens the file in place of the page.
  #onOver(event: DragEvent) {
    if (!this.#takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  }

  #onLeave() {
    this.#depth = Math.max(0, this.#depth - 1);
    this.isOver = this.#depth > 0;
  }

  #onDrop(event: DragEvent) {
    if (!this.#takes(event)) return;
    event.preventDefault();
    this.#depth = 0;
    this.isOver = false;
    const items = [...(event.dataTransfer?.items ?? [])];
    const files = items
      .filter((item) => !item.webkitGetAsEntry()?.isDirectory)
      .map((item) => item.getAsFile())
      .filter((file) => file !== null);
    this.#tell(files);
  }

  #onChoose() {
    this.#tell([...(this.input.files ?? [])]);
    // The same file can be chosen again.
    this.input.value = '';
  }

  #takes(event: DragEvent) {
    return !this.disabled && event.dataTransfer?.types.includes('Files');
  }

  #tell(files: readonly File[]) {
    const taken = this.multiple ? files : files.slice(0, 1);
    if (taken.length > 0) this.dispatchEvent(new FilesEvent(taken));
  }
}
