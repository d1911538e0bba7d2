import type { ActivityEntry } from '@clientele/contract';
import { factFieldNames } from '@clientele/contract/rules/enrichment-fields';
import { activityMessages } from '../locales/activity.ts';
import { factText } from '../enrichment-panel/fact-value.ts';
import { assetsMessages } from '../locales/assets.ts';
import { enrichmentMessages } from '../locales/enrichment.ts';
import { profileMessages } from '../locales/profile.ts';
import { recordMessages } from '../locales/record.ts';
import { tasksMessages } from '../locales/tasks.ts';
import { optionName } from '../record/reason-names.ts';
import type { Scope } from '../scope.ts';

type Change = ActivityEntry['changes'][number];

/** What became of the fields of an entry, a line for each. */
export function changeTexts({ kind, changes }: ActivityEntry, scope: Scope): string[] {
  if (kind === 'enrichment') return foundTexts(changes, scope);
  const words = scope.messages(activityMessages);
  const { fields } = scope.messages(recordMessages);
  const currency = changes.find(({ field }) => field === 'currency')?.after;
  // Amounts say it.
  const told = changes.filter(({ field }) => field !== 'currency' || kind === 'client');
  return told.map((change) => {
    const name = textIn(words.changed, change.field) ?? textIn(fields, change.field) ?? change.field;
    const [before, after] = [change.before, change.after].map((value) =>
      value === null ? null : valueText(kind, { ...change, value, currency }, scope),
    );
    // Of some fields only that they were changed is kept.
    return before === null && after === null
      ? name
      : words.change(name, before ?? words.nothing, after ?? words.nothing);
  });
}

/** How a run ended, or which fact was decided on. */
function foundTexts(changes: readonly Change[], scope: Scope): string[] {
  const { fields, identity, skips, errors, found } = scope.messages(enrichmentMessages);
  const said = Object.fromEntries(changes.map(({ field, after }) => [field, after]));
  const { new: count, value = null } = said;
  const field = factFieldNames.find((name) => name === said['field']);
  const fact =
    field && value !== null
      ? scope.messages(activityMessages).fact(fields[field], factText({ field, value }, scope))
      : field && fields[field];
  const texts = [
    fact,
    textIn(skips, said['skipReason'] ?? ''),
    textIn(errors, said['error'] ?? ''),
    textIn(identity, said['identity'] ?? ''),
    Number(count ?? 0) > 0 ? found(scope.locale, Number(count)) : null,
  ];
  return texts.filter((text) => typeof text === 'string');
}

function valueText(
  kind: ActivityEntry['kind'],
  { field, value, currency }: Pick<Change, 'field'> & { value: string; currency: string | null | undefined },
  scope: Scope,
): string {
  const { messages, format } = scope;
  const known = knownValues(kind, field, scope);
  if (field.endsWith('Minor')) return currency ? format.money(Number(value), currency) : value;
  if (field.endsWith('At')) return format.dateTime(value);
  if (field === 'clientSince') return format.date(value);
  if (field === 'installedOn') return format.day(value);
  return (
    textIn(known, value) ??
    textIn(field === 'kind' && kind !== 'asset' ? messages(activityMessages).values : {}, value) ??
    value
  );
}

function knownValues(kind: ActivityEntry['kind'], field: string, scope: Scope): object {
  if (kind === 'task') return taskWords(field, scope);
  if (kind === 'asset') return field === 'status' ? scope.messages(assetsMessages).status : {};
  return clientWords(field, scope);
}

function taskWords(field: string, { messages }: Scope): object {
  const { status, priorities, kinds } = messages(tasksMessages);
  return { status, priority: priorities, kind: kinds }[field] ?? {};
}

function clientWords(field: string, { messages, vocabulary }: Scope): object {
  const { tones, portal, reason } = messages(recordMessages);
  const { newsletter } = messages(profileMessages);
  const yes = { true: newsletter.given, false: newsletter.refused };
  const names = { ...reason.on_hold_reason, ...reason.churn_reason };
  const words = { reminderTone: tones, portalEnabled: { true: portal.on, false: portal.off }, newsletter: yes }[field];
  if (words || !/^(type|tier|statusReason)Id$/.test(field)) return words ?? {};
  return Object.fromEntries(
    (vocabulary?.options ?? []).map((option) => [option.storedLabel, optionName(option, names)]),
  );
}

/** The text of this name, if there is one: names come from the server. */
function textIn(texts: object, name: string): string | null {
  const text: unknown = Object.hasOwn(texts, name) ? Reflect.get(texts, name) : null;
  return typeof text === 'string' ? text : null;
}
