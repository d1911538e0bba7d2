import {
  factFieldNames,
  fieldPolicies,
  isFillable,
  type FactField,
  type FieldPolicy,
} from '@clientele/contract/rules/enrichment-fields';
import { icon } from '@clientele/ui/icon/icon';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { factGroups, groupOf, ruleOf, type FactGroup } from '../enrichment-panel/fact-groups.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { enrichmentSettingsMessages } from '../locales/enrichment-settings.ts';
import type { Scope } from '../scope.ts';
import type { RunPolicies } from './settings-values.ts';

const runs = ['automatic', 'manual'] as const;

interface PolicyList {
  readonly scope: Scope;
  readonly isEditable: boolean;
  readonly keepsPeople: boolean;
  policiesOf(field: FactField): RunPolicies;
  /** Why a field was refused; '' where it was not. */
  problemOf(field: FactField): string;
  onChange(field: FactField, policies: RunPolicies): void;
}

/** How the values of each field are used, in the groups of the panel, for automatic and manual runs side by side. */
export function policyList(given: PolicyList) {
  const { scope } = given;
  const words = scope.messages(enrichmentSettingsMessages).policies;
  return html`<dl class="means">
      ${fieldPolicies.map(
        (policy) =>
          html`<div>
            <dt>${words.names[policy]}</dt>
            <dd>${words.means[policy]}</dd>
          </div>`,
      )}
    </dl>
    <p class="muted">${words.role}</p>
    <p class="muted by-hand-hint">${icon('lock')}<span>${words.byHandHint}</span></p>
    ${factGroups.map((group) => policyGroup(group, given))}`;
}

function policyGroup(group: FactGroup, given: PolicyList) {
  const { scope } = given;
  const fields = factFieldNames.filter((field) => groupOf(field) === group);
  const { when } = scope.messages(enrichmentSettingsMessages).policies;
  return html`<details class="accordion policies" data-group=${group}>
    <summary>
      <h4>${scope.messages(enrichmentMessages).groups[group]}</h4>
      <span class="muted">${summaryOf(fields, given)}</span>
    </summary>
    <div class="policy policy-head" aria-hidden="true">
      <span></span>
      <span>${when.automatic}</span>
      <span>${when.manual}</span>
    </div>
    ${fields.map((field) => policyRow(field, given))}
  </details>`;
}

/** The summary of a closed group: how many of its fields are filled or never kept. */
function summaryOf(fields: readonly FactField[], { scope, policiesOf }: PolicyList): string {
  const words = scope.messages(enrichmentSettingsMessages).policies;
  const countOf = (policy: FieldPolicy) =>
    fields.filter((field) => runs.some((run) => policiesOf(field)[run] === policy)).length;
  const [filled, never] = [countOf('fill-empty'), countOf('never')];
  if (filled + never === 0) return words.allSuggested;
  return [
    ...(filled > 0 ? [words.filled(scope.locale, filled)] : []),
    ...(never > 0 ? [words.never(scope.locale, never)] : []),
  ].join(' · ');
}

function policyRow(field: FactField, given: PolicyList) {
  const { scope, keepsPeople, problemOf } = given;
  const words = scope.messages(enrichmentSettingsMessages).policies;
  const name = scope.messages(enrichmentMessages).fields[field];
  const { isHumanOnly, isPersonal } = ruleOf(field);
  const problem = problemOf(field);
  return html`<div class="policy" role="group" aria-labelledby=${`name-${field}`} data-field=${field}>
    <div class="policy-name">
      <span id=${`name-${field}`}>${name}</span>
      ${isHumanOnly ? html`<span class="by-hand">${icon('lock')}${words.byHand}</span>` : nothing}
    </div>
    ${
      isPersonal && !keepsPeople
        ? html`<p class="policy-off muted">${words.peopleOff}</p>`
        : runs.map((run) => policyChoice(field, run, given))
    }
    ${
      problem
        ? html`<p class="policy-error trouble" id=${`error-${field}`}>${icon('alert')}<span>${problem}</span></p>`
        : nothing
    }
  </div>`;
}

function policyChoice(field: FactField, run: (typeof runs)[number], given: PolicyList) {
  const { scope, isEditable, policiesOf, problemOf, onChange } = given;
  const words = scope.messages(enrichmentSettingsMessages).policies;
  const policies = policiesOf(field);
  const label = html`<span class="policy-when">${words.when[run]}</span>`;
  if (!isEditable) return html`<p class="policy-choice">${label}<span>${words.names[policies[run]]}</span></p>`;
  // A stored policy is always shown, even if it can no longer be chosen.
  const choices = fieldPolicies.filter(
    (policy) => policy !== 'fill-empty' || isFillable(field) || policies[run] === policy,
  );
  return html`<label class="policy-choice">
    ${label}
    <span class="select">
      <select
        class="control"
        aria-label=${words.about(scope.messages(enrichmentMessages).fields[field], words.when[run])}
        aria-invalid=${problemOf(field) ? 'true' : 'false'}
        aria-describedby=${problemOf(field) ? `error-${field}` : nothing}
        @change=${(event: Event) =>
          onChange(field, { ...policies, [run]: (event.target as HTMLSelectElement).value as FieldPolicy })}
      >
        ${choices.map(
          (policy) =>
            html`<option value=${policy} .selected=${live(policy === policies[run])}>${words.names[policy]}</option>`,
        )}
      </select>
      ${icon('chevron-down')}
    </span>
  </label>`;
}
