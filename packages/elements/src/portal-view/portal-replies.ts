import type { RecordChange } from '@clientele/client';
import type { PortalApi, PortalReply } from '@clientele/contract';
import { avatar, avatarStyles } from '@clientele/ui/avatar/avatar';
import { isolated } from '@clientele/ui/bidi/isolated';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { css, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { portalMessages } from '../locales/portal.ts';
import { recordMessages } from '../locales/record.ts';
import { linkedText } from '../record/linked-text.ts';
import { ReplyComposer } from '../record/reply-composer.ts';
import { replyStyles } from '../record/reply.css.ts';
import type { Scope } from '../scope.ts';
import { PortalList, type PortalPageRequest } from './portal-list.ts';
import { listStyles } from './portal-section.css.ts';

/** By a name: of a generic class the mixin’s result has no declaration. */
abstract class ReplyList extends PortalList<PortalReply> {}

/**
 * What was written to the client whose portal it is, and by it; and a place to write to the team, for who is known by name. Tells `sent` of
 * a new one.
 */
export class PortalReplies extends ScopedElements(ReplyList, {
  'clientele-reply-composer': ReplyComposer,
}) {
  static readonly namespaces = [recordMessages];
  static override styles = [
    ...listStyles,
    avatarStyles,
    replyStyles,
    css`
      clientele-reply-composer,
      .notice {
        margin-block: 4px 16px;
      }
      .item {
        grid-template-columns: minmax(0, 1fr);
        padding-block: 0;
        border: 0;
      }
      .list {
        display: grid;
        gap: 8px;
      }
    `,
  ];

  /** The workspace, by name. */
  @property({ attribute: false }) recipient = '';
  /** Whether the session says who is there. */
  @property({ attribute: false }) isKnown = false;

  protected readonly icon = anyIcon('message');

  protected load({ replies }: PortalApi, page: PortalPageRequest, signal: AbortSignal) {
    return replies.list(page, { signal });
  }

  protected override isAffected({ kind }: RecordChange): boolean {
    return kind === 'reply';
  }

  protected words({ messages }: Scope) {
    return messages(portalMessages).replies;
  }

  override render() {
    const { scope } = this;
    if (!scope) return nothing;
    return html`${this.isKnown ? this.#composer(scope) : this.#byLink(scope)}${super.render()}`;
  }

  #composer(scope: Scope) {
    const { client } = scope;
    return html`<clientele-reply-composer
      exportparts="button"
      .scope=${scope}
      .words=${this.words(scope)}
      .recipient=${this.recipient}
      .conversation=${'portal'}
      .post=${(idempotencyKey: string, text: string) => client.portal.replies.create({ idempotencyKey, text })}
      @sent=${this.#onSent}
    ></clientele-reply-composer>`;
  }

  #byLink(scope: Scope) {
    return html`<p class="notice" part="notice">
      ${anyIcon('lock')}<span class="notice-body">${isolated(this.words(scope).byLink, this.recipient)}</span>
    </p>`;
  }

  #onSent = () => {
    this.dispatchEvent(new Event('sent'));
    void this.refresh();
  };

  protected row({ text, side, author, createdAt, editedAt }: PortalReply, scope: Scope) {
    const words = this.words(scope);
    const { format, now } = scope;
    const name = author ?? words.nobody[side];
    return html`<article
      class="reply ${side === 'client' ? 'own' : 'other'}"
      aria-label=${words.by(name, format.relative(createdAt, now))}
    >
      <header class="head">
        ${avatar(name)}
        <span class="who">
          <bdi class="author">${name}</bdi>
          <time class="when" datetime=${createdAt} title=${format.dateTime(createdAt)}
            >${format.relative(createdAt, now)}</time
          >
          ${
            editedAt
              ? html`<time class="when" datetime=${editedAt} title=${format.dateTime(editedAt)}
                  >${words.edited(format.relative(editedAt, now))}</time
                >`
              : nothing
          }
        </span>
      </header>
      <p class="text" dir="auto">${linkedText(text)}</p>
    </article>`;
  }
}
