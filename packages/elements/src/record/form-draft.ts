import type { ClienteleError } from '@clientele/client';
import type { FieldIssue, FieldProblem } from '@clientele/contract';
import { hasCardNumber } from '@clientele/contract/rules/card-number';
import type { ReactiveControllerHost } from 'lit';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import type { Scope } from '../scope.ts';
import type { Drafts } from './drafts.ts';
import { failureText } from './record-states.ts';

/** The values of a form in a dialog. They are kept when it is closed unsent, and found again when it is opened for the same record. */
export class FormDraft<Values extends object> {
  /** The values were typed before, in a form that was closed. */
  isRestored = false;
  isBusy = false;
  /** Of a failure that belongs to no field. */
  error: ClienteleError | null = null;

  #host: ReactiveControllerHost;
  #drafts: Drafts<Values>;
  #scope: Scope | undefined;
  #id = '';
  #initial: Values | undefined;
  #values: Values | undefined;
  #problems = new Map<string, FieldProblem>();
  #issues: readonly FieldIssue[] = [];

  /** One `drafts` for all forms of a kind. */
  constructor(host: ReactiveControllerHost, drafts: Drafts<Values>) {
    this.#host = host;
    this.#drafts = drafts;
  }

  begin(scope: Scope, id: string, initial: Values): void {
    const draft = this.#drafts.of(scope, id);
    this.#scope = scope;
    this.#id = id;
    this.#initial = initial;
    this.#values = draft ?? initial;
    this.isRestored = draft !== undefined;
    this.isBusy = false;
    this.#setProblems(null);
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
    const isChanged = ([field, value]: [string, unknown]) =>
      JSON.stringify(value) !== JSON.stringify(Reflect.get(initial, field));
    return Object.fromEntries(Object.entries(this.values).filter(isChanged)) as Partial<Values>;
  }

  /** Gives up what was typed. */
  discard(): void {
    this.#keep(undefined);
    this.#values = this.#initial;
    this.isRestored = false;
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
    return this.error && this.#scope ? `${words} ${failureText(this.error, this.#scope.messages)}` : '';
  }

  /** Sends the form once; true when it was taken. */
  async send(call: () => Promise<void>): Promise<boolean> {
    if (this.isBusy || this.#problems.size > 0) return false;
    this.isBusy = true;
    this.error = null;
    this.#host.requestUpdate();
    try {
      await call();
      this.#keep(undefined);
      this.isRestored = false;
      return true;
    } catch (cause) {
      this.#setProblems(asClienteleError(cause));
      return false;
    } finally {
      this.isBusy = false;
      this.#host.requestUpdate();
    }
  }

  #keep(values: Values | undefined) {
    if (this.#scope) this.#drafts.keep(this.#scope, this.#id, values);
  }

  #setProblems(error: ClienteleError | null) {
    this.#problems.clear();
    this.#issues = error?.issues ?? [];
    for (const issue of this.#issues) {
      const path = pathOf(issue);
      if (!this.#values || !Object.hasOwn(this.#values, path.split('.')[0] ?? '')) continue;
      this.#problems.set(path, issue.problem);
    }
    this.error = this.#problems.size > 0 ? null : error;
  }
}

/** Within the values of the form. */
function pathOf({ field }: FieldIssue): string {
  return field.replace(/^(patch|task|contact|tie|entry)\./, '').replace(/^parts\./, '');
}
