import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { commonMessages } from '../locales/common.ts';
import { picturesMessages } from '../locales/pictures.ts';
import { recordMessages } from '../locales/record.ts';
import { sayFailure } from '../record/removals.ts';
import type { RecordView } from '../record/record-view.ts';
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
    const { view } = this;
    const { client, scope } = view;
    if (!client) return nothing;
    return html`<clientele-picture-field
      compact
      exportparts="avatar, button, error"
      .scope=${scope}
      .clientId=${client.id}
      .name=${client.name}
      .pictureId=${client.pictureId}
      .take=${(pictureId: string | null) => change(view, pictureId)}
    ></clientele-picture-field>`;
  }
}

/** `declined`: the page did not accept it. */
async function change({ scope, saves, clientId, client }: RecordView, pictureId: string | null) {
  const { name = '', pictureId: before = null } = client ?? {};
  const words = scope.messages(picturesMessages);
  const { actions, saves: answers } = scope.messages(recordMessages);
  const outcome = await saves.saveTogether(clientId, { pictureId });
  if (outcome === 'declined') return outcome;
  const undo = async () => {
    try {
      const isDeclined = (await saves.saveTogether(clientId, { pictureId: before })) === 'declined';
      if (isDeclined) scope.toaster.say({ text: answers.declined, tone: 'error' });
    } catch (cause) {
      sayFailure(scope, words.undoFailed, cause, name);
    }
  };
  scope.toaster.say({
    text: pictureId === null ? words.removed : words.changed,
    name,
    undo: { label: actions.undo, run: () => void undo() },
  });
  return outcome;
}
