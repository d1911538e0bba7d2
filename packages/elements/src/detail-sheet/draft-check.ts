import type { Duplicate, FieldIssue } from '@clientele/contract';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Scope } from '../context.ts';
import type { ClientDraft } from './client-draft.ts';

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
