import { nothing } from 'lit';
import type { ClientVersion, ManyClientsPatch } from '@clientele/contract';
import type { Scope } from '../../context.ts';
import { memo } from '../../memo.ts';
import type { BarPlace, BulkHost } from './bulk-context.ts';
import { ActsMenu } from './acts-menu.ts';
import { BarFit } from './bar-fit.ts';
import { matchingOffer } from './matching-offer.ts';
import { Matching } from './matching.ts';
import { mayDo, mayDoWithAll, type ActName } from './permitted.ts';
import { SelectedClients } from './selected-clients.ts';
import { selectionBar } from './selection-bar.ts';
import { StaleSelection } from './stale-selection.ts';
import { bulkMessages } from '../../locales/bulk.ts';
import { directoryMessages } from '../../locales/directory.ts';

interface Hooks {
  onMove: (verb: 'archive' | 'restore') => void;
  onChange: (patch: ManyClientsPatch) => void;
  onEnrich: (clientIds: readonly string[]) => void;
}

/** What the bar says of the selection and offers to do with it. */
export class SelectionView {
  #host: BulkHost;
  #hooks: Hooks;
  #clients = new SelectedClients();
  #matching: Matching;
  #menu: ActsMenu;
  #fit: BarFit;
  #countNotShown = memo(countNotShown);

  constructor(host: BulkHost, hooks: Hooks) {
    this.#host = host;
    this.#hooks = hooks;
    this.#matching = new Matching(host, this.#clients);
    this.#menu = new ActsMenu(host);
    this.#fit = new BarFit(host);
    host.addController(this.#fit);
    host.addController(new StaleSelection(host, this.#clients));
  }

  render(scope: Scope, { width, layout }: BarPlace) {
    const { selection, onExport } = this.#host.context;
    const given = {
      acts: this.#acts(scope),
      whyNot: (act: ActName) => this.#whyNot(scope, act),
      carriedTags: this.#carriedTags(scope),
      onChange: this.#hooks.onChange,
      onMove: this.#hooks.onMove,
      onEnrich: () => this.#hooks.onEnrich([...selection.ids]),
      onExport: () => onExport?.([...selection.ids]),
    };
    const counts = this.#counts(scope);
    const isCard = layout === 'cards';
    const said = [counts.count, counts.notShown, scope.locale, ...given.acts];
    const hasMenu = isCard || !this.#fit.fits(said.join(), width);
    const besideMenu = given.acts.filter((name) => !isCard && (name === 'archive' || name === 'restore'));
    const inMenu = given.acts.filter((name) => !besideMenu.includes(name));
    const menu = hasMenu && this.#menu.render(scope, { ...given, acts: inMenu, ...this.#shown(scope, isCard) });
    return selectionBar(scope, {
      ...given,
      ...counts,
      acts: hasMenu ? besideMenu : given.acts,
      menu,
      onClear: () => selection.clear(),
    });
  }

  renderOffer(scope: Scope) {
    const { selection, list } = this.#host.context;
    const { total, rows, hasMore } = list;
    if (!hasMore || !total || selection.matching.size > 0) return nothing;
    if (!rows.every(({ client }) => selection.ids.has(client.id))) return nothing;
    return matchingOffer(scope, total, this.#matching);
  }

  versionsOf(ids: Iterable<string>): ClientVersion[] {
    const clientele = this.#host.context.scope()?.client;
    if (!clientele) return [];
    return [...ids].flatMap((id) => this.#clients.versionOf(clientele, id) ?? []);
  }

  /** Those that are not there already. */
  idsToMove(verb: 'archive' | 'restore'): string[] {
    const clientele = this.#host.context.scope()?.client;
    if (!clientele) return [];
    return [...this.#host.context.selection.ids].filter(
      (id) => this.#clients.isArchived(clientele, id) === (verb === 'restore'),
    );
  }

  #counts(scope: Scope) {
    const { selection, list } = this.#host.context;
    const { locale, format, messages } = scope;
    const words = messages(bulkMessages);
    const { ids, matching } = selection;
    const isMatching = matching.size > 0 && ids.size === matching.size && [...matching].every((id) => ids.has(id));
    const notShown = this.#countNotShown(ids, matching, list.rows);
    const count = !isMatching
      ? messages(directoryMessages).selection.count(format.number(ids.size))
      : this.#matching.isComplete
        ? words.allMatch(locale, ids.size)
        : words.firstMatch(format.number(ids.size));
    return { count, notShown: notShown > 0 ? words.notShown(locale, notShown) : '' };
  }

  #shown({ locale, messages }: Scope, isCard: boolean) {
    const { selection, list } = this.#host.context;
    const ids = list.rows.map(({ client }) => client.id);
    const areAll = ids.every((id) => selection.ids.has(id));
    return {
      shown: areAll || !isCard ? null : messages(bulkMessages).selectShown(locale, ids.length),
      onShown: () => selection.add(ids),
    };
  }

  #acts(scope: Scope): ActName[] {
    const { list, onExport } = this.#host.context;
    const { state = 'active' } = list.answered ?? {};
    const makesSense = (act: ActName) => {
      if (act === 'archive') return state === 'active' || (state === 'all' && this.idsToMove(act).length > 0);
      if (act === 'restore') return state === 'archived' || (state === 'all' && this.idsToMove(act).length > 0);
      if (act === 'enrich') return state !== 'archived';
      return act !== 'export' || onExport !== undefined;
    };
    return order.filter((act) => mayDo(scope, act) && makesSense(act));
  }

  #whyNot(scope: Scope, act: ActName): string | undefined {
    const { why } = scope.messages(bulkMessages);
    if (scope.connection === 'offline') return why.offline;
    if (!mayDoWithAll(scope, act, () => this.#records(scope))) return why.forbidden;
    if (act === 'removeTags' && this.#carriedTags(scope)?.size === 0) return why.noTags;
    const hasChoice = act !== 'addTags' || scope.vocabulary?.tags.length;
    return hasChoice ? undefined : why.empty;
  }

  /** Null when they are not known of all clients. */
  #carriedTags(scope: Scope): ReadonlySet<string> | null {
    const records = this.#records(scope);
    if (records.length < this.#host.context.selection.ids.size) return null;
    return new Set(records.flatMap(({ tagIds }) => tagIds));
  }

  #records({ client }: Scope) {
    return [...this.#host.context.selection.ids].flatMap((id) => this.#clients.recordOf(client, id) ?? []);
  }
}

const order: readonly ActName[] = [
  'archive',
  'restore',
  'status',
  'owner',
  'addTags',
  'removeTags',
  'enrich',
  'export',
];

function countNotShown(
  ids: ReadonlySet<string>,
  matching: ReadonlySet<string>,
  rows: BulkHost['context']['list']['rows'],
): number {
  const shown = rows.filter(({ client }) => ids.has(client.id) && !matching.has(client.id)).length;
  const matched = [...ids].filter((id) => matching.has(id)).length;
  return ids.size - matched - shown;
}
