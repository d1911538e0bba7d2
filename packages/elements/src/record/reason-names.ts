import type { Option } from '@clientele/contract';

/** From which options the reason for a status comes; an active client needs none. */
export const reasonSets = { active: null, on_hold: 'on_hold_reason', churned: 'churn_reason' } as const;

/** What a workspace has not named itself is called in the language of whoever reads. */
export function optionName({ key, label }: Option, names: Readonly<Record<string, string>>): string {
  return (key === null ? undefined : names[key]) ?? label;
}
