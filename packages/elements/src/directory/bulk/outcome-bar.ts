import { html, nothing } from 'lit';
import { icon } from '@clientele/ui/icon/icon';
import type { Scope } from '../../context.ts';
import { barButton } from './bar-button.ts';
import type { Run } from './run.ts';
import { bulkMessages } from '../../locales/bulk.ts';

interface Outcome {
  text: string;
  run: Run;
  showsConflicts: boolean;
  /** Absent where it cannot be undone. */
  onUndo: (() => void) | undefined;
  /** Absent where it would overwrite what someone did on purpose. */
  onAgain: (() => void) | undefined;
  onGoOn: () => void;
  onShow: () => void;
  onOpen: (clientId: string) => void;
  onClose: () => void;
}

/** What a run could not do, and what can be done about it. */
export function outcomeBar({ messages, locale }: Scope, given: Outcome) {
  const { run, showsConflicts, onUndo, onAgain } = given;
  const words = messages(bulkMessages);
  const { conflicts, left } = run;
  return html`<span class="count outcome"
      >${icon(run.error?.code === 'offline' ? 'offline' : 'alert')}${given.text}</span
    >
    <span class="acts">
      ${
        conflicts.length > 0
          ? barButton({
              label: showsConflicts ? words.hide : words.show,
              isExpanded: showsConflicts,
              onClick: given.onShow,
            })
          : nothing
      }
      ${onUndo ? barButton({ label: words.undo, icon: 'undo', onClick: onUndo }) : nothing}
      ${
        left > 0
          ? barButton({ label: words.goOn, isPrimary: true, onClick: given.onGoOn })
          : conflicts.length > 0 && onAgain
            ? barButton({ label: words.again, onClick: onAgain })
            : nothing
      }
    </span>
    ${barButton({ label: words.close, icon: 'close', isSmall: true, onClick: given.onClose })}
    ${
      showsConflicts
        ? html`<ul class="conflicts" role="list">
            ${conflicts.slice(0, mostNamed).map(
              ({ client: { id, name } }) =>
                html`<li>
                  <button class="name" type="button" aria-label=${words.open(name)} @click=${() => given.onOpen(id)}>
                    <bdi>${name}</bdi>
                  </button>
                </li>`,
            )}
            ${conflicts.length > mostNamed ? html`<li>${words.more(locale, conflicts.length - mostNamed)}</li>` : nothing}
          </ul>`
        : nothing
    }`;
}

const mostNamed = 100;
