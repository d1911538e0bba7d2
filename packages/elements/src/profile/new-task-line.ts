import type { ClienteleError } from '@clientele/client';
import { hasCardNumber } from '@clientele/contract/rules/card-number';
import { describedBy, messages as fieldMessages } from '@clientele/ui/field/field';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { html, nothing, type LitElement } from 'lit';
import { live } from 'lit/directives/live.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { recordMessages } from '../locales/record.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { Drafts } from '../record/drafts.ts';
import { Intention } from '../record/intention.ts';
import { failureText } from '../record/part-states.ts';
import { issueText } from '../record/record-states.ts';
import type { Scope } from '../scope.ts';

/** A task that is being typed in one line. */
interface NewLine {
  title: string;
  intention: Intention;
  isSending?: boolean;
  error?: ClienteleError | 'card-number';
}

const newLines = new Drafts<NewLine>();

/** The line above the open tasks: what is typed and entered is a task. What was typed stays when the section leaves the page. */
export class NewTaskLine {
  #host: LitElement;
  #onAdded: () => Promise<void>;

  constructor(host: LitElement, onAdded: () => Promise<void>) {
    this.#host = host;
    this.#onAdded = onAdded;
    newLines.observe(host);
  }

  get field(): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>('.line .control');
  }

  render(scope: Scope, clientId: string) {
    const words = scope.messages(tasksMessages);
    const { title = '', error, isSending } = newLines.of(scope, clientId) ?? {};
    const described = { hint: '', error: error ? lineErrorText(error, words.addFailed, scope) : '' };
    return html`<form
      class="line"
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#add(scope, clientId);
      }}
    >
      <span class="line-field">
        <input
          class="control"
          type="text"
          dir=${title ? 'auto' : nothing}
          maxlength="200"
          autocomplete="off"
          aria-label=${words.add}
          aria-invalid=${described.error ? 'true' : 'false'}
          aria-describedby=${describedBy(described)}
          placeholder=${words.addPlaceholder}
          .value=${live(title)}
          @input=${(event: Event) => this.#keep(scope, clientId, (event.currentTarget as HTMLInputElement).value)}
        />
        ${fieldMessages(described)}
      </span>
      <button class="button" part="button" type="submit" aria-busy=${isSending ? 'true' : 'false'}>
        ${anyIcon('plus')}<span>${words.addButton}</span>
      </button>
    </form>`;
  }

  #keep(scope: Scope, clientId: string, title: string) {
    const { intention = new Intention(), isSending = false } = newLines.of(scope, clientId) ?? {};
    const line = { title, intention, isSending, ...(hasCardNumber(title) && { error: 'card-number' as const }) };
    newLines.keep(scope, clientId, title ? line : undefined);
  }

  async #add(scope: Scope, clientId: string) {
    const line = newLines.of(scope, clientId);
    if (!line?.title.trim() || line.isSending || line.error === 'card-number') return this.field?.focus();
    const { title, intention } = line;
    newLines.keep(scope, clientId, { title, intention, isSending: true });
    const body = { clientId, task: { title } };
    try {
      const task = await intention.send(body, (idempotencyKey) =>
        scope.client.api.tasks.create({ idempotencyKey, ...body }),
      );
      scope.client.records.put('task', task, { whole: true });
      const now = newLines.of(scope, clientId);
      // What was typed while it was sent is the next task.
      const isTypedOn = now && now.title !== title;
      newLines.keep(scope, clientId, isTypedOn ? { title: now.title, intention: new Intention() } : undefined);
      await this.#onAdded();
    } catch (cause) {
      const now = newLines.of(scope, clientId) ?? { title };
      newLines.keep(scope, clientId, { title: now.title, intention, error: asClienteleError(cause) });
    }
  }
}

function lineErrorText(error: ClienteleError | 'card-number', failed: string, { messages }: Scope): string {
  if (error === 'card-number') return messages(recordMessages).problems['card-number'];
  const [issue] = error.issues;
  return issue ? issueText(issue, messages) : `${failed} ${failureText(error, messages)}`;
}
