import { anyIcon } from '@clientele/ui/icon/any-icon';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { commonMessages } from '../locales/common.ts';
import { filesMessages } from '../locales/files.ts';
import { failureText } from '../record/part-states.ts';
import type { Scope } from '../scope.ts';
import { cancelUpload, retryUpload, uploads, type Upload } from './file-uploads.ts';

/** What is on its way to a client's files, how far each has come, and which did not get there. */
export function uploadList(scope: Scope, clientId: string, onUploaded: () => void) {
  const list = uploads.of(scope, clientId) ?? [];
  if (list.length === 0) return nothing;
  return html`<ul class="plain-list uploads" aria-label=${scope.messages(filesMessages).uploads}>
    ${repeat(
      list,
      ({ key }) => key,
      (upload) => uploadRow(scope, clientId, upload, onUploaded),
    )}
  </ul>`;
}

function uploadRow(scope: Scope, clientId: string, upload: Upload, onUploaded: () => void) {
  const words = scope.messages(filesMessages);
  const { name } = upload.file;
  const { progress, error } = upload;
  return html`<li class="upload">
    <bdi class="upload-name">${name}</bdi>
    ${
      error
        ? html`<span class="trouble" role="alert"
            >${anyIcon('alert')}<span>${words.uploadFailed(name)} ${failureText(error, scope.messages)}</span></span
          >`
        : progress === null
          ? html`<span class="muted">${words.waiting}</span>`
          : html`<progress max="1" value=${progress} aria-label=${words.uploading(name)}></progress>`
    }
    ${
      error
        ? html`<button
            class="button"
            type="button"
            aria-label=${words.retry(name)}
            @click=${() => retryUpload(scope, clientId, upload, onUploaded)}
          >
            ${scope.messages(commonMessages).retry}
          </button>`
        : nothing
    }
    <button
      class="icon-button"
      type="button"
      aria-label=${words.cancel(name)}
      @click=${() => cancelUpload(scope, clientId, upload, onUploaded)}
    >
      ${anyIcon('close')}
    </button>
  </li>`;
}
