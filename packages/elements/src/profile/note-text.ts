import type { Clientele, ClienteleError } from '@clientele/client';
import type { Member, Note } from '@clientele/contract';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { html } from 'lit';
import type { MessagesOf } from '../locales/messages-in.ts';
import { notesMessages } from '../locales/notes.ts';
import { recordMessages } from '../locales/record.ts';
import { failureText } from '../record/part-states.ts';
import { issueText } from '../record/record-states.ts';
import type { Scope } from '../scope.ts';

/** The newest text first; an error when they could not be loaded. */
export interface NoteHistory {
  items: Awaited<ReturnType<Clientele['api']['notes']['history']>>['items'];
  error: ClienteleError | null;
}

/** Why a note was not taken. */
export function noteErrorText(
  error: ClienteleError | 'card-number' | 'too-long',
  failed: string,
  mentions: readonly Member[],
  messages: MessagesOf,
): string {
  if (typeof error === 'string') return messages(recordMessages).problems[error];
  const [issue] = error.issues;
  const place = /mentions\.(\d+)$/.exec(issue?.field ?? '')?.[1];
  const refused = place === undefined ? undefined : mentions[Number(place)];
  if (refused) return messages(notesMessages).mentionRefused(refused.name);
  return issue ? issueText(issue, messages) : `${failed} ${failureText(error, messages)}`;
}

/** The names of the people that it mentions stand out. */
export function textWithMentions({ text, mentions }: Note) {
  if (mentions.length === 0) return text;
  const names = mentions.map(({ name }) => `@${name}`).toSorted((a, b) => b.length - a.length);
  const parts: unknown[] = [];
  let rest = text;
  while (rest) {
    const found = names
      .map((name) => ({ name, at: rest.indexOf(name) }))
      .filter(({ at }) => at >= 0)
      .reduce<{ name: string; at: number } | null>((best, one) => (best && best.at <= one.at ? best : one), null);
    if (!found) break;
    parts.push(rest.slice(0, found.at), html`<bdi class="mention">${found.name}</bdi>`);
    rest = rest.slice(found.at + found.name.length);
  }
  return [...parts, rest];
}

/** The texts that a note had before the one that is read now. */
export function noteHistory({ items, error }: NoteHistory, scope: Scope) {
  const words = scope.messages(notesMessages);
  if (error) {
    return html`<p class="failure" role="alert">
      ${anyIcon('alert')}<span>${words.historyFailed} ${failureText(error, scope.messages)}</span>
    </p>`;
  }
  return html`<section class="history" aria-label=${words.history}>
    <h3 class="history-title">${words.history}</h3>
    <ol class="plain-list">
      ${items.slice(1).map(
        ({ text, by, at }) =>
          html`<li class="earlier">
            <p class="muted">${words.by(by?.name ?? words.nobody, scope.format.dateTime(at))}</p>
            <p class="text" dir="auto">${text}</p>
          </li>`,
      )}
    </ol>
  </section>`;
}
