import { mostPictureBytes, pictureTypes } from '@clientele/contract/rules/picture-image';
import { avatarStyles } from '@clientele/ui/avatar/avatar';
import { buttonStyles } from '@clientele/ui/button/button';
import { closeButton } from '@clientele/ui/button/close-button';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { sizeText } from '../intl/size-text.ts';
import { commonMessages } from '../locales/common.ts';
import { picturesMessages } from '../locales/pictures.ts';
import { recordMessages } from '../locales/record.ts';
import { face } from '../face.ts';
import { failureText } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import type { Scope } from '../scope.ts';
import { pictureStyles } from './picture-field.css.ts';

/**
 * The face of a contact or the logo of a client, and how it is set, replaced and taken away: with the file dialog of the system, or by
 * dropping an image on it. What is chosen is uploaded at once; what becomes of it is the owner's matter.
 */
export class PictureField extends LitElement {
  static override styles = [tokens, iconStyles, buttonStyles, avatarStyles, recordStyles, pictureStyles];
  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };

  @property({ attribute: false }) scope!: Scope;
  /** For which it is uploaded. */
  @property({ attribute: false }) clientId = '';
  /** Of whom it is. */
  @property({ attribute: false }) name = '';
  @property({ attribute: false }) pictureId: string | null = null;
  /** Only the picture, which is itself the button; otherwise buttons with words stand beside it. */
  @property({ type: Boolean, reflect: true }) compact = false;
  /** What the owner says is wrong with it. */
  @property({ attribute: false }) error = '';
  /** Gives the record another picture, or none. What it rejects with is said here, and that the page declined it. */
  @property({ attribute: false }) take: (pictureId: string | null) => void | Promise<'saved' | 'declined'> = () =>
    undefined;

  /** From 0 to 1 while an image is on its way. */
  @state() private progress: number | null = null;
  @state() private problem = '';
  @state() private isOver = false;
  @query('input') private input!: HTMLInputElement;
  @query('.choose') private chooser!: HTMLButtonElement | null;
  #underWay: AbortController | undefined;
  #done: Promise<void> = Promise.resolve();
  /** Elements of the area that the pointer is in, one within another. */
  #depth = 0;

  /** When what was chosen is with the owner, or could not be. */
  get settled(): Promise<void> {
    return this.#done;
  }

  override willUpdate(changed: PropertyValues<this>) {
    const before = changed.get('clientId');
    if (before && before !== this.clientId) this.#stop();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.#stop();
  }

  override render() {
    const { scope, name, pictureId, compact, progress } = this;
    const words = scope.messages(picturesMessages);
    const problem = this.problem || this.error;
    return html`<div
        class="picture ${this.isOver ? 'over' : ''}"
        role="group"
        aria-label=${words.label}
        @dragenter=${this.#onEnter}
        @dragover=${this.#onOver}
        @dragleave=${this.#onLeave}
        @drop=${this.#onDrop}
      >
        <input
          type="file"
          hidden
          accept=${pictureTypes.join(',')}
          @change=${this.#onChoose}
          @cancel=${(event: Event) => event.stopPropagation()}
        />
        ${
          compact
            ? html`<span class="face"
                  >${face(scope.client.pictures, { name, pictureId })}<button
                    class="choose over-face"
                    part="button"
                    type="button"
                    aria-label=${pictureId ? words.replace(name) : words.add(name)}
                    title=${pictureId ? words.replace(name) : words.add(name)}
                    @click=${() => this.input.click()}
                  >
                    ${anyIcon('edit')}
                  </button></span
                >
                ${
                  pictureId
                    ? html`<button
                        class="remove"
                        part="button"
                        type="button"
                        aria-label=${words.remove(name)}
                        title=${words.remove(name)}
                        @click=${this.#remove}
                      >
                        ${anyIcon('close')}
                      </button>`
                    : nothing
                }`
            : html`<span class="face">${face(scope.client.pictures, { name, pictureId })}</span>
                <div class="beside">
                  <span class="label" part="label">${words.label}</span>
                  <span class="acts">
                    <button class="button choose" part="button" type="button" @click=${() => this.input.click()}>
                      ${anyIcon('upload')}${pictureId ? words.chooseAnother : words.choose}
                    </button>
                    ${
                      pictureId
                        ? html`<button class="button button-quiet" part="button" type="button" @click=${this.#remove}>
                            ${words.removeIt}
                          </button>`
                        : nothing
                    }
                  </span>
                  <span class="hint">${words.hint(this.#most)}</span>
                </div>`
        }
        ${progress === null ? nothing : html`<progress max="1" value=${progress} aria-label=${words.uploading}></progress>`}
      </div>
      <div role="alert">
        ${problem ? html`<p class="trouble" part="error">${anyIcon('alert')}<span>${problem}</span>${compact ? this.#dismissal() : nothing}</p>` : nothing}
      </div>`;
  }

  /** It takes the room of a line: out of the way it goes with its ✕. */
  #dismissal() {
    const dismiss = () => {
      this.chooser?.focus();
      this.problem = '';
    };
    return closeButton(this.scope.messages(commonMessages).close, dismiss);
  }

  get #most(): string {
    return sizeText(mostPictureBytes, this.scope.locale);
  }

  #remove = () => {
    // The button goes with the picture.
    this.chooser?.focus();
    this.#stop();
    this.#done = this.#work(() => this.#give(null));
  };

  #onChoose = () => {
    const [image] = this.input.files ?? [];
    // The same one can be chosen again.
    this.input.value = '';
    if (image) this.#send(image);
  };

  /** Of an earlier one nothing comes any more. */
  #send(image: File) {
    this.#stop();
    const words = this.scope.messages(picturesMessages);
    // Its name says so; the server looks at the content.
    if (!pictureTypes.includes(image.type)) {
      this.problem = words.wrongType;
      return;
    }
    if (image.size > mostPictureBytes) {
      this.problem = words.tooLarge(this.#most);
      return;
    }
    const underWay = (this.#underWay = new AbortController());
    const { clientId, scope } = this;
    this.progress = 0;
    this.#done = this.#work(async () => {
      const { signal } = underWay;
      const onProgress = (bytes: number) => {
        if (this.#underWay === underWay) this.progress = bytes / image.size;
      };
      const { id } = await scope.client.pictures.upload(image, { clientId }, { signal, onProgress });
      signal.throwIfAborted();
      await this.#give(id);
    }, underWay);
  }

  async #give(pictureId: string | null) {
    const isDeclined = (await this.take(pictureId)) === 'declined';
    if (isDeclined) this.problem = this.scope.messages(recordMessages).saves.declined;
  }

  async #work(work: () => Promise<void>, underWay?: AbortController) {
    this.problem = '';
    try {
      await work();
    } catch (cause) {
      if (!underWay?.signal.aborted) this.problem = this.#textOf(cause);
    } finally {
      if (underWay && this.#underWay === underWay) this.progress = null;
    }
  }

  #textOf(cause: unknown): string {
    const words = this.scope.messages(picturesMessages);
    const error = asClienteleError(cause);
    if (error.code === 'unsupported-media-type') return words.wrongType;
    if (error.code === 'payload-too-large') return words.tooManyPixels;
    return `${words.failed} ${failureText(error, this.scope.messages)}`;
  }

  #stop() {
    this.#underWay?.abort();
    this.#underWay = undefined;
    this.progress = null;
    this.problem = '';
  }

  #onEnter = (event: DragEvent) => {
    if (!takes(event)) return;
    this.#depth += 1;
    this.isOver = true;
  };

  // Without this the browser opens the image in place of the page.
  #onOver = (event: DragEvent) => {
    if (!takes(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
  };

  #onLeave = () => {
    this.#depth = Math.max(0, this.#depth - 1);
    this.isOver = this.#depth > 0;
  };

  #onDrop = (event: DragEvent) => {
    if (!takes(event)) return;
    event.preventDefault();
    this.#depth = 0;
    this.isOver = false;
    const [image] = event.dataTransfer?.files ?? [];
    if (image) this.#send(image);
  };
}

function takes(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}
