import type { PortalFile } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { icon } from '@clientele/ui/icon/icon';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { sizeText } from '../intl/size-text.ts';
import { portalMessages } from '../locales/portal.ts';
import { saveFile } from '../controllers/save-file.ts';
import { shownList } from '../record/list-states.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { PortalList } from './portal-list.ts';
import { listStyles } from './portal-section.css.ts';

/** What is shared with the client whose portal it is, and what it has shared, the newest first. */
export class PortalFiles extends LitElement {
  static override styles = listStyles;

  @property({ attribute: false }) scope: Scope | null = null;
  /** Those that are on their way. */
  @state() private downloading: ReadonlySet<string> = new Set();

  #list = new PortalList<PortalFile>(this, this, ({ portal }, cursor, signal) =>
    portal.files.list(cursor === undefined ? {} : { cursor }, { signal }),
  );

  refresh(): Promise<void> {
    return this.#list.refresh();
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    const words = scope.messages(portalMessages).files;
    const { rows } = this.#list;
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: rows.length === 0,
      none: () => emptyState({ icon: anyIcon('file'), heading: words.none, text: words.noneHint }),
      draw: (isBusy) =>
        html`<ul class="list plain-list" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            rows,
            ({ id }) => id,
            (file) => this.#row(scope, file),
          )}
        </ul>`,
    });
  }

  #row(scope: Scope, file: PortalFile) {
    const words = scope.messages(portalMessages).files;
    const { id, name, size, direction, createdAt } = file;
    return html`<li class="item" part="row">
      <span class="main"><bdi>${name}</bdi></span>
      <button
        class="button"
        part="button"
        type="button"
        aria-busy=${this.downloading.has(id) ? 'true' : 'false'}
        aria-label=${words.download(name)}
        @click=${() => void this.#download(scope, file)}
      >
        ${icon('download')}<span>${words.downloadShort}</span>
      </button>
      <span class="detail"
        >${sizeText(size, scope.locale)} ·
        <time datetime=${createdAt} title=${scope.format.dateTime(createdAt)}
          >${scope.format.date(createdAt)}</time
        ></span
      >
      <span class="state">${badge(words.directions[direction], direction === 'shared_by' ? 'neutral' : 'accent')}</span>
    </li>`;
  }

  async #download(scope: Scope, { id, name }: PortalFile) {
    if (this.downloading.has(id)) return;
    this.downloading = new Set([...this.downloading, id]);
    try {
      saveFile(await scope.client.files.download(id), name);
    } catch (cause) {
      sayFailure(scope, scope.messages(portalMessages).files.downloadFailed, cause, name);
    } finally {
      this.downloading = new Set([...this.downloading].filter((other) => other !== id));
    }
  }
}
