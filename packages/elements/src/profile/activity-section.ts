import type { ActivityEntry, ActivityKind, InteractionType } from '@clientele/contract';
import { hostLink } from '@clientele/contract/rules/host-link';
import { badge } from '@clientele/ui/badge/badge';
import { isolated } from '@clientele/ui/bidi/isolated';
import { emptyState } from '@clientele/ui/empty-state/empty-state';
import { anyIcon, type AnyIconName } from '@clientele/ui/icon/any-icon';
import { ClienteleMenu } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { html, nothing } from 'lit';
import { state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { PagedController, type PagedList } from '../controllers/paged-controller.ts';
import { clockTime } from '../intl/zoned-time.ts';
import { activityMessages } from '../locales/activity.ts';
import { assetsMessages } from '../locales/assets.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { recordMessages } from '../locales/record.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { assetWords } from '../asset-words.ts';
import { shownList } from '../record/list-states.ts';
import { RecordSection } from '../record/record-section.ts';
import { focusBeside, Removals } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { activityStyles } from './activity-section.css.ts';
import { changeTexts } from './change-text.ts';
import { InteractionDialog, interactionOf, type InteractionSubject } from '../record/interaction-dialog.ts';
import { sectionStyles } from './section.css.ts';

interface ActivityQuery {
  clientId: string;
  kinds?: ActivityKind[];
}

const activityList: PagedList<ActivityEntry, ActivityQuery> = {
  kind: 'activity',
  pageSize: 30,
  largestPage: 100,
  whenChanged: 'reload',
  load: ({ api }, query, { cursor, limit }, signal) =>
    api.activity.list({ ...query, limit, ...(cursor !== undefined && { cursor }) }, { signal }),
  idOf: ({ id }) => id,
  put: (records, entry, by) => records.put('activity', entry, { whole: true, by }),
  latest: (records, entry) => records.get('activity', entry.id)?.record ?? entry,
  belongs: () => true,
  // Whatever belongs to the client leaves an entry.
  isAffected: ({ clientId }, query) => clientId === query.clientId,
  isOther: (before, after) => before.clientId !== after.clientId,
};

/** Everything that happened with a client, by day, and a way to write down what happened elsewhere. */
export class ActivitySection extends ScopedElements(RecordSection, {
  'clientele-menu': ClienteleMenu,
  'clientele-interaction-dialog': InteractionDialog,
}) {
  static readonly namespaces = [
    commonMessages,
    recordMessages,
    tasksMessages,
    assetsMessages,
    enrichmentMessages,
    activityMessages,
  ];
  static override styles = [...sectionStyles, activityStyles];

  /** What is shown; empty: everything. */
  @state() private kinds: ActivityKind[] = [];
  /** What the dialog is about; null while it is closed. */
  @state() private subject: InteractionSubject | null = null;
  #list = new PagedController(this, this, activityList);
  #removals = new Removals(this, () => this.#afterChange());

  async refresh(): Promise<void> {
    await this.#list.refresh();
  }

  override willUpdate() {
    const { client, shown, kinds } = this;
    if (!shown || !client) this.#list.pause();
    else this.#list.ask({ clientId: client.id, ...(kinds.length > 0 && { kinds }) });
  }

  override render() {
    const { scope, client } = this;
    if (!scope || !client) return nothing;
    const canLog = scope.can('edit_clients', client);
    const words = scope.messages(activityMessages);
    return html`<div class="activity">
        <div class="bar">
          <clientele-menu
            multiple
            icon="filter"
            .label=${this.kinds.length > 0 ? scope.format.list(this.kinds.map((kind) => kindText(kind, scope))) : words.filter}
            .items=${this.#kindsOf(scope).map((kind) => ({
              value: kind,
              label: kindText(kind, scope),
              checked: this.kinds.includes(kind),
            }))}
            @clientele-menu-select=${({ values }: MenuSelectEvent) => (this.kinds = values as ActivityKind[])}
          ></clientele-menu>
          ${
            canLog
              ? html`<clientele-menu
                  class="log"
                  icon="plus"
                  .label=${words.log}
                  .items=${Object.entries(words.interactions).map(([value, label]) => ({
                    value,
                    label,
                  }))}
                  @clientele-menu-select=${({ value }: MenuSelectEvent) =>
                    (this.subject = { clientId: client.id, type: value as InteractionType })}
                ></clientele-menu>`
              : nothing
          }
        </div>
        ${this.#feed(scope, canLog)}
      </div>
      <clientele-interaction-dialog
        .scope=${scope}
        .subject=${this.subject}
        @closed=${() => (this.subject = null)}
        @saved=${() => {
          this.subject = null;
          void this.#afterChange();
        }}
      ></clientele-interaction-dialog>`;
  }

  /** What the session may see. */
  #kindsOf(scope: Scope): ActivityKind[] {
    const { client } = this;
    const isSeen = {
      document: 'view_documents',
      payment: 'view_documents',
      note: 'view_notes',
      reply: 'view_replies',
      file: 'view_files',
    } as const;
    return (Object.keys(kindIcons) as ActivityKind[]).filter((kind) => {
      const permission = kind in isSeen ? isSeen[kind as keyof typeof isSeen] : undefined;
      return !permission || (client !== null && scope.can(permission, client));
    });
  }

  #feed(scope: Scope, canLog: boolean) {
    const words = scope.messages(activityMessages);
    const entries = this.#list.rows.filter(({ id }) => !this.#removals.has(id));
    const none = () =>
      this.kinds.length > 0
        ? emptyState({
            icon: 'filter',
            heading: words.noneOfKind,
            actions: html`<button class="button" type="button" @click=${() => (this.kinds = [])}>
              ${words.showAll}
            </button>`,
          })
        : emptyState({ icon: 'info', heading: words.none, text: canLog ? words.noneHint : words.noneReadonly });
    const days = Map.groupBy(entries, ({ at }) => clockTime(at, scope.timezone).slice(0, 10));
    return shownList({
      list: this.#list,
      scope,
      words,
      isEmpty: entries.length === 0,
      none,
      draw: (isBusy) =>
        html`<div class="feed" role="group" aria-label=${words.list} aria-busy=${isBusy}>
          ${repeat(
            days,
            ([day]) => day,
            ([day, ofDay]) => {
              const heading = dayText(day, scope);
              return html`<section class="day">
                <h3 class="day-head">${heading}</h3>
                <ol class="plain-list" aria-label=${heading}>
                  ${repeat(
                    ofDay,
                    ({ id }) => id,
                    (entry) => this.#entry(scope, entry, canLog),
                  )}
                </ol>
              </section>`;
            },
          )}
        </div>`,
    });
  }

  #entry(scope: Scope, entry: ActivityEntry, canLog: boolean) {
    const words = scope.messages(activityMessages);
    const { kind, at, actor, text, flags } = entry;
    const isLogged = kind === 'interaction' && entry.version !== null;
    const who = actor ? (actor.kind === 'portal' ? `${actor.name} (${words.viaPortal})` : actor.name) : words.bySystem;
    return html`<li class="entry" part="row">
      <span class="mark">${anyIcon(isLogged ? interactionIcons[interactionOf(entry)] : kindIcons[kind])}</span>
      <div class="what">
        <p class="headline">
          ${headlineOf(entry, scope)} ${subjectOf(entry, scope)}
          ${flags.map((flag) => badge(words.flags[flag], 'warning'))}
        </p>
        ${text ? html`<p class="text" dir="auto">${text}</p>` : nothing} ${changesOf(entry, scope)}
        <p class="meta">
          <bdi>${who}</bdi> ·
          ${kind === 'host' ? html`<span title=${entry.type.slice(hostPrefix.length)}>${isolated(words.fromSystem, systemOf(entry))}</span> · ` : nothing}
          <time datetime=${at} title=${scope.format.dateTime(at)}>${scope.format.time(at)}</time>
        </p>
      </div>
      ${
        entry.version !== null && canLog
          ? html`<span class="acts">
              ${
                isLogged
                  ? html`<button
                      class="icon-button takes-focus"
                      type="button"
                      aria-label=${words.edit}
                      title=${words.edit}
                      @click=${() => (this.subject = { entry })}
                    >
                      ${anyIcon('edit')}
                    </button>`
                  : nothing
              }
              <button
                class=${isLogged ? 'icon-button' : 'icon-button takes-focus'}
                type="button"
                aria-label=${words.remove}
                title=${words.remove}
                @click=${(event: Event) => void this.#remove(scope, entry, event)}
              >
                ${anyIcon('trash')}
              </button>
            </span>`
          : nothing
      }
    </li>`;
  }

  async #remove(scope: Scope, { id }: ActivityEntry, event: Event) {
    const { activity } = scope.client.api;
    await focusBeside(
      this,
      (event.currentTarget as Element).closest('li'),
      () =>
        void this.#removals.remove(scope, {
          id,
          words: scope.messages(activityMessages),
          remove: () => activity.removeLogged({ id }),
          restore: () => activity.restoreLogged({ id }),
        }),
      () => this.renderRoot.querySelector<ClienteleMenu>('.log'),
    );
  }

  async #afterChange() {
    this.tellChange('activity');
    await this.#list.refresh();
  }
}

