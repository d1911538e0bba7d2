import type { LitElement } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { ClienteleErrorEvent } from '../events/element-events.ts';
import { ClienteleArchiveEvent, ClienteleRestoreEvent, unlessCancelled } from '../events/record-events.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';

interface NamedClient {
  readonly id: string;
  readonly name: string;
}

type Verb = 'archive' | 'restore';

/** Archive and restore, each with its undo. One at a time. */
export class ArchiveActions {
  isBusy = false;

  #host: LitElement;
  #source: { readonly scope: Scope | null };

  constructor(host: LitElement, source: { readonly scope: Scope | null }) {
    this.#host = host;
    this.#source = source;
  }

  archive(client: NamedClient): Promise<void> {
    return this.#run('archive', client);
  }

  restore(client: NamedClient): Promise<void> {
    return this.#run('restore', client);
  }

  async #run(verb: Verb, client: NamedClient) {
    const { scope } = this.#source;
    if (!scope || this.isBusy) return;
    this.#setBusy(true);
    await this.#move(scope, verb, client, true);
    this.#setBusy(false);
  }

  /** Says how it went; with an undo that works as long as the message stays, also when the element has left the page. */
  async #move(scope: Scope, verb: Verb, client: NamedClient, canUndo: boolean): Promise<void> {
    const { archive: words, actions } = scope.messages(recordMessages);
    const { name } = client;
    const opposite = verb === 'archive' ? 'restore' : 'archive';
    const run = () => void this.#move(scope, opposite, client, false);
    try {
      const EventOf = verb === 'archive' ? ClienteleArchiveEvent : ClienteleRestoreEvent;
      await unlessCancelled(this.#host, EventOf, client.id, async () => {
        const { clients } = await scope.client.api.clients[verb]({ ids: [client.id] });
        for (const record of clients) scope.client.records.put('client', record, { whole: true });
        scope.toaster.say({
          text: verb === 'archive' ? words.archived : words.restored,
          name,
          ...(canUndo && { undo: { label: actions.undo, run } }),
        });
      });
    } catch (cause) {
      const error = asClienteleError(cause);
      const failed = verb === 'archive' ? words.failed : words.restoreFailed;
      const text = (shown: string) => `${failed(shown)} ${scope.messages(commonMessages).errors[error.code]}`;
      scope.toaster.say({ text, name, tone: 'error' });
      this.#host.dispatchEvent(new ClienteleErrorEvent(error, () => void this.#move(scope, verb, client, canUndo)));
    }
  }

  #setBusy(isBusy: boolean) {
    this.isBusy = isBusy;
    this.#host.requestUpdate();
  }
}
