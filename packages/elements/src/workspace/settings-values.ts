import type { EnrichmentSettings, EnrichmentSettingsPatch } from '@clientele/contract';
import {
  enrichmentSources,
  enrichmentTriggers,
  factFieldNames,
  type EnrichmentSource,
  type EnrichmentTrigger,
  type FactField,
  type FieldPolicy,
} from '@clientele/contract/rules/enrichment-fields';
import { withoutInvisible } from '@clientele/contract/rules';
import { asciiDigits } from '../intl/typed-number.ts';

/** How automatic and manual runs use the values of a field. */
export interface RunPolicies {
  readonly automatic: FieldPolicy;
  readonly manual: FieldPolicy;
}

/**
 * The settings as a form edits them. Each has the name under which the server reports a problem with it, so changes by two people
 * conflict only in the same setting.
 */
export type SettingValues = {
  isEnabled: boolean;
  keepsPeople: boolean;
  /** As typed, in the digits of any script. */
  dailyCap: string;
} & Record<`triggers.${EnrichmentTrigger}` | `sources.${EnrichmentSource}`, boolean> &
  Record<`policies.${FactField}`, RunPolicies>;

type SettingName = keyof SettingValues;
export type SwitchName = Exclude<SettingName, 'dailyCap' | `policies.${FactField}`>;

const suggestion: RunPolicies = { automatic: 'suggest', manual: 'suggest' };

export function valuesOf(settings: EnrichmentSettings): SettingValues {
  const { isEnabled, keepsPeople, dailyCap, triggers, ignoredSources, policies } = settings;
  return named([
    ['isEnabled', isEnabled],
    ['keepsPeople', keepsPeople],
    ['dailyCap', String(dailyCap)],
    ...enrichmentTriggers.map((trigger) => [`triggers.${trigger}`, triggers.includes(trigger)] as const),
    ...enrichmentSources.map((source) => [`sources.${source}`, !ignoredSources.includes(source)] as const),
    ...factFieldNames.map((field) => [`policies.${field}`, policies[field] ?? suggestion] as const),
  ]);
}

/** The patch for these names. Lists and policies are sent as a whole. */
export function patchOf(names: readonly string[], values: SettingValues): EnrichmentSettingsPatch {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  return {
    ...(has('isEnabled') && { isEnabled: values.isEnabled }),
    ...(has('keepsPeople') && { keepsPeople: values.keepsPeople }),
    ...(has('dailyCap') && { dailyCap: Number(inAsciiDigits(values.dailyCap)) }),
    ...(has('triggers.') && { triggers: enrichmentTriggers.filter((trigger) => values[`triggers.${trigger}`]) }),
    ...(has('sources.') && { ignoredSources: enrichmentSources.filter((source) => !values[`sources.${source}`]) }),
    ...(has('policies.') && {
      policies: Object.fromEntries(factFieldNames.map((field) => [field, values[`policies.${field}`]])),
    }),
  };
}

/** The values that were changed after they were sent. */
export function changedSince(sent: SettingValues, values: SettingValues): Partial<SettingValues> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== Reflect.get(sent, name)));
}

/** The names come from the contract's lists, each once. */
function named(entries: readonly (readonly [SettingName, boolean | string | RunPolicies])[]): SettingValues {
  return Object.fromEntries(entries) as SettingValues;
}

/** Whether the typed text is a number of runs per day that the contract accepts. */
export function isDailyCap(typed: string): boolean {
  const text = inAsciiDigits(typed);
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostRunsADay;
}

export const mostRunsADay = 10_000;

/** Without invisible marks, with ASCII digits. */
function inAsciiDigits(typed: string): string {
  return asciiDigits(withoutInvisible(typed)).trim();
}