const kindIcons: Record<ActivityKind, AnyIconName> = {
  interaction: 'phone',
  client: 'building',
  contact: 'user',
  address: 'map-pin',
  note: 'note',
  reply: 'message',
  task: 'task',
  asset: 'box',
  file: 'file',
  document: 'receipt',
  payment: 'check',
  enrichment: 'sparkles',
  portal: 'globe',
  host: 'external-link',
};

const interactionIcons: Record<InteractionType, AnyIconName> = {
  call: 'phone',
  meeting: 'users',
  email: 'mail',
  interaction: 'edit',
};

/** What happened; of a host's entry its title, which leads to where the host says. */
function headlineOf(entry: ActivityEntry, scope: Scope) {
  const { host } = entry;
  if (!host) return html`<span class="type">${typeText(entry, scope)}</span>`;
  const title = html`<bdi class="type">${host.title}</bdi>`;
  // Whatever a server answers, nothing but an address gets into the page.
  const link = host.link === null ? null : hostLink(host.link);
  if (link === null) return title;
  return html`<a class="link" href=${link} target=${link.startsWith('/') ? nothing : '_blank'} rel="noopener noreferrer"
    >${title}</a
  >`;
}

/** In front of the host's own name of what happened, which begins with the name of its system: `host.acme.shipment-delivered`. */
const hostPrefix = 'host.';

