import type { ClienteleError } from '@clientele/client';
import type { ClientQuery } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { ListController } from '../controllers/list-controller.ts';

interface Hooks {
  /** Rows are there, or it is known that there are none. */
  onFirst: () => void;
  /** They answer another question than those before. */
  onOther: () => void;
  onError: (error: ClienteleError) => void;
}

/** What the list makes of its questions over time: which one the shown rows answer, and what went wrong on the way. */
export class Answers implements ReactiveController {
  /** Undefined until there is an answer. */
  answered: ClientQuery | undefined;
  /** Where loading failed: at the start, with rows that may be out of date, or at the end, with more to come. */
  failedAt: 'start' | 'end' | undefined;
  #host: LitElement;
  #list: ListController;
  #hooks: Hooks;
  #asked: ClientQuery = {};
  #status: ListController['status'] = 'idle';

  /** To be made after the list, whose turn comes first. */
  constructor(host: LitElement, list: ListController, hooks: Hooks) {
    this.#host = host;
    this.#list = list;
    this.#hooks = hooks;
    host.addController(this);
  }

  ask(question: ClientQuery) {
    this.#asked = question;
    this.#list.ask(question);
  }

  /** What was asked for last could not be had: the rows are those of an earlier question. */
  get isUnanswered(): boolean {
    return this.failedAt === 'start' && JSON.stringify(this.answered) !== JSON.stringify(this.#asked);
  }

  retry = () => {
    void (this.failedAt === 'end' ? this.#list.loadMore() : this.#list.refresh());
  };

  hostUpdate() {
    const { status, error, rows, total } = this.#list;
    // Forgotten with its client: another provider, another session, or back in the page after it was taken out.
    if (status !== 'ready' && rows.length === 0 && total === null) this.answered = undefined;
    if (status === this.#status) return;
    const before = this.#status;
    this.#status = status;
    this.failedAt = status !== 'error' ? undefined : before === 'loading-more' ? 'end' : 'start';
    if (status === 'ready') this.#take();
    if (error) this.#afterwards(() => this.#hooks.onError(error));
  }

  #take() {
    const before = this.answered;
    this.answered = this.#asked;
    if (!before) this.#afterwards(this.#hooks.onFirst);
    else if (before !== this.answered && JSON.stringify(before) !== JSON.stringify(this.answered)) {
      this.#afterwards(this.#hooks.onOther);
    }
  }

  /** When it can be seen. */
  #afterwards(tell: () => void) {
    void this.#host.updateComplete.then(tell);
  }
}
