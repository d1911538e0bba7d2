import type { KnownClient } from '@clientele/client';
import type { FileRecord } from '@clientele/contract';
import { badge } from '@clientele/ui/badge/badge';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import type { MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { html } from 'lit';
import { filesMessages } from '../locales/files.ts';
import { sizeText } from '../intl/size-text.ts';
import type { Scope } from '../scope.ts';

interface FileRow {
  scope: Scope;
  client: KnownClient | null;
  onOpen(): void;
  /** `download`, `rename`, `remove`, or a direction. */
  onAct(event: MenuSelectEvent): void;
}

/** A file in the table: its name, who sees it, its size, who added it, and what the person may do with it. */
export function fileRow(file: FileRecord, { scope, client, onOpen, onAct }: FileRow) {
  const words = scope.messages(filesMessages);
  const { name, direction, size, uploadedBy, createdAt } = file;
  return html`<tr role="row" part="row">
    <td role="cell" class="name-cell">
      <span class="name"
        >${anyIcon('file')}<button
          class="link takes-focus"
          type="button"
          aria-label=${words.open(name)}
          @click=${onOpen}
        >
          <bdi>${name}</bdi>
        </button></span
      >
    </td>
    <td role="cell">${badge(words.directions[direction], direction === 'internal' ? 'neutral' : 'accent')}</td>
    <td role="cell" class="size">${sizeText(size, scope.locale)}</td>
    <td role="cell" class="muted">
      <bdi>${uploadedBy.name}</bdi>,
      <time datetime=${createdAt} title=${scope.format.dateTime(createdAt)}
        >${scope.format.relative(createdAt, scope.now)}</time
      >
    </td>
    <td role="cell" class="acts-cell">
      <clientele-menu
        variant="icon"
        .label=${words.menu(name)}
        .items=${actionsOf(file, scope, client)}
        @clientele-menu-select=${onAct}
      ></clientele-menu>
    </td>
  </tr>`;
}

function actionsOf({ direction }: FileRecord, scope: Scope, client: KnownClient | null): MenuItem[] {
  const words = scope.messages(filesMessages);
  const canChange = client !== null && scope.can('upload_files', client);
  const canRemove = client !== null && scope.can('delete_files', client);
  const items: MenuItem[] = [{ value: 'download', label: words.download, icon: 'download' }];
  if (canChange) items.push({ value: 'rename', label: words.rename, icon: 'edit' });
  if (canChange && direction === 'internal') items.push({ value: 'shared_with', label: words.share });
  if (canChange && direction === 'shared_with') items.push({ value: 'internal', label: words.unshare });
  if (canRemove) items.push({ value: 'remove', label: words.remove, icon: 'trash', danger: true, separated: true });
  return items;
}
