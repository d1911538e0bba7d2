import type { ClienteleError } from '@clientele/client';
import type { Sentence } from '@clientele/ui/bidi/isolated';
import type { LitElement, ReactiveController } from 'lit';
import type { Scope } from '../context.ts';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { ClienteleArchiveEvent, ClienteleRestoreEvent, unlessCancelled } from '../events/record-events.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';

interface NamedClient {
  readonly id: string;
  readonly name: string;
}

interface ArchiveActionsOptions {
  scope(): Scope | null;
  toast(text: Sentence, about: { name: string; undo?: () => void }): void;
  onError(error: ClienteleError, retry: () => void): void;
}

/** Archive and restore, each with its undo. One at a time. */
export class ArchiveActions implements ReactiveController {
  isBusy = false;

  #host: LitElement;
  #options: ArchiveActionsOptions;

  constructor(host: LitElement, options: ArchiveActionsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected() {}

  async archive(client: NamedClient) {
    await this.#run('archive', client, true);
  }

  async restore(client: NamedClient) {
    await this.#run('restore', client, true);
  }

  async #run(verb: 'archive' | 'restore', client: NamedClient, undoable: boolean) {
    const scope = this.#options.scope();
    if (!scope || this.isBusy) return;
    const words = scope.messages(recordMessages).archive;
    this.#setBusy(true);
    try {
      const EventOf = verb === 'archive' ? ClienteleArchiveEvent : ClienteleRestoreEvent;
      await unlessCancelled(this.#host, EventOf, client.id, async () => {
        const { clients } = await scope.client.api.clients[verb]({ ids: [client.id] });
        for (const record of clients) scope.client.records.put('client', record, { whole: true });
        const opposite = verb === 'archive' ? 'restore' : 'archive';
        const undo = () => void this.#run(opposite, client, false);
        this.#options.toast(verb === 'archive' ? words.archived : words.restored, {
          name: client.name,
          ...(undoable && { undo }),
        });
      });
    } catch (cause) {
      const error = asClienteleError(cause);
      const failed = verb === 'archive' ? words.failed : words.restoreFailed;
      this.#options.toast((name) => `${failed(name)} ${scope.messages(commonMessages).errors[error.code]}`, {
        name: client.name,
      });
      this.#options.onError(error, () => void this.#run(verb, client, undoable));
    } finally {
      this.#setBusy(false);
    }
  }

  #setBusy(isBusy: boolean) {
    this.isBusy = isBusy;
    this.#host.requestUpdate();
  }
}
