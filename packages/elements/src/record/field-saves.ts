import { ClienteleError, type KnownClient } from '@clientele/client';
import type { ClientPatch, LastChange } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { saveClient } from '../controllers/save-client.ts';
import type { Scope } from '../scope.ts';
import { ClienteleBeforeSaveEvent, ClienteleSaveEvent } from '../events/record-events.ts';

/** A field of the workspace's own, by its id. */
export type CustomKey = `fld_${string}`;

/** The fields of one value each: lists and records of values are compared in another way. */
type ClientField = Exclude<keyof ClientPatch, 'team' | 'newsletter' | 'customFields'>;
export type EditedField = ClientField | CustomKey;
export type FieldValue = Exclude<ClientPatch[ClientField], undefined>;

/** Where one field stands between being typed and being kept. What was typed is never lost on the way. */
export type FieldSave =
  | { state: 'saving'; draft: FieldValue; before: FieldValue }
  | { state: 'saved' }
  | { state: 'refused'; draft: FieldValue; before: FieldValue; reason: RefusalReason }
  | { state: 'offline'; draft: FieldValue; before: FieldValue }
  | { state: 'conflict'; draft: FieldValue; theirs: FieldValue; change?: LastChange };

/** The page declined it, it is not even of the right kind, or the call failed (`null`: with an error that has no code). */
export type RefusalReason = 'declined' | 'malformed' | ClienteleError | null;

/** The element: the page hears of its events, and may cancel a save. */
type Host = ReactiveControllerHost & EventTarget;

interface ClientSource {
  readonly scope: Pick<Scope, 'client'> | null;
}

/**
 * Saves fields one by one and says on each how that goes; drafts are kept per client, also while another one is shown. What a form asks
 * for is saved together.
 */
export class FieldSaves implements ReactiveController {
  #host: Host;
  #scope: ClientSource;
  #saves = new Map<string, FieldSave>();
  /** What the record said when a person began to edit: whatever differs from it later, someone else wrote. */
  #begun = new Map<string, FieldValue>();
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #hasLeft = false;

  constructor(host: Host, scope: ClientSource) {
    this.#host = host;
    this.#scope = scope;
    host.addController(this);
  }

  hostConnected() {
    this.#hasLeft = false;
  }

  hostDisconnected() {
    this.#hasLeft = true;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  of(clientId: string, field: EditedField): FieldSave | undefined {
    return this.#saves.get(keyOf(clientId, field));
  }

