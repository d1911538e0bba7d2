import type { Condition, CustomField } from '@clientele/contract';
import { enrichmentStates } from '@clientele/contract/rules';
import { buttonStyles } from '@clientele/ui/button/button';
import { fieldStyles } from '@clientele/ui/field/field.css';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ClienteleMenu, type MenuItem } from '@clientele/ui/menu/menu';
import type { MenuSelectEvent } from '@clientele/ui/menu/menu-select-event';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { conditionsMessages } from '../locales/conditions.ts';
import type { Scope } from '../scope.ts';
import type { DirectoryView } from './directory-view.ts';
import { chooseOwner } from './filters.ts';
import { furtherFiltersStyles } from './further-filters.css.ts';
import { readValue, withValue, type FurtherField } from './further-values.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * What lists are filtered by beyond status, owner, tags and days: what classifies clients, who manages the account, where enrichment
 * stands, and the fields of the workspace's own, each by its type. What is chosen is asked for at once, and stands among the active filters.
 *
 * @csspart base - the panel
 */
export class FurtherFilters extends ScopedElements(LitElement, { 'clientele-menu': ClienteleMenu }) {
  static readonly namespaces = [conditionsMessages];
  static override styles = [tokens, iconStyles, buttonStyles, fieldStyles, furtherFiltersStyles];

  @property({ attribute: false }) scope!: Scope;
  @property({ attribute: false }) view!: DirectoryView;
  @property({ attribute: false }) where: readonly Condition[] = [];
  /** Whether it is shown. */
  @property({ type: Boolean }) open = false;
  /** The button that it opens below. */
  @property({ attribute: false }) anchor: HTMLElement | undefined;
  @property({ attribute: false }) onChange!: (where: Condition[]) => void;

  constructor() {
    super();
    // At once, whoever closes it: the platform does so by itself at a click elsewhere, and at Escape, after which the button has the focus.
    this.addEventListener('beforetoggle', ({ newState }) => {
      this.open = newState === 'open';
      if (!this.open && this.matches(':focus-within')) this.anchor?.focus();
    });
  }

  override updated(changed: PropertyValues<this>) {
    if (!changed.has('open') || this.open === this.matches(':popover-open')) return;
    if (!this.open) return this.hidePopover();
    this.showPopover(this.anchor ? { source: this.anchor } : {});
    const first = this.renderRoot.querySelector<ClienteleMenu>('clientele-menu:not([disabled])');
    void first?.updateComplete.then(() => first.focus());
  }

  override render() {
    const { filters } = this.view.messages;
    return html`<div class="base" part="base">
      <h2>${filters.more}</h2>
      <div class="kinds">
        ${this.#choice(['tier', 'in'], this.#options('client_tier'))}
        ${this.#choice(['type', 'in'], this.#options('client_type'))} ${this.#brand()}
        ${this.#choice(['rating', 'in'], this.#ratings())} ${this.#choice(['industry', 'in'], this.#industries())}
        ${this.#choice(['accountManager', 'in'], this.#members())} ${this.#choice(['enrichment', 'in'], this.#states())}
      </div>
      ${this.#fields.map((field) => this.#custom(field))}
    </div>`;
  }

