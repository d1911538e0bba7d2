import type { Condition } from '@clientele/contract';
import { eq, gt, gte, inArray, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import { dialect } from '../../../db/columns.ts';
import { client } from '../table.ts';

type CustomCondition = Extract<Condition, ['custom', ...unknown[]]>;

/**
 * A condition on a field of the workspace's own. What is stored says of which type it is: a value of another type than the condition's is
 * never equal to it, nor before or after. A field of another workspace is one without a value.
 */
export function customCondition(condition: CustomCondition): SQL | undefined {
  const [, operator, id, value] = condition;
  switch (operator) {
    case 'present':
      return sql`${typeOf(id)} is not null`;
    case 'empty':
      return sql`${typeOf(id)} is null`;
    case 'contains':
      return contains(textOf(id), value);
    case 'in':
      return inArray(textOf(id), value);
    case 'eq':
      if (typeof value === 'boolean') return isAnswer(id, value);
      return compare.eq(typeof value === 'number' ? numberOf(id) : textOf(id), value);
    default:
      return compare[operator](typeof value === 'number' ? numberOf(id) : textOf(id), value);
  }
}

const compare = { eq, gt, gte, lt, lte };

/** The name that the database has for the type of a value; null where there is none. */
function typeOf(id: string): SQL {
  return dialect === 'postgres'
    ? sql`jsonb_typeof(${client.customFields} -> ${id}::text)`
    : sql`json_type(${client.customFields}, ${`$."${id}"`})`;
}

/** Texts, days and addresses, compared by their bytes. */
function textOf(id: string): SQL {
  return dialect === 'postgres'
    ? sql`((case when ${typeOf(id)} = 'string' then ${client.customFields} ->> ${id}::text end) collate "C")`
    : sql`(case when ${typeOf(id)} = 'text' then ${client.customFields} ->> ${id} end)`;
}

function numberOf(id: string): SQL {
  return dialect === 'postgres'
    ? sql`(case when ${typeOf(id)} = 'number' then (${client.customFields} ->> ${id}::text)::numeric end)`
    : sql`(case when ${typeOf(id)} in ('integer', 'real') then ${client.customFields} ->> ${id} end)`;
}

function isAnswer(id: string, answer: boolean): SQL {
  return dialect === 'postgres'
    ? sql`${client.customFields} -> ${id}::text = ${String(answer)}::jsonb`
    : sql`${typeOf(id)} = ${String(answer)}`;
}

/**
 * Both databases write A to Z small in the same way; of other letters they do not, so that a text with some is looked for as it was typed,
 * in small letters, in capitals and with a first capital.
 */
function contains(text: SQL, typed: string): SQL | undefined {
  const small = typed.toLowerCase();
  const [first = ''] = small;
  const spellings = new Set(
    [typed, small, typed.toUpperCase(), first.toUpperCase() + small.slice(first.length)].map(withSmallAscii),
  );
  const position = dialect === 'postgres' ? sql`strpos` : sql`instr`;
  return or(...[...spellings].map((spelling) => sql`${position}(lower(${text}), ${spelling}) > 0`));
}

function withSmallAscii(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}
