import type { ClienteleError } from '@clientele/client';
import type { FieldIssue, FieldProblem } from '@clientele/contract';
import { hasCardNumber } from '@clientele/contract/rules/card-number';
import type { ReactiveControllerHost } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import type { Drafts } from './drafts.ts';
import { failureText } from './part-states.ts';

/** The values of a form in a dialog. They are kept when it is closed unsent, and found again when it is opened for the same record. */
export class FormDraft<Values extends object> {
  /** The values were typed before, in a form that was closed. */
  isRestored = false;
  isBusy = false;
  /** Of a failure that belongs to no field. */
  error: ClienteleError | null = null;
  /** The page did not want it saved. */
  isDeclined = false;

  #host: ReactiveControllerHost;
  #drafts: Drafts<Values>;
  #scope: Scope | undefined;
  #id = '';
  #initial: Values | undefined;
  #values: Values | undefined;
  #problems = new Map<string, FieldProblem>();
  #issues: readonly FieldIssue[] = [];
  /** What somebody else made of fields that were changed here, too. */
  #theirs: Partial<Values> = {};
  /** Another one each time the form begins: what was sent from an earlier one says nothing of this one. */
  #opening = {};
  /** The values from which the edit started, as long as something of it is to be chosen. */
  #base: Values | undefined;

  /** One `drafts` for all forms of a kind. */
  constructor(host: ReactiveControllerHost, drafts: Drafts<Values>) {
    this.#host = host;
    this.#drafts = drafts;
  }

  begin(scope: Scope, id: string, initial: Values): void {
    const draft = this.#drafts.of(scope, id);
    this.#scope = scope;
    this.#id = id;
    this.#initial = this.#base = (draft && (bases.get(draft) as Values | undefined)) ?? initial;
    this.#values = draft ?? initial;
    this.isRestored = draft !== undefined;
    this.isBusy = false;
    this.isDeclined = false;
    this.#opening = {};
    this.#theirs = {};
    this.#setProblems(null);
    // What somebody else saved since it was typed is not written over.
    this.#meet(initial);
  }

