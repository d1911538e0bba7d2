import { html, type LitElement } from 'lit';
import { createRef, ref } from 'lit/directives/ref.js';
import type { ManyClientsPatch } from '@clientele/contract';
import type { ClienteleMenu, MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import type { Scope } from '../../context.ts';
import { choiceNames, choices, patchOf, type ChoiceName } from './choices.ts';
import type { ActName } from './permitted.ts';
import { bulkMessages } from '../../locales/bulk.ts';

interface ActsMenuGiven {
  acts: readonly ActName[];
  whyNot: (act: ActName) => string | undefined;
  carriedTags: ReadonlySet<string> | null;
  /** Selects every row that is listed: cards have no header to do it. Null where all are. */
  shown: string | null;
  onShown: () => void;
  onChange: (patch: ManyClientsPatch) => void;
  onMove: (verb: 'archive' | 'restore') => void;
  onEnrich: () => void;
  onExport: () => void;
}

/** The acts in one menu, for where there is little room. Those that need a choice lead to a second page of it. */
export class ActsMenu {
  #host: LitElement;
  #menu = createRef<ClienteleMenu>();
  #page: ChoiceName | null = null;

  constructor(host: LitElement) {
    this.#host = host;
  }

  render(scope: Scope, given: ActsMenuGiven) {
    const words = scope.messages(bulkMessages);
    return html`<clientele-menu
      ${ref(this.#menu)}
      exportparts="button, menu, item"
      .label=${words.actions}
      .filterLabel=${words.find}
      .noMatchText=${words.noMatch}
      .items=${this.#page ? this.#choices(this.#page, scope, given) : this.#acts(scope, given)}
      @click=${this.#onClick}
      @keydown=${this.#onClick}
      @clientele-menu-select=${(event: MenuSelectEvent) => this.#choose(event, given)}
    ></clientele-menu>`;
  }

  #acts({ messages }: Scope, { acts, whyNot, shown }: ActsMenuGiven): MenuItem[] {
    const words = messages(bulkMessages);
    const items = acts.map((name, index): MenuItem => {
      const why = whyNot(name);
      const label = why ? `${words[name]} – ${why}` : words[name];
      return { value: name, label, disabled: why !== undefined, separated: index === 0 && shown !== null };
    });
    return shown === null ? items : [{ value: showAll, label: shown }, ...items];
  }

  #choices(name: ChoiceName, scope: Scope, { carriedTags }: ActsMenuGiven): MenuItem[] {
    const [first, ...others] = choices(name, scope, carriedTags);
    const back: MenuItem = { value: toActs, label: scope.messages(bulkMessages).allActions, icon: 'chevron-left' };
    return first ? [back, { ...first, separated: true }, ...others] : [back];
  }

  #choose(event: MenuSelectEvent, { onShown, onChange, onMove, onEnrich, onExport }: ActsMenuGiven) {
    event.stopPropagation();
    const { value } = event;
    if (this.#page && value !== toActs) return onChange(patchOf(this.#page, value));
    if (value === showAll) return onShown();
    if (value === 'archive' || value === 'restore') return onMove(value);
    if (value === 'enrich') return onEnrich();
    if (value === 'export') return onExport();
    void this.#turnTo(choiceNames.find((name) => name === value) ?? null);
  }

  async #turnTo(page: ChoiceName | null) {
    this.#page = page;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    await this.#menu.value?.updateComplete;
    this.#menu.value?.show();
  }

  /** Whoever opens it by its button begins at the first page. */
  #onClick = (event: Event) => {
    const [target] = event.composedPath();
    if (this.#page === null || !(target as Element).closest('button')) return;
    this.#page = null;
    this.#host.requestUpdate();
  };
}

const toActs = 'acts';
const showAll = 'shown';
