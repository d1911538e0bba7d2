import {
  enrichmentSources,
  enrichmentTriggers,
  type EnrichmentSource,
  type FactField,
} from '@clientele/contract/rules/enrichment-fields';
import { badge } from '@clientele/ui/badge/badge';
import { icon } from '@clientele/ui/icon/icon';
import type { ClienteleTextField } from '@clientele/ui/text-field/text-field';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { enrichmentSettingsMessages } from '../locales/enrichment-settings.ts';
import { conflictChoice } from '../record/conflict-choice.ts';
import type { FormDraft } from '../record/form-draft.ts';
import type { Scope } from '../scope.ts';
import { policyList } from './policy-list.ts';
import { mostRunsADay, type RunPolicies, type SettingValues, type SwitchName } from './settings-values.ts';

interface SettingsView {
  readonly scope: Scope;
  readonly form: FormDraft<SettingValues>;
  /** The sources that the operator has configured. */
  readonly offered: readonly EnrichmentSource[];
  /** False for a person who reads the settings only. */
  readonly canEdit: boolean;
}

/** Every setting at its place. The host registers `clientele-text-field`. */
export function settingSections(view: SettingsView) {
  const { scope, form, canEdit } = view;
  const words = scope.messages(enrichmentSettingsMessages);
  const names = scope.messages(enrichmentMessages).providers;
  const { values } = form;
  return html`<section>${choice(view, 'isEnabled', words.isEnabled, { hint: words.isEnabledHint })}</section>
    <section aria-labelledby="triggers">
      <h3 id="triggers">${words.triggers.title}</h3>
      <p class="muted">${words.triggers.hint}</p>
      ${enrichmentTriggers.map((trigger) => choice(view, `triggers.${trigger}`, words.triggers.names[trigger]))}
    </section>
    <section aria-labelledby="sources">
      <h3 id="sources">${words.sources.title}</h3>
      <p class="muted">${words.sources.hint}</p>
      ${enrichmentSources.map((source) =>
        choice(view, `sources.${source}`, names[source], {
          hint: words.sources.asks[source],
          absence: absence(view, source),
        }),
      )}
    </section>
    <section aria-labelledby="many">
      <h3 id="many">${words.many.title}</h3>
      ${dailyCap(view)}
    </section>
    <section aria-labelledby="people">
      <h3 id="people">${words.people.title}</h3>
      ${choice(view, 'keepsPeople', words.people.keep, { hint: words.people.hint })}
    </section>
    <section aria-labelledby="policies">
      <h3 id="policies">${words.policies.title}</h3>
      ${policyList({
        scope,
        isEditable: canEdit,
        keepsPeople: values.keepsPeople,
        policiesOf: (field) => values[`policies.${field}`],
        problemOf: (field) => form.problemOf(`policies.${field}`),
        onChange: (field, policies) => form.set(policyValue(field, policies)),
      })}
    </section>`;
}

/** What somebody else has changed, too: each to be chosen before the settings are saved. */
export function settingConflicts({ scope, form }: Pick<SettingsView, 'scope' | 'form'>) {
  return form.conflicts.map(([name, theirs]) => {
    const label = nameOf(name, scope);
    return html`<div class="conflict-of">
      <p class="conflict-name">${label}</p>
      ${conflictChoice({
        scope,
        label,
        yours: inWords(form.values[name], scope),
        theirs: inWords(theirs, scope),
        onMine: () => form.keepMine(name),
        onTheirs: () => form.takeTheirs(name),
      })}
    </div>`;
  });
}

/** Why a source is not asked, whatever the workspace has chosen; '' where nothing prevents it. */
function absence({ scope, form, offered }: SettingsView, source: EnrichmentSource): string {
  const { sources } = scope.messages(enrichmentSettingsMessages);
  if (!offered.includes(source)) return sources.notConfigured;
  const readsWebsite = source === 'dns' || source === 'language-model';
  return readsWebsite && !form.values['sources.website'] ? sources.withWebsite : '';
}

/** Something that is on or off, with what it means. `absence` says why it is off and cannot be switched on. */
function choice(view: SettingsView, name: SwitchName, label: string, { hint = '', absence: why = '' } = {}) {
  const { scope, form, canEdit } = view;
  const words = scope.messages(enrichmentSettingsMessages);
  const isOn = form.values[name] && why === '';
  const id = `hint-${name.replace('.', '-')}`;
  const problem = form.problemOf(name);
  const about = html`<span class="choice-hint muted" id=${id}>
    ${hint}${why ? html` <span class="absence">${why}</span>` : nothing}
    ${problem ? html`<span class="trouble">${icon('alert')}<span>${problem}</span></span>` : nothing}
  </span>`;
  if (!canEdit)
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
        ?disabled=${why !== ''}
        .checked=${live(isOn)}
        @change=${(event: Event) => form.set({ [name]: (event.target as HTMLInputElement).checked })}
      />
      <span class="choice-label">${label}</span>
    </label>
    ${about}
  </div>`;
}

function dailyCap({ scope, form, canEdit }: SettingsView) {
  const { many } = scope.messages(enrichmentSettingsMessages);
  const { values } = form;
  const problem = form.problemOf('dailyCap');
  if (!canEdit)
    return html`<p class="choice" data-name="dailyCap">${many.dailyCap}: ${inWords(values.dailyCap, scope)}</p>`;
  return html`<clientele-text-field
    class=${problem ? 'cap is-refused' : 'cap'}
    data-name="dailyCap"
    inputmode="numeric"
    required
    .label=${many.dailyCap}
    .hint=${many.hint}
    .value=${values.dailyCap}
    .error=${problem && many.range(scope.format.number(mostRunsADay))}
    @input=${(event: Event) => form.set({ dailyCap: (event.target as ClienteleTextField).value })}
  ></clientele-text-field>`;
}

function nameOf(name: string, { messages }: Scope): string {
  const words = messages(enrichmentSettingsMessages);
  const { fields, providers } = messages(enrichmentMessages);
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

function prefixed(prefix: string, names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(names).map(([name, text]) => [`${prefix}.${name}`, text]));
}

function inWords(value: unknown, { messages }: Scope): string {
  const words = messages(enrichmentSettingsMessages);
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string') return value;
  // What is neither is a policy: the form has no other kind.
  const { automatic, manual } = value as RunPolicies;
  const { names } = words.policies;
  return words.policies.both(names[automatic], names[manual]);
}

/** Of one field: a computed name is a string to the compiler. */
function policyValue(field: FactField, policies: RunPolicies): Partial<SettingValues> {
  return { [`policies.${field}`]: policies };
}