  get values(): Values {
    if (!this.#values) throw new Error('A form has no values before it has begun.');
    return this.#values;
  }

  set(patch: Partial<Values>): void {
    this.#values = { ...this.values, ...patch };
    for (const field of Object.keys(patch)) {
      for (const path of this.#problems.keys())
        if (path === field || path.startsWith(`${field}.`)) this.#problems.delete(path);
      const value: unknown = Reflect.get(patch, field);
      if (typeof value === 'string' && hasCardNumber(value)) this.#problems.set(field, 'card-number');
    }
    this.#keep(this.isDirty ? this.#values : undefined);
    this.#host.requestUpdate();
  }

  get isDirty(): boolean {
    return JSON.stringify(this.#values) !== JSON.stringify(this.#initial);
  }

  /** Of the values those that are others than at the beginning. */
  get changes(): Partial<Values> {
    const initial: object = this.#initial ?? {};
    const isChanged = ([field, value]: [string, unknown]) => !isSame(value, Reflect.get(initial, field));
    return Object.fromEntries(Object.entries(this.values).filter(isChanged)) as Partial<Values>;
  }

  /** The fields that somebody else has changed, too, with what they are there: each to be chosen before the form is sent. */
  get conflicts(): readonly [field: keyof Values & string, theirs: unknown][] {
    return Object.entries(this.#theirs) as [keyof Values & string, unknown][];
  }

  keepMine(field: keyof Values): void {
    delete this.#theirs[field];
    this.set({});
  }

  takeTheirs(field: keyof Values): void {
    const theirs = { [field]: this.#theirs[field] } as Partial<Values>;
    delete this.#theirs[field];
    this.set(theirs);
  }

  /** Gives up what was typed. */
  discard(): void {
    this.#theirs = {};
    this.#keep(undefined);
    this.#values = this.#initial;
    this.isRestored = false;
    this.isDeclined = false;
    this.#setProblems(null);
    this.#host.requestUpdate();
  }

  /** In words, what is wrong with a field; '' when nothing is. */
  problemOf(field: string): string {
    const problem = this.#problems.get(field);
    return problem && this.#scope ? this.#scope.messages(recordMessages).problems[problem] : '';
  }

  /** What the server said of a refused field. */
  issueOf(field: string): FieldIssue | undefined {
    return this.#problems.has(field) ? this.#issues.find((issue) => pathOf(issue) === field) : undefined;
  }

  refuse(field: string, problem: FieldProblem): void {
    this.#problems.set(field, problem);
    this.#host.requestUpdate();
  }

  /** In words, what went wrong beside the fields; '' when nothing did. */
  failure(words: string): string {
    if (this.isDeclined && this.#scope) return this.#scope.messages(recordMessages).saves.declined;
    return this.error && this.#scope ? `${words} ${failureText(this.error, this.#scope.messages)}` : '';
  }

  /**
   * Sends the form once; true when it was taken. `call` answers `declined` where the page did not want it saved: what was typed stays.
   * `theirs` says what the record is as somebody else has saved it in the meantime: what only
   * they changed is taken over and the form sent again, what both changed is to be chosen first (see {@link conflicts}).
   */
  async send(call: () => Promise<unknown>, theirs?: (current: unknown) => Partial<Values>): Promise<boolean> {
    if (this.isBusy || this.#problems.size > 0 || this.conflicts.length > 0) return false;
    this.isBusy = true;
    this.error = null;
    this.isDeclined = false;
    this.#host.requestUpdate();
    const opening = this.#opening;
    const [scope, id] = [this.#scope, this.#id];
    const isOpen = () => opening === this.#opening;
    try {
      const isDeclined = (await this.#unlessChanged(call, isOpen, theirs)) === 'declined';
      if (!isOpen()) {
        if (!isDeclined && scope) this.#drafts.keep(scope, id, undefined);
        return false;
      }
      this.isDeclined = isDeclined;
      if (isDeclined) return false;
      this.#keep(undefined);
      this.isRestored = false;
      return true;
    } catch (cause) {
      if (isOpen()) this.#setProblems(asClienteleError(cause));
      return false;
    } finally {
      if (isOpen()) this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  async #unlessChanged(
    call: () => Promise<unknown>,
    isOpen: () => boolean,
    theirs?: (current: unknown) => Partial<Values>,
    attempt = 1,
  ): Promise<unknown> {
    try {
      return await call();
    } catch (cause) {
      const { code, current } = asClienteleError(cause);
      if (!isOpen() || code !== 'conflict' || !theirs || current === undefined || attempt > mostAttempts) throw cause;
      this.#meet(theirs(current));
      if (this.conflicts.length > 0) throw cause;
      return this.#unlessChanged(call, isOpen, theirs, attempt + 1);
    }
  }

  /** From now on the edit starts from what they have saved. */
  #meet(theirs: Partial<Values>) {
    const before: object = this.#initial ?? {};
    const mine: object = this.values;
    for (const [field, value] of Object.entries(theirs)) {
      const isTheirs = !isSame(value, Reflect.get(before, field));
      const isMine = !isSame(Reflect.get(mine, field), Reflect.get(before, field));
      if (isTheirs && !isMine) this.#values = { ...this.values, [field]: value };
      else if (isTheirs && !isSame(value, Reflect.get(mine, field))) Reflect.set(this.#theirs, field, value);
    }
    if (this.#initial) this.#initial = { ...this.#initial, ...theirs };
    this.#keep(this.isDirty ? this.#values : undefined);
  }

  #keep(values: Values | undefined) {
    if (this.conflicts.length === 0) this.#base = this.#initial;
    if (values && this.#base) bases.set(values, this.#base);
    if (this.#scope) this.#drafts.keep(this.#scope, this.#id, values);
  }

  #setProblems(error: ClienteleError | null) {
    this.#problems.clear();
    this.#issues = error?.issues ?? [];
    for (const issue of this.#issues) {
      const path = pathOf(issue);
      const values = this.#values;
      if (!values || ![path, path.split('.')[0] ?? ''].some((name) => Object.hasOwn(values, name))) continue;
      this.#problems.set(path, issue.problem);
    }
    this.error = this.#problems.size > 0 ? null : error;
  }
}

/** By values that are kept those from which they were made. */
const bases = new WeakMap<object, object>();

/** A record that is saved again and again while this one is sent. */
const mostAttempts = 4;

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Within the values of the form. */
function pathOf({ field }: FieldIssue): string {
  return field.replace(/^(patch|task|asset|contact|tie|entry)\./, '').replace(/^parts\./, '');
}