  #custom(field: CustomField) {
    const { further } = this.#words;
    switch (field.type) {
      case 'choice':
        return this.#choice(
          ['custom', 'in', field.id],
          field.choices.map((value) => ({ value, label: value })),
          field.label,
        );
      case 'boolean':
        return this.#oneOf(field, [
          ['yes', this.#words.yes, ['eq', true]],
          ['no', this.#words.no, ['eq', false]],
        ]);
      case 'url':
        return this.#oneOf(field, [
          ['present', further.present, ['present']],
          ['empty', further.empty, ['empty']],
        ]);
      case 'text':
        return html`<label class="line"
          ><span><bdi>${field.label}</bdi></span
          >${this.#input(field, 'contains', 'search', this.#words.operators.contains)}</label
        >`;
      default:
        return html`<fieldset>
          <legend><bdi>${field.label}</bdi></legend>
          <label>${further.from} ${this.#input(field, 'gte', field.type)}</label>
          <label>${further.to} ${this.#input(field, 'lte', field.type)}</label>
        </fieldset>`;
    }
  }

  #choice(field: FurtherField, choices: readonly Choice[], label?: string) {
    const words = this.#words;
    const { filters } = this.view.messages;
    const value = readValue(this.where, field);
    const chosen = Array.isArray(value) ? value.map(String) : value === true ? ['nobody'] : [];
    const items = choices.map((choice): MenuItem => ({ ...choice, checked: chosen.includes(choice.value) }));
    const select = (event: MenuSelectEvent) => {
      event.stopPropagation();
      const { values } = event;
      this.#set(field, field[0] === 'accountManager' ? chooseOwner(chosen, values) : values);
    };
    return html`<clientele-menu
      multiple
      exportparts="button, menu, item"
      .label=${label ?? words.fields[field[0]]}
      .filterLabel=${filters.find}
      .noMatchText=${filters.noMatch}
      .items=${items}
      ?disabled=${items.length === 0}
      @clientele-menu-select=${select}
    ></clientele-menu>`;
  }

  /** Of answers that exclude each other one, or any. */
  #oneOf(field: CustomField, answers: [name: string, label: string, asked: ['eq', boolean] | ['present' | 'empty']][]) {
    const chosen = answers.find(([, , [operator, value]]) => {
      const stored = readValue(this.where, ['custom', operator, field.id]);
      return value === undefined ? stored === true : stored === value;
    });
    const change = ({ currentTarget }: Event) => {
      const name = (currentTarget as HTMLSelectElement).value;
      const asked = answers.find(([answer]) => answer === name)?.[2];
      let where = [...this.where];
      for (const [, , [operator]] of answers) where = withValue(where, ['custom', operator, field.id], null);
      this.#ask(asked ? withValue(where, ['custom', asked[0], field.id], asked[1] ?? true) : where);
    };
    return html`<label class="line"
      ><span><bdi>${field.label}</bdi></span
      ><select class="control" @change=${change}>
        <option value="" ?selected=${!chosen}>${this.#words.further.any}</option>
        ${answers.map(([name, label]) => html`<option value=${name} ?selected=${chosen?.[0] === name}>${label}</option>`)}
      </select></label
    >`;
  }

  #input(field: CustomField, operator: 'contains' | 'gte' | 'lte', type: string, placeholder?: string) {
    const stored = readValue(this.where, ['custom', operator, field.id]);
    const change = ({ currentTarget }: Event) => {
      const input = currentTarget as HTMLInputElement;
      // What was typed in part has no value.
      if (!input.reportValidity()) return;
      const text = input.value.trim();
      this.#set(['custom', operator, field.id], text === '' ? null : type === 'number' ? Number(text) : text);
    };
    return html`<input
      class="control"
      type=${type}
      step=${type === 'number' ? 'any' : nothing}
      min=${type === 'number' ? '-1000000000000' : nothing}
      max=${type === 'number' ? '1000000000000' : nothing}
      maxlength=${type === 'search' ? '200' : nothing}
      placeholder=${placeholder ?? nothing}
      .value=${String(stored ?? '')}
      @change=${change}
    />`;
  }

  #set(field: FurtherField, value: Parameters<typeof withValue>[2]) {
    this.#ask(withValue(this.where, field, value));
  }

  /** At once: the next choice may come before the owner has drawn this one. */
  #ask(where: Condition[]) {
    this.where = where;
    this.onChange(where);
  }

  /** Only where the workspace has brands: most work under one name. */
  #brand() {
    const brands = this.#options('brand');
    return brands.length > 0 ? this.#choice(['brand', 'in'], brands) : nothing;
  }

  #options(set: 'client_tier' | 'client_type' | 'brand'): Choice[] {
    const options = this.scope.vocabulary?.options ?? [];
    return options.filter((option) => option.set === set).map(({ id, label }) => ({ value: id, label }));
  }

  #ratings(): Choice[] {
    const { format } = this.view;
    return [5, 4, 3, 2, 1, 0].map((stars) => ({
      value: String(stars),
      label: stars === 0 ? this.#words.notRated : `${format.number(stars)} ★`,
    }));
  }

  #industries(): Choice[] {
    const { industries = [] } = this.scope.vocabulary ?? {};
    const collator = new Intl.Collator(this.view.locale);
    return industries.toSorted(collator.compare).map((value) => ({ value, label: value }));
  }

  #states(): Choice[] {
    return enrichmentStates.map((state) => ({ value: state, label: this.view.words.enrichment[state] }));
  }

  #members(): Choice[] {
    const { me, nobody } = this.view.messages.filters;
    const { vocabulary, session } = this.scope;
    const others = (vocabulary?.members ?? []).filter(({ id }) => id !== session?.user.id);
    return [
      { value: 'me', label: me },
      { value: 'nobody', label: nobody },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ];
  }

  get #fields(): CustomField[] {
    return (this.scope.vocabulary?.customFields ?? []).filter(({ isHidden }) => !isHidden);
  }

  get #words() {
    return this.scope.messages(conditionsMessages);
  }
}
