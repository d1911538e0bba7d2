import type { Reply } from '@clientele/contract';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { css, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { commonMessages } from '../locales/common.ts';
import { recordMessages } from '../locales/record.ts';
import { repliesMessages } from '../locales/replies.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals } from '../record/removals.ts';
import { ReplyComposer } from '../record/reply-composer.ts';
import { revealRow } from '../record/reveal-row.ts';
import type { Scope } from '../scope.ts';
import { ReplyCard } from './reply-card.ts';
import { sectionStyles } from './section.css.ts';

interface ReplyQuery {
  clientId: string;
}

const replyList: PagedList<Reply, ReplyQuery> = {
  kind: 'reply',
  pageSize: 20,
  largestPage: 100,
  whenChanged: 'reload',
  async load({ api }, { clientId }, { cursor, limit }, signal) {
    const answer = await api.replies.list({ clientId, limit, ...(cursor !== undefined && { cursor }) }, { signal });
    return { items: answer.items, nextCursor: answer.nextCursor, total: { count: answer.count, exact: true } };
  },
  idOf: ({ id }) => id,
  put: (records, reply, by) => records.put('reply', reply, { whole: true, by }),
  latest: (records, reply) => records.get('reply', reply.id)?.record ?? reply,
  belongs: () => true,
  isAffected: ({ kind, clientId }, query) => kind === 'reply' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** What the team and the people of a client write to each other: a place to write to them, and all that was written, the newest first. */
export class RepliesSection extends ScopedElements(RecordSection, {
  'clientele-reply-card': ReplyCard,
  'clientele-reply-composer': ReplyComposer,
}) {
  static readonly namespaces = [commonMessages, recordMessages, repliesMessages];
  static override styles = [
    ...sectionStyles,
    css`
      :host {
        display: block;
      }
      .replies {
        display: grid;
        gap: 12px;
        padding-block-end: 16px;
      }
      .reply-list {
        display: grid;
        gap: 8px;
      }
      .more {
        justify-self: center;
      }
    `,
  ];

  #list = new PagedController(this, this, replyList);
  #removals = new Removals(this, () => this.#afterChange());

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override async reveal(id: string): Promise<boolean> {
    return (await this.#list.reach(id)) && revealRow(this, id);
  }

  override create() {
    this.#composer?.focus();
  }

  override willUpdate() {
    const { scope, client, shown } = this;
    if (!shown || !client) this.#list.pause();
    else if (scope?.can('view_replies', client)) this.#list.ask({ clientId: client.id });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const words = scope.messages(repliesMessages);
    if (!scope.can('view_replies', client))
      return emptyState({ icon: 'lock', heading: words.forbidden, text: words.forbiddenHint });
    const canWrite = scope.can('write_replies', client);
    return html`<div class="replies">
      ${canWrite ? this.#place(scope) : nothing} ${this.#replies(scope, canWrite)}
    </div>`;
  }

  /** Where one writes, or why that is not possible. */
  #place(scope: Scope) {
    const { client } = this;
    const words = scope.messages(repliesMessages);
    if (!client) return nothing;
    const { id: clientId, name, archivedAt, portalEnabled } = client;
    if (archivedAt !== null || portalEnabled === false)
      return html`<p class="notice" part="notice">
        ${anyIcon('lock')}<span class="notice-body"
          >${isolated(archivedAt === null ? words.off : words.archived, name)}</span
        >
      </p>`;
    return html`<clientele-reply-composer
      exportparts="button, composer"
      .scope=${scope}
      .words=${words}
      .recipient=${name}
      .conversation=${clientId}
      .post=${async (idempotencyKey: string, text: string) => {
        const { api, records } = scope.client;
        records.put('reply', await api.replies.create({ idempotencyKey, clientId, text }), { whole: true });
      }}
      @sent=${() => void this.#afterChange()}
    ></clientele-reply-composer>`;
  }

  #replies(scope: Scope, canWrite: boolean) {
    const words = scope.messages(repliesMessages);
    const replies = this.#list.rows.filter(({ id }) => !this.#removals.has(id));
    const lastOfTeam = replies.findIndex(({ side }) => side === 'team');
    const isUnanswered = (place: number) => lastOfTeam < 0 || place < lastOfTeam;
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: replies.length === 0,
      none: () =>
        emptyState({
          icon: anyIcon('message'),
          heading: words.none,
          text: canWrite ? words.noneHint : words.noneReadonly,
        }),
      draw: (isBusy) =>
        html`<ul class="reply-list plain-list" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            replies,
            ({ id }) => id,
            (reply, place) =>
              html`<li data-id=${reply.id}>
                <clientele-reply-card
                  class="takes-focus"
                  exportparts="note, badge"
                  .scope=${scope}
                  .reply=${reply}
                  .editable=${canWrite}
                  .unanswered=${isUnanswered(place)}
                  @changed=${() => void this.#afterChange()}
                  @remove=${(event: Event) => void this.#remove(scope, reply, event)}
                ></clientele-reply-card>
              </li>`,
          )}
        </ul>`,
    });
  }

  async #remove(scope: Scope, { id }: Reply, event: Event) {
    const { replies } = scope.client.api;
    const words = scope.messages(repliesMessages);
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('li'),
      () =>
        void this.#removals.remove(scope, {
          id,
          words,
          remove: () => replies.remove({ id }),
          restore: async () => scope.client.records.put('reply', await replies.restore({ id }), { whole: true }),
        }),
      () => this.#composer,
    );
  }

  async #afterChange() {
    this.tellChange('reply');
    await this.#list.refresh();
  }

  get #composer() {
    return this.renderRoot.querySelector<ReplyComposer>('clientele-reply-composer');
  }
}
