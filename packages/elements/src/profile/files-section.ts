import type { FileDirection, FileRecord } from '@clientele/contract';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { ClienteleFileDrop } from '@clientele/ui/file-drop/file-drop';
import type { FilesEvent } from '@clientele/ui/file-drop/files-event';
import { anyIcon } from '@clientele/ui/icon/any-icon';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleSegment } from '@clientele/ui/segment/segment';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { saveFile } from '../controllers/save-file.ts';
import { commonMessages } from '../locales/common.ts';
import { filesMessages } from '../locales/files.ts';
import { recordMessages } from '../locales/record.ts';
import { changeWithUndo } from '../record/change-at-once.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals, sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { PreviewDialog, RenameDialog } from './file-dialogs.ts';
import { fileRow } from './file-row.ts';
import { startUploads, uploads } from './file-uploads.ts';
import { filesStyles } from './files-section.css.ts';
import { sectionStyles, tableStyles } from './section.css.ts';
import { uploadList } from './upload-list.ts';

interface FileQuery {
  clientId: string;
  direction?: FileDirection;
}

type FileCounts = Record<FileDirection, number>;

const fileList: PagedList<FileRecord, FileQuery, FileCounts> = {
  kind: 'file',
  pageSize: 50,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, query, { cursor, limit }, signal) =>
    api.files.list({ ...query, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, file, by) => records.put('file', file, { whole: true, by }),
  latest: (records, file) => records.get('file', file.id)?.record ?? file,
  belongs: ({ direction }, query) => query.direction === undefined || direction === query.direction,
  isAffected: ({ kind, clientId }, query) => kind === 'file' && clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** The files of a client: what the team keeps, what is shared with the client, what came from there. */
export class FilesSection extends ScopedElements(RecordSection, {
  'clientele-file-drop': ClienteleFileDrop,
  'clientele-menu': ClienteleMenu,
  'clientele-segment': ClienteleSegment,
  'clientele-rename-dialog': RenameDialog,
  'clientele-preview-dialog': PreviewDialog,
}) {
  static readonly namespaces = [commonMessages, recordMessages, filesMessages];
  static override styles = [...sectionStyles, tableStyles(620), filesStyles];

  @state() private direction: FileDirection | 'all' = 'all';
  /** Which file is being renamed. */
  @state() private renamed: FileRecord | null = null;
  /** Which file is being looked at. */
  @state() private previewed: FileRecord | null = null;
  #list = new PagedController(this, this, fileList);
  #removals = new Removals(this, () => this.#afterChange());

  constructor() {
    super();
    uploads.observe(this);
  }

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override create() {
    this.renderRoot.querySelector<ClienteleFileDrop>('clientele-file-drop')?.choose();
  }

  override willUpdate() {
    const { scope, client, shown, direction } = this;
    if (!shown || !client) this.#list.pause();
    else if (scope?.can('view_files', client))
      this.#list.ask({ clientId: client.id, ...(direction !== 'all' && { direction }) });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const words = scope.messages(filesMessages);
    if (!scope.can('view_files', client))
      return emptyState({ icon: 'lock', heading: words.forbidden, text: words.forbiddenHint });
    const content = html`${this.#bar(scope)} ${uploadList(scope, client.id, this.#onUploaded)} ${this.#files(scope)}`;
    return html`<div class="files">
        ${
          scope.can('upload_files', client)
            ? html`<clientele-file-drop
                multiple
                .label=${words.choose}
                .text=${words.drop}
                @clientele-files=${({ files }: FilesEvent) => startUploads(scope, client.id, files, this.#onUploaded)}
                >${content}</clientele-file-drop
              >`
            : content
        }
      </div>
      <clientele-rename-dialog
        .scope=${scope}
        .file=${this.renamed}
        @closed=${() => (this.renamed = null)}
        @saved=${() => {
          this.renamed = null;
          void this.#afterChange();
        }}
      ></clientele-rename-dialog>
      <clientele-preview-dialog
        .scope=${scope}
        .file=${this.previewed}
        @closed=${() => (this.previewed = null)}
        @download=${() => this.previewed && void this.#download(scope, this.previewed)}
      ></clientele-preview-dialog>`;
  }

  #bar(scope: Scope) {
    const words = scope.messages(filesMessages);
    const { counts } = this.#list;
    const countOf = (direction: FileDirection) => (counts ? { count: scope.format.number(counts[direction]) } : {});
    return html`<clientele-segment
      class="directions"
      .label=${words.show}
      .value=${this.direction}
      .options=${[
        { value: 'all', label: words.all },
        ...directions.map((value) => ({ value, label: words.directions[value], ...countOf(value) })),
      ]}
      @change=${(event: Event) => (this.direction = (event.target as ClienteleSegment).value as FileDirection | 'all')}
    ></clientele-segment>`;
  }

  #files(scope: Scope) {
    const words = scope.messages(filesMessages);
    const files = this.#list.rows.filter(({ id }) => !this.#removals.has(id));
    const none = () => {
      if (this.direction !== 'all') return emptyState({ icon: anyIcon('file'), heading: words.noneOfKind });
      const canUpload = this.client !== null && scope.can('upload_files', this.client);
      return emptyState({
        icon: anyIcon('file'),
        heading: words.none,
        text: canUpload ? words.noneHint : words.noneReadonly,
      });
    };
    const { columns } = words;
    // What is laid out as cards keeps the roles of a table by saying them.
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: files.length === 0,
      none,
      draw: (isBusy) =>
        html`<table role="table" aria-label=${words.list} aria-busy=${isBusy}>
          <thead role="rowgroup">
            <tr role="row">
              ${[columns.name, columns.direction, columns.size, columns.added].map(
                (text) => html`<th role="columnheader" scope="col">${text}</th>`,
              )}
              <th role="columnheader" scope="col"><span class="visually-hidden">${columns.actions}</span></th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              files,
              ({ id }) => id,
              (file) =>
                fileRow(file, {
                  scope,
                  client: this.client,
                  onOpen: () => this.#open(scope, file),
                  onAct: (event) => this.#act(event, scope, file),
                }),
            )}
          </tbody>
        </table>`,
    });
  }

  #act(event: MenuSelectEvent, scope: Scope, file: FileRecord) {
    if (event.value === 'download') void this.#download(scope, file);
    else if (event.value === 'rename') this.renamed = file;
    else if (event.value === 'remove') void this.#remove(event, scope, file);
    else void this.#share(scope, file, event.value as FileDirection);
  }

  #open(scope: Scope, file: FileRecord) {
    if (file.preview) this.previewed = file;
    else void this.#download(scope, file);
  }

  async #download(scope: Scope, { id, name }: FileRecord) {
    try {
      saveFile(await scope.client.files.download(id), name);
    } catch (cause) {
      sayFailure(scope, scope.messages(filesMessages).downloadFailed, cause, name);
    }
  }

  async #share(scope: Scope, file: FileRecord, direction: FileDirection) {
    const words = scope.messages(filesMessages);
    await changeWithUndo(scope, 'file', file, {
      choice: { direction },
      former: { direction: file.direction },
      send: (version, patch) => scope.client.api.files.update({ id: file.id, version, patch }),
      onChange: () => this.#afterChange(),
      nameOf: ({ name }) => name,
      words: {
        is: (saved) => (saved.direction === 'internal' ? words.unshared : words.shared),
        taken: (theirs) => words.shareTaken[theirs.direction],
        failed: words.shareFailed,
      },
    });
  }

  async #remove(event: Event, scope: Scope, { id, name }: FileRecord) {
    const { files } = scope.client.api;
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('tr'),
      () =>
        void this.#removals.remove(scope, {
          id,
          name,
          words: scope.messages(filesMessages),
          remove: () => files.remove({ id }),
          restore: async () => scope.client.records.put('file', await files.restore({ id }), { whole: true }),
        }),
      () => this.renderRoot.querySelector<ClienteleFileDrop>('clientele-file-drop'),
    );
  }

  #onUploaded = () => void this.#afterChange();

  async #afterChange() {
    this.tellChange('file');
    await this.#list.refresh();
  }
}

const directions = ['shared_with', 'shared_by', 'internal'] as const satisfies readonly FileDirection[];
