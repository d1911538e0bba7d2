import type { KnownClient } from '@clientele/client';
import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { saveClient } from '../controllers/save-client.ts';
import { commonMessages } from '../locales/common.ts';
import { picturesMessages } from '../locales/pictures.ts';
import { recordMessages } from '../locales/record.ts';
import { sayFailure } from '../record/removals.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';
import { PictureField } from './picture-field.ts';

/** The logo of a client, where it can be changed. It is shown at once, and what it was before can be brought back for a while. */
export class ClientLogo extends ScopedElements(LitElement, { 'clientele-picture-field': PictureField }) {
  static readonly namespaces = [commonMessages, recordMessages, picturesMessages];

  /** What is wrong with it has a line of its own below all of the header. */
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) view!: RecordView;

  override render() {
    const { client, scope } = this.view;
    if (!client) return nothing;
    return html`<clientele-picture-field
      compact
      exportparts="avatar, button, error"
      .scope=${scope}
      .clientId=${client.id}
      .name=${client.name}
      .pictureId=${client.pictureId}
      .take=${(pictureId: string | null) => change(scope, client, pictureId)}
    ></clientele-picture-field>`;
  }
}

async function change(scope: Scope, { id, name, pictureId: before }: KnownClient, pictureId: string | null) {
  await saveClient(scope.client, id, { pictureId });
  const words = scope.messages(picturesMessages);
  const undo = async () => {
    try {
      await saveClient(scope.client, id, { pictureId: before });
    } catch (cause) {
      sayFailure(scope, words.undoFailed, cause, name);
    }
  };
  scope.toaster.say({
    text: pictureId === null ? words.removed : words.changed,
    name,
    undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
  });
}
