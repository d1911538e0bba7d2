import type { PortalApi, PortalFile } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { icon } from '@clientele/ui/icon/icon';
import { html } from 'lit';
import { state } from 'lit/decorators.js';
import { saveFile } from '../controllers/save-file.ts';
import { sizeText } from '../intl/size-text.ts';
import { portalMessages } from '../locales/portal.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { PortalList, type PortalPageRequest } from './portal-list.ts';

/** What is shared with the client whose portal it is, and what it has shared. */
export class PortalFiles extends PortalList<PortalFile> {
  /** The ids of those that are being downloaded. */
  @state() private downloading: ReadonlySet<string> = new Set();

  protected readonly icon = anyIcon('file');

  protected load({ files }: PortalApi, page: PortalPageRequest, signal: AbortSignal) {
    return files.list(page, { signal });
  }

  protected words({ messages }: Scope) {
    return messages(portalMessages).files;
  }

  protected row(file: PortalFile, scope: Scope) {
    const words = this.words(scope);
    const { id, name, size, direction, createdAt } = file;
    return html`<span class="main"><bdi>${name}</bdi></span>
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
      <span class="state"
        >${badge(words.directions[direction], direction === 'shared_by' ? 'neutral' : 'accent')}</span
      >`;
  }

  async #download(scope: Scope, { id, name }: PortalFile) {
    if (this.downloading.has(id)) return;
    this.downloading = new Set([...this.downloading, id]);
    try {
      saveFile(await scope.client.files.download(id), name);
    } catch (cause) {
      sayFailure(scope, this.words(scope).downloadFailed, cause, name);
    } finally {
      this.downloading = new Set([...this.downloading].filter((other) => other !== id));
    }
  }
}
