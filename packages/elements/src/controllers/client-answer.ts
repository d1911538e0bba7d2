import type { Clientele, ClienteleError, KnownClient, RecordChange } from '@clientele/client';
import type { LitElement, ReactiveController } from 'lit';
import type { Scope } from '../scope.ts';
import { asClienteleError } from './as-clientele-error.ts';

/** What can be asked about one client. */
export interface ClientQuestion<Data> {
  ask(client: Clientele, clientId: string, signal: AbortSignal): Promise<Data>;
  /** Whether another answer follows from a change of the client, or of something that belongs to it. */
  isAffected?(change: RecordChange): boolean;
  /** The session has one client, by whatever id: every change that it is told of is one of that client. */
  readonly ofSession?: boolean;
  /** What the answer depends on of the client's own record, as the server has it. */
  dependsOn?(record: KnownClient): unknown;
  /** Whether settings and lists of the workspace decide it, too. */
  readonly followsWorkspace?: boolean;
}

/**
 * One question about the client that is shown, asked with the client itself, so that they travel together. It is asked again when
 * something changes, and abandoned when another client is shown, or none. Lists of records are a `PagedController`, the client's own
 * record a `RecordController`.
 */
export class ClientAnswer<Data> implements ReactiveController {
  /** Null until it is known. While it is asked for again, and when that fails, it is the last that was known. */
  data: Data | null = null;
  /** Why it could not be had when it was asked for last. */
  error: ClienteleError | null = null;

  protected readonly host: LitElement;
  protected readonly scopeOf: () => Scope | null;
  /** Of whose client it is asked, and of which; null while nothing is asked. */
  protected subject: { readonly client: Clientele; readonly clientId: string } | null = null;

  #idOf: () => string | null;
  #question: ClientQuestion<Data>;
  #asking: AbortController | null = null;
  #leave = () => {};

  constructor(
    host: LitElement,
    scopeOf: () => Scope | null,
    idOf: () => string | null,
    question: ClientQuestion<Data>,
  ) {
    this.host = host;
    this.scopeOf = scopeOf;
    this.#idOf = idOf;
    this.#question = question;
    host.addController(this);
  }

  /** Asks again; what is shown stays until the answer is there. Resolves when it is, or when it cannot be had. */
  refresh = async (): Promise<void> => {
    const { subject } = this;
    if (!subject) return;
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    try {
      const data = await this.#question.ask(subject.client, subject.clientId, asking.signal);
      if (asking !== this.#asking) return;
      this.data = data;
      this.error = null;
    } catch (cause) {
      if (asking !== this.#asking) return;
      this.error = asClienteleError(cause);
    }
    this.host.requestUpdate();
  };

  hostUpdate() {
    const scope = this.scopeOf();
    const client = scope?.client;
    const clientId = this.#idOf();
    if (!this.host.isConnected) return;
    if (client === this.subject?.client && clientId === (this.subject?.clientId ?? null)) return;
    this.forget();
    if (!scope || !client || clientId === null) return;
    this.subject = { client, clientId };
    const leaveLive = scope.liveUpdates.subscribe({
      shows: () => false,
      isAffected: (change) =>
        (this.#question.ofSession ||
          change.clientId === clientId ||
          (change.kind === 'client' && change.id === clientId)) &&
        this.#question.isAffected?.(change) === true,
      refresh: this.refresh,
    });
    const leaveStore = this.#followRecord(client, clientId);
    const leaveWorkspace = this.#question.followsWorkspace
      ? scope.liveUpdates.onReset(() => void this.refresh())
      : () => {};
    this.#leave = () => {
      leaveLive();
      leaveWorkspace();
      leaveStore();
    };
    void this.refresh();
  }

  hostDisconnected() {
    this.forget();
  }

  /** Nothing is known and asked any more. */
  protected forget() {
    this.#leave();
    this.#leave = () => {};
    this.#asking?.abort();
    this.#asking = null;
    this.subject = null;
    this.data = null;
    this.error = null;
  }

  /** Changes under way leave the version as it is: the server does not have them yet. */
  #followRecord({ records }: Clientele, clientId: string): () => void {
    const { dependsOn } = this.#question;
    if (!dependsOn) return () => {};
    const read = () => {
      const record = records.get('client', clientId)?.record;
      return record && { version: record.version, value: dependsOn(record) };
    };
    let known = read();
    return records.subscribe('client', clientId, () => {
      const now = read();
      if (!now || now.version === known?.version) return;
      const isOther = known?.value !== undefined && now.value !== known.value;
      known = now;
      if (isOther) void this.refresh();
    });
  }
}
