import type { RecordTypes } from '@clientele/client';
import type { LitElement } from 'lit';
import type { Scope } from '../scope.ts';
import { focusConflict } from './conflict-choice.ts';
import { focusField } from './dialog-form.ts';
import type { Drafts } from './drafts.ts';
import { FormDraft } from './form-draft.ts';
import { Intention } from './intention.ts';

interface RecordFormOptions<Kind, Values> {
  kind: Kind;
  /** The first field: it has the focus when the dialog opens, and again when it is refused. */
  first: keyof Values & string;
}

/** The record that is edited, and the version at which the edit started. */
interface Edited {
  id: string;
  version: number;
}

interface Saving<Whole, Values> {
  /** A new record, from all values; absent where none is made. */
  create?(idempotencyKey: string): Promise<Whole>;
  /** What was changed of one that there is. */
  update(from: Edited, changes: Partial<Values>): Promise<Whole>;
  valuesOf(record: Whole): Values;
}

/**
 * The form of one record in a dialog. A new record is made once, however often it is sent; of one that there is, changes alone are sent,
 * from the version at which the edit started. `saved` on the host when it was, `closed` when it is not to be saved after all.
 */
export class RecordForm<
  Kind extends 'activity' | 'asset' | 'file' | 'task',
  Values extends object,
> extends FormDraft<Values> {
  #dialog: LitElement;
  #options: RecordFormOptions<Kind, Values>;
  #intention = new Intention();
  /** Null for a new one. */
  #edited: Edited | null = null;

  constructor(dialog: LitElement, drafts: Drafts<Values>, options: RecordFormOptions<Kind, Values>) {
    super(dialog, drafts);
    this.#dialog = dialog;
    this.#options = options;
  }

  /** `subject`: the record, or for a new one by what its draft is found again. */
  open(scope: Scope, subject: RecordTypes[Kind]['whole'] | string, values: Values): void {
    const isNew = typeof subject === 'string';
    this.#intention = new Intention();
    this.#edited = isNew ? null : editedOf(subject);
    this.begin(scope, isNew ? subject : subject.id, values);
  }

  close = (): void => {
    if (!this.isBusy) this.#dialog.dispatchEvent(new Event('closed'));
  };

  async save({ client: { records } }: Scope, saving: Saving<RecordTypes[Kind]['whole'], Values>): Promise<void> {
    const { kind, first } = this.#options;
    const isSaved = await this.send(
      async () => {
        const record = await this.#sendTo(saving);
        if (record) records.put(kind, record, { whole: true });
      },
      (current) => {
        // A conflict answers with the record as it is now.
        const theirs = current as RecordTypes[Kind]['whole'];
        this.#edited = editedOf(theirs);
        records.put(kind, theirs, { whole: true });
        return saving.valuesOf(theirs);
      },
    );
    if (isSaved) this.#dialog.dispatchEvent(new Event('saved'));
    else if (this.conflicts.length > 0) void focusConflict(this.#dialog);
    else if (this.problemOf(first)) void focusField(this.#dialog);
  }

  /** Null when nothing is to be changed. */
  async #sendTo({ create, update }: Saving<RecordTypes[Kind]['whole'], Values>) {
    if (!this.#edited) return create ? this.#intention.send(this.values, create) : null;
    const { changes } = this;
    return Object.keys(changes).length === 0 ? null : update(this.#edited, changes);
  }
}

function editedOf({ id, version }: { id: string; version: number | null }): Edited {
  return { id, version: version ?? 0 };
}
