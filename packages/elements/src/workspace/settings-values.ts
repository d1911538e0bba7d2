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

/** What the two kinds of runs do with a value. */
export interface RunPolicies {
  readonly automatic: FieldPolicy;
  readonly manual: FieldPolicy;
}

/**
 * The settings as a form edits them: each by a name of its own, which is also the one under which the server refuses it. What two
 * people change in different places never meets.
 */
export type SettingValues = {
  isEnabled: boolean;
  keepsPeople: boolean;
  /** As it is typed. */
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

/** What is to be sent for these names; lists and policies go as a whole. */
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

/** What of the values is another one by now than when they were sent. */
export function changedSince(sent: SettingValues, values: SettingValues): Partial<SettingValues> {
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== Reflect.get(sent, name)));
}

/** The names come from the contract's lists, each once. */
function named(entries: readonly (readonly [SettingName, boolean | string | RunPolicies])[]): SettingValues {
  return Object.fromEntries(entries) as SettingValues;
}

/** Whether a person has typed how many runs may begin on a day: what the contract takes. */
export function isDailyCap(typed: string): boolean {
  const text = inAsciiDigits(typed);
  return /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= mostRunsADay;
}

export const mostRunsADay = 10_000;

/** In the digits of any script, among marks that nobody sees. */
function inAsciiDigits(typed: string): string {
  return asciiDigits(withoutInvisible(typed)).trim();
}
