import type { KnownClient } from '@clientele/client';
import { html } from 'lit';
import { saveClient } from '../controllers/save-client.ts';
import { picturesMessages } from '../locales/pictures.ts';
import { recordMessages } from '../locales/record.ts';
import { sayFailure } from '../record/removals.ts';
import type { RecordView } from '../record/record-view.ts';
import type { Scope } from '../scope.ts';

/** The logo of a client, where it can be changed. It is shown at once, and what it was before can be brought back for a while. */
export function clientLogo({ client, scope, canEdit }: RecordView) {
  if (!client || !canEdit) return undefined;
  return html`<clientele-picture-field
    class="logo"
    compact
    exportparts="avatar, button, error"
    .scope=${scope}
    .clientId=${client.id}
    .name=${client.name}
    .pictureId=${client.pictureId}
    .take=${(pictureId: string | null) => change(scope, client, pictureId)}
  ></clientele-picture-field>`;
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