function systemOf({ type }: ActivityEntry): string {
  return type.slice(hostPrefix.length).replace(/\..*$/, '');
}

/** Types that this version does not know are called by their kind. */
function typeText(entry: ActivityEntry, scope: Scope): string {
  const words = scope.messages(activityMessages);
  if (isKnownType(entry.type, words.assets)) return words.assets[entry.type](assetWords(scope).name);
  if (entry.kind === 'interaction' && entry.version !== null) return words.interactions[interactionOf(entry)];
  return isKnownType(entry.type, words.types) ? words.types[entry.type] : kindText(entry.kind, scope);
}

function kindText(kind: ActivityKind, scope: Scope): string {
  return kind === 'asset' ? assetWords(scope).heading : scope.messages(activityMessages).kinds[kind];
}

function isKnownType<Types extends object>(type: string, types: Types): type is Extract<keyof Types, string> {
  return Object.hasOwn(types, type);
}

/** What it is about as it is called today, what it was called then, and whether it is still there. */
function subjectOf({ subject, kind }: ActivityEntry, { messages }: Scope) {
  if (!subject || kind === 'client') return nothing;
  const words = messages(activityMessages);
  const remarks = [subject.formerName && words.formerly(subject.formerName), subject.isGone && words.gone];
  const known = remarks.filter(Boolean).join(', ');
  const remark = known && `(${known})`;
  return html`${subject.name ? html`<bdi class="subject ${subject.isGone ? 'gone' : ''}">${subject.name}</bdi>` : nothing}${
    remark ? html`<span class="muted remark">${remark}</span>` : nothing
  }`;
}

function changesOf(entry: ActivityEntry, scope: Scope) {
  const texts = changeTexts(entry, scope);
  if (texts.length === 0) return nothing;
  return html`<ul class="plain-list changes">
    ${texts.map((text) => html`<li>${text}</li>`)}
  </ul>`;
}

function dayText(day: string, { messages, format, now, timezone }: Scope): string {
  const words = messages(activityMessages);
  const today = clockTime(new Date(now).toISOString(), timezone).slice(0, 10);
  if (day === today) return words.today;
  const before = new Date(Date.parse(`${today}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
  return day === before ? words.yesterday : format.day(day);
}
