import { ClienteleError, newIdempotencyKey } from '@clientele/client';
import type { Client, Duplicate, FieldIssue, NewClient } from '@clientele/contract';
import { withoutInvisible } from '@clientele/contract/rules';
import { isFreeMail } from '@clientele/contract/rules/free-mail';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import { fieldOf } from '../record/record-states.ts';

/** The foundational fields, in the order in which they are asked for. */
export const draftFields = ['name', 'email', 'phone', 'address', 'website', 'taxId', 'notes'] as const;
export type DraftField = (typeof draftFields)[number];

/** A client that someone is typing and that is not kept yet. */
export class ClientDraft {
  readonly values: Readonly<Record<DraftField, string>>;
  readonly #defaults: Partial<NewClient>;

  private constructor(defaults: Partial<NewClient>, values: Record<DraftField, string>) {
    this.#defaults = defaults;
    this.values = values;
  }

  /** Begins with what is known already. */
  static from(defaults: Partial<NewClient> = {}): ClientDraft {
    return new ClientDraft(defaults, textsOf(defaults));
  }

  with(field: DraftField, value: string): ClientDraft {
    return new ClientDraft(this.#defaults, { ...this.values, [field]: value });
  }

  /** Whether a person added anything to what was given. */
  get isDirty(): boolean {
    const given = textsOf(this.#defaults);
    return draftFields.some((field) => this.values[field] !== given[field]);
  }

  /** What is sent: without the fields that were left empty. */
  toNewClient(): NewClient {
    const client: NewClient = { ...this.#defaults, name: this.values.name.trim() };
    for (const field of draftFields) {
      const text = this.values[field].trim();
      if (text) client[field] = text;
      else if (field !== 'name') delete client[field];
    }
    return client;
  }
}

function textsOf(client: Partial<NewClient>): Record<DraftField, string> {
  return {
    name: client.name ?? '',
    email: client.email ?? '',
    phone: client.phone ?? '',
    address: client.address ?? '',
    website: client.website ?? '',
    taxId: client.taxId ?? '',
    notes: client.notes ?? '',
  };
}

/** Sends a new client once, however often it is asked to. */
export class ClientCreation implements ReactiveController {
  isSending = false;
  error: ClienteleError | null = null;
  /** Fields that the server refused and nobody has touched since. */
  issues: readonly FieldIssue[] = [];

  #host: ReactiveControllerHost;
  /**
   * One intention to create has one key, so that a retry after a lost answer makes nothing twice. After an answer, other
   * input is another intention.
   */
  #key = newIdempotencyKey();
  #answered: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected() {}

  /** Undefined when it did not succeed, or when it is under way already. */
  async send(scope: Scope, client: NewClient): Promise<Client | undefined> {
    if (this.isSending) return undefined;
    const body = JSON.stringify(client);
    if (this.#answered !== undefined && this.#answered !== body) this.renew();
    this.isSending = true;
    this.#setError(null);
    try {
      const created = await scope.client.api.clients.create({ idempotencyKey: this.#key, client });
      scope.client.records.put('client', created, { whole: true });
      this.renew();
      return created;
    } catch (cause) {
      this.#fail(cause, body);
      return undefined;
    } finally {
      this.isSending = false;
      this.#host.requestUpdate();
    }
  }

  /** Another client is begun. */
  renew() {
    this.#key = newIdempotencyKey();
    this.#answered = undefined;
    this.#setError(null);
  }

  /** What was refused in a field holds no longer: it is being typed anew. */
  forget(field: string) {
    this.issues = this.issues.filter((issue) => fieldOf(issue) !== field);
  }

  #fail(cause: unknown, body: string) {
    const error = cause instanceof ClienteleError ? cause : new ClienteleError('server-error', String(cause));
    if (error.code === 'idempotency-mismatch') this.renew();
    else if (error.code !== 'offline') this.#answered = body;
    this.#setError(error);
  }

  #setError(error: ClienteleError | null) {
    this.error = error;
    this.issues = error?.issues ?? [];
    this.#host.requestUpdate();
  }
}

/** Asks, while someone types, what would be refused and which clients look the same. A hint: when it fails, nothing is said. */
export class DraftCheck implements ReactiveController {
  issues: readonly FieldIssue[] = [];
  duplicates: readonly Duplicate[] = [];

  #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #question: AbortController | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected() {
    this.#forgetQuestion();
  }

  clear() {
    this.#forgetQuestion();
    this.issues = [];
    this.duplicates = [];
  }

  /** The latest question wins. */
  ask(scope: Scope, draft: ClientDraft, delay = 250) {
    this.#forgetQuestion();
    this.#timer = setTimeout(() => void this.#check(scope, draft), delay);
  }

  /** What was said about a field holds no longer: it is being typed anew. */
  forget(field: string) {
    this.issues = this.issues.filter((issue) => issue.field !== field);
  }

  async #check(scope: Scope, { values }: ClientDraft) {
    const question = new AbortController();
    this.#question = question;
    const { name, email, phone, website, taxId } = values;
    try {
      const asked = { name, email, phone, website, taxId };
      const answer = await scope.client.api.clients.check(asked, { signal: question.signal });
      if (question.signal.aborted) return;
      this.issues = answer.issues;
      this.duplicates = answer.duplicates;
      this.#host.requestUpdate();
    } catch {
      // Sending the form will say what is wrong.
    }
  }

  #forgetQuestion() {
    clearTimeout(this.#timer);
    this.#question?.abort();
  }
}

/** The domain of a complete email address as a website to offer; undefined for providers that give a mailbox to anyone. */
export function websiteFromEmail(email: string): string | undefined {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(withoutInvisible(email))?.[1]?.toLowerCase();
  return domain && !isFreeMail(domain) ? domain : undefined;
}
