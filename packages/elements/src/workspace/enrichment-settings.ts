import type { ClienteleError } from '@clientele/client';
import type { EnrichmentSettings } from '@clientele/contract';
import { badgeStyles } from '@clientele/ui/badge/badge';
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
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { deferred } from '../deferred.ts';
import { commonMessages } from '../locales/common.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { enrichmentSettingsMessages } from '../locales/enrichment-settings.ts';
import { recordMessages } from '../locales/record.ts';
import { accordionStyles } from '../enrichment-panel/enrichment.css.ts';
import { conflictStyles, focusConflict } from '../record/conflict-choice.ts';
import { Drafts } from '../record/drafts.ts';
import { FormDraft } from '../record/form-draft.ts';
import { failureText, partSkeleton } from '../record/part-states.ts';
import { recordStyles } from '../record/record.css.ts';
import { sayFailure } from '../record/removals.ts';
import type { Scope } from '../scope.ts';
import { enrichmentSettingsStyles } from './enrichment-settings.css.ts';
import { LeaveQuestion } from './leave-question.ts';
import { settingConflicts, settingSections } from './setting-sections.ts';
import { changedSince, isDailyCap, patchOf, valuesOf, type SettingValues } from './settings-values.ts';

const drafts = new Drafts<SettingValues>();

/**
 * The settings of enrichment in a workspace: whether and when clients are looked up, in which sources, and how values are used. Without
 * the permission to change them they are shown as text. Unsaved changes are kept, also when the view is left.
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
  /** False while another view is shown. */
  @property({ type: Boolean }) shown = false;
  /** The settings as the server has them; null until they are loaded. */
  @state() private known: EnrichmentSettings | null = null;
  @state() private error: ClienteleError | null = null;
  @query('h2') private heading!: HTMLElement | null;

  #form = new FormDraft<SettingValues>(this, drafts);
  #leaveQuestion = new LeaveQuestion(this);
  #answered = deferred();
  #asking: AbortController | null = null;
  /** The save that is under way. */
  #saving: Promise<boolean> | null = null;
  #actor: string | undefined;

  /** Loads the settings again; unsaved changes stay. */
  async refresh(): Promise<void> {
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const { scope } = this;
    try {
      const settings = await scope.client.api.enrichment.getSettings({}, { signal: asking.signal });
      // The answer may contain what is being saved here, which must not appear as another person's change.
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

  /** Resolves when the settings are shown; rejects with a ClienteleError when they could not be loaded. */
  async whenReady(): Promise<void> {
    await this.#answered.promise;
    await this.updateComplete;
    if (this.error && !this.known) throw this.error;
  }

  /** Asks whether unsaved changes are saved or discarded; true when the view may be left. */
  async mayLeave(): Promise<boolean> {
    if (!this.known || !this.#form.isDirty) return true;
    return this.#leaveQuestion.ask();
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
      ${this.#leaveQuestion.render({
        scope,
        isBusy: this.#form.isBusy,
        discard: () => this.#form.discard(),
        save: () => this.#save(),
        onRefused: () => this.#focusRefused(),
      })}`;
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
        ${settingConflicts({ scope, form })} ${settingSections({ scope, form, offered, canEdit: this.#canEdit })}
        ${this.#canEdit ? this.#bar() : nothing}
      </form>`;
  }

  #restored() {
    const words = this.scope.messages(enrichmentSettingsMessages);
    if (!this.#form.isRestored) return nothing;
    return html`<p class="notice" part="notice">
      ${icon('info')}<span class="notice-body">${words.restored}</span>
      <button class="link" type="button" ?disabled=${this.#form.isBusy} @click=${() => this.#form.discard()}>
        ${words.discard}
      </button>
    </p>`;
  }

  /** The bar with Save and Discard; it stays in sight while there are unsaved changes. */
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

  #discard = () => {
    this.#form.discard();
    this.focus();
  };

  /** True when nothing is left unsaved. Calls during a save share its outcome. */
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
      // The button is disabled now, so the focus moves to the heading, as after Discard.
      if (!form.isDirty && this.renderRoot.querySelector('.bar:focus-within')) this.focus();
      this.#saySaved(scope, after, Object.fromEntries(names.map((name) => [name, Reflect.get(former, name)])));
    } else await this.#focusRefused();
    return isSaved;
  }

  /** Moves the focus to the first conflict, or else to the first refused field, whose group is opened. */
  async #focusRefused() {
    await focusConflict(this);
    if (this.#form.conflicts.length > 0) return;
    const refused = this.renderRoot.querySelector<HTMLElement>('[aria-invalid=true], .is-refused, .policy-error');
    const group = refused?.closest('details');
    if (group) group.open = true;
    refused?.focus();
  }

  /** Says that the settings were saved, with an undo that restores only the values that were changed here. */
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

  /** Takes settings from the server. Unsaved changes stay, and conflict with other values of the same fields. An older version is ignored. */
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
