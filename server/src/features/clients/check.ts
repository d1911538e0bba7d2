import {
  cardNumberRefused,
  detailLengths,
  hasCardNumber,
  isStreamSafe,
  isVisible,
  tooManyMarks,
  type contract,
  type Duplicate,
  type FieldIssue,
} from '@clientele/contract';
import type { z } from 'zod';
import type { Ctx } from '../../core/ctx.ts';
import { findDuplicates } from './duplicates/find-duplicates.ts';
import { loadClient } from './client-row.ts';
import { normalize, workspaceDefaults } from './normalize.ts';

type Input = z.output<typeof contract.clients.check.input>;

/**
 * Judges what someone is typing: what a save would refuse, what it would keep with a doubt, and which records look like the same client. Absent and empty
 * fields are not judged, but for a name that is there and empty. Errors: `not-found` (the record being edited).
 */
export async function check(ctx: Ctx, input: Input): Promise<{ issues: FieldIssue[]; duplicates: Duplicate[] }> {
  const edited = input.id === undefined ? null : await loadClient(ctx, input.id);
  const countryCode = input.countryCode === undefined ? (edited?.countryCode ?? null) : input.countryCode;
  const typed = {
    name: cleaned(input.name),
    email: cleaned(input.email),
    phone: cleaned(input.phone),
    website: cleaned(input.website),
    taxId: cleaned(input.taxId),
  };
  const refused = [...lengthIssues(typed), ...markIssues(typed), ...cardIssue(typed.name)];
  const judged = Object.fromEntries(
    Object.entries(typed).filter(([field]) => !refused.some((issue) => issue.field === field)),
  );
  const countries = {
    client: countryCode,
    workspace: typed.phone === undefined ? null : (await workspaceDefaults(ctx)).countryCode,
  };
  const { values, issues, doubts } = normalize<Partial<typeof typed>>(judged, countries);
  const { name, email, website, taxId } = values;
  return {
    issues: [...missingName(input.name), ...refused, ...issues, ...doubts],
    duplicates: await findDuplicates({ ctx, exceptId: input.id }, { name, email, website, taxId, countryCode }),
  };
}

/** As a save would read it. Half of a character pair, which a keyboard sends for a moment, becomes a replacement character. */
function cleaned(typed: string | null | undefined): string | undefined {
  return typed?.toWellFormed().replaceAll('\0', '').normalize('NFC').trim() || undefined;
}

function missingName(name: string | undefined): FieldIssue[] {
  return name === undefined || isVisible(name)
    ? []
    : [{ field: 'name', problem: 'required', message: 'Enter a name.' }];
}

function lengthIssues(typed: Readonly<Record<string, string | undefined>>): FieldIssue[] {
  return Object.entries(detailLengths).flatMap(([field, most]): FieldIssue[] =>
    (typed[field]?.length ?? 0) > most
      ? [{ field, problem: 'too-long', message: `Enter at most ${most} characters.` }]
      : [],
  );
}

function markIssues(typed: Readonly<Record<string, string | undefined>>): FieldIssue[] {
  return Object.entries(typed).flatMap(([field, text]): FieldIssue[] =>
    text === undefined || isStreamSafe(text) ? [] : [{ field, problem: 'invalid', message: tooManyMarks }],
  );
}

/** The other fields have rules of their own. */
function cardIssue(name: string | undefined): FieldIssue[] {
  return name !== undefined && hasCardNumber(name)
    ? [{ field: 'name', problem: 'card-number', message: cardNumberRefused }]
    : [];
}
