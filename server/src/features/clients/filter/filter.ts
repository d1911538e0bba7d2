import { currencyDigits, type Condition } from '@clientele/contract';
import {
  and,
  eq,
  gt,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  not,
  notInArray,
  or,
  sql,
  type Column,
  type SQL,
} from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import { customCondition } from './custom-condition.ts';
import { dayBounds } from './filter-days.ts';
import { client, clientTag, clientTotal } from '../table.ts';

/** What the values of a filter mean: whose days, whose money, and who "me" is. */
export interface FilterSetting {
  readonly workspaceId: string;
  readonly userId: string;
  readonly timezone: string;
  readonly baseCurrency: string;
}

/** A condition of the contract as a condition on `client`. Values are bound; an id of another workspace matches nothing. */
export function filterCondition(condition: Condition, setting: FilterSetting): SQL | undefined {
  switch (condition[0]) {
    case 'createdAt':
    case 'clientSince':
    case 'lastInteraction':
      return momentCondition(condition, setting);
    case 'outstanding':
    case 'revenue':
      return exists(
        sql`"clientTotal" where ${and(
          eq(clientTotal.workspaceId, setting.workspaceId),
          sql`${clientTotal.clientId} = ${client.id}`,
          amountCondition(condition, setting),
        )}`,
      );
    case 'invoiceCount':
      return compare[condition[1]](client.invoiceCount, condition[2]);
    case 'status':
      return (condition[1] === 'in' ? inArray : notInArray)(client.statusId, condition[2]);
    case 'tags':
      return tagCondition(condition, setting);
    case 'owner':
      if (condition[1] === 'empty') return isNull(client.ownerId);
      return inArray(client.ownerId, usersNamed(condition[2], setting));
    case 'accountManager':
      return accountManagerCondition(condition[1] === 'empty' ? null : usersNamed(condition[2], setting));
    case 'tier':
    case 'type':
    case 'brand': {
      const column = client[`${condition[0]}Id`];
      return condition[1] === 'empty' ? isNull(column) : inArray(column, condition[2]);
    }
    case 'rating':
      return condition[1] === 'in'
        ? inArray(client.rating, condition[2])
        : compare[condition[1]](client.rating, condition[2]);
    case 'industry':
      return condition[1] === 'empty' ? isNull(client.industry) : inArray(client.industry, condition[2]);
    case 'enrichment':
      return inArray(client.enrichmentState, condition[2]);
    case 'custom':
      return customCondition(condition);
    case 'portalEnabled':
      return eq(client.portalEnabled, condition[2]);
    case 'country':
      return inArray(client.countryCode, condition[2]);
    case 'missingAny':
      return or(...condition[2].map((field) => isNull(client[field])));
  }
}

function usersNamed(ids: readonly string[], { userId }: FilterSetting): string[] {
  return ids.map((id) => (id === 'me' ? userId : id));
}

/** Whether one of these is an account manager of the client; null: that nobody is. */
function accountManagerCondition(userIds: readonly string[] | null): SQL {
  const members =
    dialect === 'postgres'
      ? sql`jsonb_array_elements(${client.team}) as "member"("value")`
      : sql`json_each(${client.team}) as "member"`;
  const isOneOf = userIds && sql`and "member"."value" ->> 'userId' in ${userIds}`;
  const managers = exists(sql`${members} where "member"."value" ->> 'role' = 'account_manager' ${isOneOf ?? sql``}`);
  return userIds ? managers : not(managers);
}

const compare = { eq, gt, gte, lt, lte };

type MomentCondition = Extract<Condition, ['createdAt' | 'clientSince' | 'lastInteraction', ...unknown[]]>;
type DayCondition = Exclude<MomentCondition, ['lastInteraction', 'empty' | 'notSince', ...unknown[]]>;

/** The last interaction is asked of its sort key, which has an index and is empty where there was none. */
function momentCondition(condition: MomentCondition, setting: FilterSetting): SQL | undefined {
  const key = client.lastInteractionKey;
  if (condition[1] === 'empty') return eq(key, '');
  if (condition[1] === 'notSince') return lt(key, dayBounds(condition[2], setting.timezone).start);
  if (condition[0] === 'lastInteraction') return and(ne(key, ''), dayCondition(key, condition, setting));
  return dayCondition(client[condition[0]], condition, setting);
}

/** Days include their ends. A client without a value is never before or after anything. */
function dayCondition(column: Column, condition: DayCondition, { timezone }: FilterSetting): SQL | undefined {
  if (condition[1] === 'between')
    return and(gte(column, dayBounds(condition[2], timezone).start), lt(column, dayBounds(condition[3], timezone).end));
  const { start, end } = dayBounds(condition[2], timezone);
  switch (condition[1]) {
    case 'gte':
      return gte(column, start);
    case 'gt':
      return gte(column, end);
    case 'lt':
      return lt(column, start);
    case 'lte':
      return lt(column, end);
  }
}

type AmountCondition = Extract<Condition, ['outstanding' | 'revenue', ...unknown[]]>;

const amounts = { outstanding: clientTotal.outstandingMinor, revenue: clientTotal.revenueMinor };

/** On `clientTotal`. Only amounts of the asked currency are compared: a client that has none in it does not match. */
export function amountCondition(condition: AmountCondition, { baseCurrency }: FilterSetting): SQL | undefined {
  const currency = (condition[1] === 'between' ? condition[4] : condition[3]) ?? baseCurrency;
  return and(eq(clientTotal.currency, currency), amountComparison(amounts[condition[0]], condition, currency));
}

/** An amount finer than the currency's minor unit lies between two of them. */
function amountComparison(column: Column, condition: AmountCondition, currency: string): SQL | undefined {
  const amount = toMinor(condition[2], currency);
  switch (condition[1]) {
    case 'between':
      return and(gte(column, Math.ceil(amount)), lte(column, Math.floor(toMinor(condition[3], currency))));
    case 'gte':
      return gte(column, Math.ceil(amount));
    case 'gt':
      return gt(column, Math.floor(amount));
    case 'lt':
      return lt(column, Math.ceil(amount));
    case 'lte':
      return lte(column, Math.floor(amount));
    case 'eq':
      return Number.isInteger(amount) ? eq(column, amount) : sql`1 = 0`;
  }
}

/** An amount in major units as minor units; not whole when the amount is finer than the currency. */
function toMinor(amount: number, currency: string): number {
  // 1.1 × 100 is 110.00000000000001 in binary; no amount has sixteen digits.
  return Number((amount * 10 ** currencyDigits(currency)).toPrecision(15));
}

function tagCondition(
  condition: Extract<Condition, ['tags', ...unknown[]] | [unknown, 'empty']>,
  { workspaceId }: FilterSetting,
) {
  const tagged = (ids: string[] | null) =>
    exists(
      sql`"clientTag" where ${and(
        eq(clientTag.workspaceId, workspaceId),
        sql`${clientTag.clientId} = ${client.id}`,
        ids ? inArray(clientTag.tagId, ids) : undefined,
      )}`,
    );
  switch (condition[1]) {
    case 'any':
      return tagged(condition[2]);
    case 'all':
      return and(...condition[2].map((id) => tagged([id])));
    case 'none':
      return not(tagged(condition[2]));
    default:
      return not(tagged(null));
  }
}

function exists(body: SQL): SQL {
  return sql`exists (select 1 from ${body})`;
}
