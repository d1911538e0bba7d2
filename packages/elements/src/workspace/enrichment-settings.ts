import type { ClienteleError } from '@clientele/client';
import type { EnrichmentSettings } from '@clientele/contract';
import {
  enrichmentSources,
  enrichmentTriggers,
  type EnrichmentSource,
  type FactField,
} from '@clientele/contract/rules/enrichment-fields';
import { badge, badgeStyles } from '@clientele/ui/badge/badge';
import { buttonStyles } from '@clientele/ui/button/button';
import { ClienteleDialog } from '@clientele/ui/dialog/dialog';
import { emptyState, emptyStateStyles } from '@clientele/ui/empty-state/empty-state';
import { fieldStyles } from '@clientele/ui/field/field.css';
import { icon } from '@clientele/ui/icon/icon';
import { iconStyles } from '@clientele/ui/icon/icon.css';
import { ScopedElements } from '@clientele/ui/registry/scoped-elements';
import { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { skeletonStyles } from '@clientele/ui/skeleton/skeleton';
import { tokens } from '@clientele/ui/tokens/tokens';
import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { deferred } from '../deferred.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { enrichmentSettingsMessages } from '../locales/enrichment-settings.ts';
import { recordMessages } from '../locales/record.ts';
import { accordionStyles } from '../enrichment-panel/enrichment.css.ts';
import { conflictChoice, conflictStyles, focusConflict } from '../record/conflict-choice.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { enrichmentSettingsStyles } from './enrichment-settings.css.ts';
import { policyList } from './policy-list.ts';
import {
  changedSince,
  isDailyCap,
  mostRunsADay,
  patchOf,
  valuesOf,
  type RunPolicies,
  type SettingValues,
  type SwitchName,
} from './settings-values.ts';

const drafts = new Drafts<SettingValues>();

/**
 * How a workspace wants its clients to be looked up: whether, when, by which sources, and what becomes of the values. Who may not change
 * it reads it. What was changed and not saved is kept, also when the view is left.
 */
export class EnrichmentSettingsForm extends ScopedElements(LitElement, {
  'clientele-dialog': ClienteleDialog,
  'clientele-text-field': ClienteleTextField,
}) {
  static readonly namespaces = [commonMessages, recordMessages, enrichmentMessages, enrichmentSettingsMessages];
  static override styles = [
    tokens,
    iconStyles,
    buttonStyles,
    badgeStyles,
    fieldStyles,
    skeletonStyles,
    emptyStateStyles,
    recordStyles,
    conflictStyles,
    accordionStyles,
    enrichmentSettingsStyles,
  ];

  @property({ attribute: false }) scope!: Scope;
  /** False while another view is. */
  @property({ type: Boolean }) shown = false;
  /** Null until they are there. */
  @state() private known: EnrichmentSettings | null = null;
  @state() private error: ClienteleError | null = null;
  /** The question whether what was changed is to be saved; null while it is not asked. */
  @state() private leaving: { answer: (mayLeave: boolean) => void } | null = null;
  @query('h2') private heading!: HTMLElement | null;

  #form = new FormDraft<SettingValues>(this, drafts);
  #answered = deferred();
  #asking: AbortController | null = null;
  /** The save that is under way. */
  #saving: Promise<boolean> | null = null;
  #actor: string | undefined;

  /** Loads what is shown again; what was changed here stays. */
  async refresh(): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const { scope } = this;
    try {
      const settings = await scope.client.api.enrichment.getSettings({}, { signal: asking.signal });
      // They may be as they are being saved here: that is nobody else's change.
      await this.#saving;
      if (asking !== this.#asking) return;
      this.error = null;
      this.#take(settings);
    } catch (cause) {
      if (asking !== this.#asking) return;
      this.error = asClienteleError(cause);
    }
    this.#answered.resolve();
  }

  /** Resolves when the settings are shown; rejects with a ClienteleError when they could not be had. */
  async whenReady(): Promise<void> {
    await this.#answered.promise;
    await this.updateComplete;
    if (this.error && !this.known) throw this.error;
  }

  /** Asks what is to become of changes that are not saved; true when the person may go. */
  async mayLeave(): Promise<boolean> {
    if (!this.known || !this.#form.isDirty) return true;
    this.leaving?.answer(false);
    const answer = await new Promise<boolean>((resolve) => (this.leaving = { answer: resolve }));
    this.leaving = null;
    return answer;
  }

  override focus(options?: FocusOptions) {
    this.heading?.focus(options);
  }

  override connectedCallback() {
    super.connectedCallback();
    window.addEventListener('beforeunload', this.#onUnload);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.removeEventListener('beforeunload', this.#onUnload);
    this.leaving?.answer(false);
    this.#asking?.abort();
  }

  override willUpdate(changed: PropertyValues<this>) {
    const actor = this.scope.session?.user.id;
    const isOther = actor !== this.#actor;
    if (isOther) {
      this.#actor = actor;
      this.known = null;
      this.error = null;
      this.#saving = null;
    }
    if (!this.shown) return;
    this.scope.toaster.expect();
    if (isOther || changed.has('shown')) void this.refresh();
  }

  override render() {
    const { scope, known, error } = this;
    const words = scope.messages(enrichmentSettingsMessages);
    return html`<div class="settings">
        <h2 tabindex="-1">${words.title}</h2>
        <p class="muted">${words.intro}</p>
        ${known ? this.#content(known) : error ? this.#failed(error) : partSkeleton(scope)}
      </div>
      ${this.#question()}`;
  }

  get #canEdit(): boolean {
    return this.scope.can('manage_options');
  }

  #failed(error: ClienteleError) {
    const { messages } = this.scope;
    return emptyState({
      icon: error.code === 'offline' ? 'offline' : 'alert',
      heading: messages(enrichmentSettingsMessages).failed,
      text: failureText(error, messages),
      part: 'error',
      actions: html`<button class="button" part="button" type="button" @click=${() => void this.refresh()}>
        ${messages(commonMessages).retry}
      </button>`,
    });
  }

  #content({ offered }: EnrichmentSettings) {
    const { scope } = this;
    const form = this.#form;
    const words = scope.messages(enrichmentSettingsMessages);
    const names = scope.messages(enrichmentMessages).providers;
    const { values } = form;
    return html`${notice('info', this.#canEdit ? '' : words.readOnly)}
      ${notice('alert', offered.length > 0 ? '' : words.notOffered)} ${this.#restored()}
      <form
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.#save();
        }}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void this.#save();
        }}
      >
        ${this.#conflicts()}
        <section>${this.#choice('isEnabled', words.isEnabled, { hint: words.isEnabledHint })}</section>
        <section aria-labelledby="triggers">
          <h3 id="triggers">${words.triggers.title}</h3>
          <p class="muted">${words.triggers.hint}</p>
          ${enrichmentTriggers.map((trigger) => this.#choice(`triggers.${trigger}`, words.triggers.names[trigger]))}
        </section>
        <section aria-labelledby="sources">
          <h3 id="sources">${words.sources.title}</h3>
          <p class="muted">${words.sources.hint}</p>
          ${enrichmentSources.map((source) =>
            this.#choice(`sources.${source}`, names[source], {
              hint: words.sources.asks[source],
              ...this.#absence(source, offered),
            }),
          )}
        </section>
        <section aria-labelledby="many">
          <h3 id="many">${words.many.title}</h3>
          ${this.#dailyCap()}
        </section>
        <section aria-labelledby="people">
          <h3 id="people">${words.people.title}</h3>
          ${this.#choice('keepsPeople', words.people.keep, { hint: words.people.hint })}
        </section>
        <section aria-labelledby="policies">
          <h3 id="policies">${words.policies.title}</h3>
          ${policyList({
            scope,
            isEditable: this.#canEdit,
            keepsPeople: values.keepsPeople,
            policiesOf: (field) => values[`policies.${field}`],
            problemOf: (field) => form.problemOf(`policies.${field}`),
            onChange: (field, policies) => form.set(policyValue(field, policies)),
          })}
        </section>
        ${this.#canEdit ? this.#bar() : nothing}
      </form>`;
  }

  /** Why a source is not asked, whatever the workspace wants. */
  #absence(source: EnrichmentSource, offered: readonly EnrichmentSource[]): { absence?: string } {
    const { sources } = this.scope.messages(enrichmentSettingsMessages);
    if (!offered.includes(source)) return { absence: sources.notConfigured };
    const isOfSite = source === 'dns' || source === 'language-model';
    return isOfSite && !this.#form.values['sources.website'] ? { absence: sources.withWebsite } : {};
  }

  /** Something that is on or off, with what it means. `absence` says why it is off and cannot be switched on. */
  #choice(name: SwitchName, label: string, { hint = '', absence = '' } = {}) {
    const words = this.scope.messages(enrichmentSettingsMessages);
    const isOn = this.#form.values[name] && absence === '';
    const id = `hint-${name.replace('.', '-')}`;
    const problem = this.#form.problemOf(name);
    const about = html`<span class="choice-hint muted" id=${id}>
      ${hint}${absence ? html` <span class="absence">${absence}</span>` : nothing}
      ${problem ? html`<span class="trouble">${icon('alert')}<span>${problem}</span></span>` : nothing}
    </span>`;
    if (!this.#canEdit)
      return html`<div class="choice" data-name=${name}>
        <span class="choice-label">${label}</span>
        ${badge(isOn ? words.on : words.off, isOn ? 'success' : 'neutral')}${about}
      </div>`;
    return html`<div class="choice" data-name=${name}>
      <label>
        <input
          type="checkbox"
          name=${name}
          aria-describedby=${id}
          aria-invalid=${problem ? 'true' : 'false'}
          ?disabled=${absence !== ''}
          .checked=${live(isOn)}
          @change=${(event: Event) => this.#form.set({ [name]: (event.target as HTMLInputElement).checked })}
        />
        <span class="choice-label">${label}</span>
      </label>
      ${about}
    </div>`;
  }

  #dailyCap() {
    const { many } = this.scope.messages(enrichmentSettingsMessages);
    const { values } = this.#form;
    const problem = this.#form.problemOf('dailyCap');
    if (!this.#canEdit)
      return html`<p class="choice" data-name="dailyCap">${many.dailyCap}: ${this.#inWords(values.dailyCap)}</p>`;
    return html`<clientele-text-field
      class=${problem ? 'cap is-refused' : 'cap'}
      data-name="dailyCap"
      inputmode="numeric"
      required
      .label=${many.dailyCap}
      .hint=${many.hint}
      .value=${values.dailyCap}
      .error=${problem && many.range(this.scope.format.number(mostRunsADay))}
      @input=${(event: Event) => this.#form.set({ dailyCap: (event.target as ClienteleTextField).value })}
    ></clientele-text-field>`;
  }

  #restored() {
    const words = this.scope.messages(enrichmentSettingsMessages);
    if (!this.#form.isRestored) return nothing;
    return html`<p class="notice" part="notice">
      ${icon('info')}<span class="notice-body">${words.restored}</span>
      <button class="link" type="button" @click=${() => this.#form.discard()}>${words.discard}</button>
    </p>`;
  }

  #conflicts() {
    const form = this.#form;
    return form.conflicts.map(([name, theirs]) => {
      const label = this.#nameOf(name);
      return html`<div class="conflict-of">
        <p class="conflict-name">${label}</p>
        ${conflictChoice({
          scope: this.scope,
          label,
          yours: this.#inWords(form.values[name]),
          theirs: this.#inWords(theirs),
          onMine: () => form.keepMine(name),
          onTheirs: () => form.takeTheirs(name),
        })}
      </div>`;
    });
  }

  #nameOf(name: string): string {
    const words = this.scope.messages(enrichmentSettingsMessages);
    const { fields, providers } = this.scope.messages(enrichmentMessages);
    const all: Record<string, string> = {
      isEnabled: words.isEnabled,
      keepsPeople: words.people.keep,
      dailyCap: words.many.dailyCap,
      ...prefixed('triggers', words.triggers.names),
      ...prefixed('sources', providers),
      ...prefixed('policies', fields),
    };
    return all[name] ?? name;
  }

  #inWords(value: unknown): string {
    const words = this.scope.messages(enrichmentSettingsMessages);
    if (typeof value === 'boolean') return value ? words.on : words.off;
    if (typeof value === 'string') return value;
    // What is neither is a policy: the form has no other kind.
    const { automatic, manual } = value as RunPolicies;
    const { names } = words.policies;
    return words.policies.both(names[automatic], names[manual]);
  }

  /** In sight while something is to be saved. */
  #bar() {
    const { scope } = this;
    const form = this.#form;
    const words = scope.messages(enrichmentSettingsMessages);
    const count = Object.keys(form.changes).length;
    const failure = form.error?.code === 'conflict' ? '' : form.failure(words.saveFailed);
    return html`<div class="bar ${count > 0 || failure ? 'is-open' : ''}">
      <div aria-live="assertive">
        ${failure ? html`<p class="failure" part="error">${icon('alert')}<span>${failure}</span></p>` : nothing}
      </div>
      <p class="unsaved" role="status">${count > 0 ? words.unsaved(scope.locale, count) : ''}</p>
      <button
        class="button"
        part="button"
        type="button"
        ?disabled=${count === 0 || form.isBusy}
        @click=${this.#discard}
      >
        ${words.discard}
      </button>
      <button
        class="button button-primary"
        part="button button-primary"
        type="submit"
        ?disabled=${count === 0}
        aria-busy=${form.isBusy ? 'true' : 'false'}
      >
        ${words.save}
      </button>
    </div>`;
  }

  #question() {
    const { leave } = this.scope.messages(enrichmentSettingsMessages);
    const answer = (mayLeave: boolean) => () => this.leaving?.answer(mayLeave);
    return html`<clientele-dialog
      .open=${this.leaving !== null}
      .heading=${leave.title}
      @clientele-close-request=${answer(false)}
    >
      ${leave.text}
      <button
        slot="actions"
        class="button"
        type="button"
        ?disabled=${this.#form.isBusy}
        @click=${() => {
          this.#form.discard();
          this.leaving?.answer(true);
        }}
      >
        ${leave.discard}
      </button>
      <button slot="actions" class="button" type="button" autofocus @click=${answer(false)}>${leave.stay}</button>
      <button
        slot="actions"
        class="button button-primary"
        type="button"
        aria-busy=${this.#form.isBusy ? 'true' : 'false'}
        @click=${this.#saveAndLeave}
      >
        ${leave.save}
      </button>
    </clientele-dialog>`;
  }

  #discard = () => {
    this.#form.discard();
    this.focus();
  };

  #saveAndLeave = async () => {
    const { leaving } = this;
    const isSaved = await this.#save();
    // Where it was refused, what is to be mended is here.
    leaving?.answer(isSaved);
    if (isSaved) return;
    // A dialog that closes gives the focus back: only then it can go on.
    this.leaving = null;
    await this.updateComplete;
    await this.renderRoot.querySelector<ClienteleDialog>('clientele-dialog')?.updateComplete;
    await this.#focusRefused();
  };

  /** True when what was changed is saved. A save that is under way is not begun again. */
  async #save(): Promise<boolean> {
    const saving = (this.#saving ??= this.#send());
    try {
      return await saving;
    } finally {
      if (this.#saving === saving) this.#saving = null;
    }
  }

  async #send(): Promise<boolean> {
    const { scope, known } = this;
    const form = this.#form;
    const actor = this.#actor;
    if (!known || !form.isDirty) return true;
    let sent = form.values;
    let names: string[] = [];
    if (!isDailyCap(form.values.dailyCap)) form.refuse('dailyCap', 'invalid');
    let after: EnrichmentSettings | undefined;
    const isSaved = await form.send(
      async () => {
        sent = form.values;
        names = Object.keys(form.changes);
        const { version } = this.known ?? known;
        const patch = patchOf(names, sent);
        after = await scope.client.api.enrichment.updateSettings({ version, patch });
      },
      (current) => {
        // The contract promises the settings with every conflict.
        this.known = current as EnrichmentSettings;
        return valuesOf(this.known);
      },
    );
    if (actor !== this.#actor) return false;
    if (isSaved && after) {
      const former = valuesOf(known);
      const since = changedSince(sent, form.values);
      this.#take(after);
      form.set(since);
      // The button is disabled now: the keyboard goes on from the top, as after Discard.
      if (!form.isDirty && this.renderRoot.querySelector('.bar:focus-within')) this.focus();
      this.#saySaved(scope, after, Object.fromEntries(names.map((name) => [name, Reflect.get(former, name)])));
    } else await this.#focusRefused();
    return isSaved;
  }

  /** Leads a person to a conflict, or else to the first field that was refused, in its group. */
  async #focusRefused() {
    await focusConflict(this);
    if (this.#form.conflicts.length > 0) return;
    const refused = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .is-refused, .policy-error');
    const group = refused?.closest('details');
    if (group) group.open = true;
    refused?.focus();
  }

  /** Undo puts back what was changed here, and nothing else. */
  #saySaved(scope: Scope, saved: EnrichmentSettings, former: Partial<SettingValues>) {
    const words = scope.messages(enrichmentSettingsMessages);
    const undo = async () => {
      await this.#saving;
      try {
        const patch = patchOf(Object.keys(former), { ...valuesOf(saved), ...former });
        this.#take(await scope.client.api.enrichment.updateSettings({ version: saved.version, patch }));
      } catch (cause) {
        sayFailure(scope, words.undoFailed, cause);
        await this.refresh();
      }
    };
    scope.toaster.say({
      text: words.saved,
      undo: { label: scope.messages(recordMessages).actions.undo, run: () => void undo() },
    });
  }

  /** What was changed here and not saved stays, and meets what somebody else has saved. An answer older than what is known says nothing. */
  #take(settings: EnrichmentSettings) {
    if (this.known && settings.version < this.known.version) return;
    this.known = settings;
    this.#form.begin(this.scope, 'enrichment-settings', valuesOf(settings));
  }

  #onUnload = (event: BeforeUnloadEvent) => {
    if (this.known && this.#form.isDirty) event.preventDefault();
  };
}

function notice(name: 'info' | 'alert', text: string) {
  return text
    ? html`<p class="notice" part="notice">${icon(name)}<span class="notice-body">${text}</span></p>`
    : nothing;
}

function prefixed(prefix: string, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, text]) => [`${prefix}.${name}`, text]));
}

/** Of one field: a computed name is a string to the compiler. */
function policyValue(field: FactField, policies: RunPolicies): Partial<SettingValues> {
  return { [`policies.${field}`]: policies };
}