  /** Whether something that was typed is not kept yet. */
  get isPending(): boolean {
    return [...this.#saves.values()].some(({ state }) => state !== 'saved');
  }

  /** A person begins to edit, or comes back to it from another window. While a change is under way, the store shows that one and not what the server has. */
  begin(clientId: string, field: EditedField) {
    const key = keyOf(clientId, field);
    const value = this.#valueOf(clientId, field);
    if (value === undefined || this.#saves.get(key)?.state === 'saving') this.#begun.delete(key);
    else if (!this.#begun.has(key)) this.#begun.set(key, value);
  }

  /** A person went elsewhere in the page; what was typed is with `save` already. */
  leave(clientId: string, field: EditedField) {
    this.#begun.delete(keyOf(clientId, field));
  }

  /** A person settled on a value. */
  async save(clientId: string, field: EditedField, draft: FieldValue) {
    const begun = this.#begun.get(keyOf(clientId, field));
    // Null is a value, too: of a field that was empty.
    const before = begun === undefined ? this.#now(clientId, field) : begun;
    await this.#sendUnlessChanged(clientId, field, draft, before);
  }

  /** What was typed cannot be a value of this field; there is nothing to send. */
  refuse(clientId: string, field: EditedField, draft: FieldValue) {
    const before = this.#now(clientId, field);
    this.#set(keyOf(clientId, field), { state: 'refused', draft, before, reason: 'malformed' });
  }

  /** Tries again what could not be sent, or was refused for a reason that may have passed. */
  async retry(clientId: string, field: EditedField) {
    const save = this.of(clientId, field);
    if (save?.state !== 'offline' && save?.state !== 'refused') return;
    await this.#sendUnlessChanged(clientId, field, save.draft, save.before);
  }

  /** The connection is back. */
  async retryAll() {
    const waiting = [...this.#saves].filter(([, save]) => save.state === 'offline');
    await Promise.all(waiting.map(([key]) => this.retry(...partsOf(key))));
  }

  async keepMine(clientId: string, field: EditedField) {
    const save = this.of(clientId, field);
    if (save?.state === 'conflict') await this.#send(clientId, field, save.draft, save.theirs);
  }

  /** A person left the field without wanting to save: what was refused is given up, what waits to be sent goes on waiting. */
  cancel(clientId: string, field: EditedField) {
    this.#begun.delete(keyOf(clientId, field));
    if (this.of(clientId, field)?.state === 'refused') this.drop(clientId, field);
  }

  /**
   * Saves what a form asked for, in one change. `declined`: the page did not accept it. Rejects as {@link saveClient} does, unless only
   * other fields are in conflict; what was typed stays with the form.
   */
  async saveTogether(clientId: string, patch: ClientPatch): Promise<'saved' | 'declined'> {
    if (!this.#host.dispatchEvent(new ClienteleBeforeSaveEvent(clientId, patch))) return 'declined';
    const fields = Object.keys(patch) as (keyof ClientPatch)[];
    const now = () => {
      const record = this.#client.records.get('client', clientId)?.record;
      return JSON.stringify(fields.map((field) => record?.[field]));
    };
    const before = now();
    for (let attempt = 1; ; attempt += 1) {
      try {
        const client = await saveClient(this.#client, clientId, patch);
        this.#host.dispatchEvent(new ClienteleSaveEvent(client, patch));
        return 'saved';
      } catch (error) {
        const isOthers = error instanceof ClienteleError && error.code === 'conflict' && now() === before;
        if (!isOthers || attempt === 4) throw error;
      }
    }
  }

  /** Gives up what was typed: the record's value stays. */
  drop(clientId: string, field: EditedField) {
    const key = keyOf(clientId, field);
    this.#begun.delete(key);
    this.#set(key, undefined);
  }

  /** Someone else is acting: what the one before typed is not theirs to see or to send. */
  clear() {
    this.#saves.clear();
    this.#begun.clear();
    this.#host.requestUpdate();
  }

  /** What someone else wrote in the meantime is not written over. */
  async #sendUnlessChanged(clientId: string, field: EditedField, draft: FieldValue, before: FieldValue) {
    const key = keyOf(clientId, field);
    const now = this.#now(clientId, field);
    this.#begun.delete(key);
    // Nothing was typed; only someone else has written.
    if (isSame(draft, before) && !isSame(before, now)) this.drop(clientId, field);
    else if (isSame(before, now) || isSame(draft, now)) await this.#send(clientId, field, draft, before);
    else void this.#conflict(clientId, field, draft, now);
  }

  async #send(clientId: string, field: EditedField, draft: FieldValue, before: FieldValue, attempt = 1): Promise<void> {
    const key = keyOf(clientId, field);
    // A field comes with a value of its own type from the one place that edits it.
    const patch = (isCustom(field) ? { customFields: { [field]: draft } } : { [field]: draft }) as ClientPatch;
    if (attempt === 1 && !this.#host.dispatchEvent(new ClienteleBeforeSaveEvent(clientId, patch)))
      return this.#set(key, { state: 'refused', draft, before, reason: 'declined' });
    const mine: FieldSave & { state: 'saving' } = { state: 'saving', draft, before };
    this.#set(key, mine);
    try {
      const client = await saveClient(this.#client, clientId, patch);
      if (this.#isLatest(key, mine)) this.#succeed(key);
      this.#host.dispatchEvent(new ClienteleSaveEvent(client, patch));
    } catch (error) {
      const failure = error instanceof ClienteleError ? error : null;
      if (!this.#isLatest(key, mine)) return;
      if (this.#fail(clientId, field, mine, failure, attempt) === 'again')
        await this.#send(clientId, field, draft, before, attempt + 1);
    }
  }

  #fail(
    clientId: string,
    field: EditedField,
    { draft, before }: FieldSave & { state: 'saving' },
    error: ClienteleError | null,
    attempt: number,
  ) {
    const key = keyOf(clientId, field);
    if (error?.code === 'offline') return this.#set(key, { state: 'offline', draft, before });
    if (error?.code !== 'conflict') return this.#set(key, { state: 'refused', draft, before, reason: error });
    const theirs = this.#now(clientId, field);
    // Someone saved the record, but this field to the same end, or not at all.
    if (isSame(theirs, draft)) return this.#succeed(key);
    if (isSame(theirs, before) && attempt < 4) return 'again';
    void this.#conflict(clientId, field, draft, theirs);
  }

  /** Which of both it shall be is asked at once; who the other one is comes as soon as it is known. */
  async #conflict(clientId: string, field: EditedField, draft: FieldValue, theirs: FieldValue) {
    const key = keyOf(clientId, field);
    const conflict: FieldSave = { state: 'conflict', draft, theirs };
    this.#set(key, conflict);
    // Of the workspace's own fields the history keeps no author each.
    if (isCustom(field)) return;
    const change = await this.#scope.scope?.client.api.clients.lastChange({ id: clientId, field }).catch(() => null);
    if (change && this.#isLatest(key, conflict)) this.#set(key, { ...conflict, change });
  }

  /** The field as the store has it. */
  #valueOf(clientId: string, field: EditedField): FieldValue | undefined {
    const record = this.#scope.scope?.client.records.get('client', clientId)?.record;
    return record && valueIn(record, field);
  }

  get #client() {
    const { scope } = this.#scope;
    if (!scope) throw new Error('There is no provider to save with.');
    return scope.client;
  }

  #now(clientId: string, field: EditedField): FieldValue {
    return this.#valueOf(clientId, field) ?? null;
  }

  #succeed(key: string) {
    // Nobody sees it said, and its timer would hold the element.
    if (this.#hasLeft) return this.#set(key, undefined);
    const saved: FieldSave = { state: 'saved' };
    this.#set(key, saved);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      if (this.#isLatest(key, saved)) this.#set(key, undefined);
    }, 3000);
    this.#timers.add(timer);
  }

  #isLatest(key: string, save: FieldSave) {
    return this.#saves.get(key) === save;
  }

  #set(key: string, save: FieldSave | undefined) {
    if (save) this.#saves.set(key, save);
    else this.#saves.delete(key);
    this.#host.requestUpdate();
  }
}

/** What a record has in a field; undefined while that is not known. */
export function valueIn(record: KnownClient, field: EditedField): FieldValue | undefined {
  return isCustom(field) ? record.customFields && (record.customFields[field] ?? null) : record[field];
}

function isCustom(field: EditedField): field is CustomKey {
  return field.startsWith('fld_');
}

function keyOf(clientId: string, field: EditedField) {
  return `${clientId} ${field}`;
}

function partsOf(key: string) {
  return key.split(' ') as [string, EditedField];
}

/** Nothing and an empty text are the same to a person. */
function isSame(one: FieldValue, other: FieldValue) {
  return (one === '' ? null : one) === (other === '' ? null : other);
}
