import {
  qualityFields,
  type Enrichment,
  type FactField,
  type QualityField,
  type QualityFix,
  type RiskSignal,
} from '@clientele/contract';
import type { Ctx } from '../../core/ctx.ts';
import { doubtsOf } from '../clients/index.ts';
import type { client } from '../clients/table.ts';
import { registrableDomain } from './own-site.ts';
import { freshForMs } from './queue-run.ts';
import { vatIdOf } from './site/references.ts';
import type { FactRow, RunRow } from './table.ts';

type ClientRow = typeof client.$inferSelect;

/** What an invoice needs weighs most; a person has no tax number to be asked for. */
const weights: Readonly<Record<ClientRow['kind'], Readonly<Partial<Record<QualityField, number>>>>> = {
  company: { email: 20, address: 20, taxId: 15, website: 15, countryCode: 10, phone: 10, industry: 10 },
  person: { email: 30, address: 30, countryCode: 20, phone: 20 },
};

interface Known {
  readonly chosen: Partial<Record<FactField, FactRow>>;
  readonly risks: readonly RiskSignal[];
  /** The latest run that read something. */
  readonly read: Pick<RunRow, 'finishedAt'> | undefined;
}

/**
 * How far the record can be relied on, as it stands now: what is missing, not valid, older than it is believed, in conflict with what
 * was found, or there twice. Nothing of it is stored.
 */
export async function qualityOf(ctx: Ctx, of: ClientRow, known: Known): Promise<Enrichment['quality']> {
  const fields = weights[of.kind];
  const doubts = await doubtsOf(ctx, of);
  const invalid = new Set([...doubts.fields, ...invalidByRisks(of, known)]);
  const fixes: QualityFix[] = [];
  const add = (problem: QualityFix['problem'], points: number, more: Partial<QualityFix> = {}) =>
    fixes.push({ problem, points, field: null, since: null, client: null, ...more });
  for (const field of qualityFields) {
    const points = fields[field];
    if (points === undefined) continue;
    if (of[field] === null || of[field] === '') add('missing', points, { field });
    else if (invalid.has(field)) add('invalid', Math.ceil(points / 2), { field });
    else if (differs(of, field, known.chosen)) add('conflict', Math.ceil(points / 2), { field });
  }
  const since = known.read?.finishedAt ?? null;
  if (since !== null && ctx.now().getTime() - Date.parse(since) > freshForMs) add('stale', 5, { since });
  for (const { client: twin } of doubts.twins) add('duplicate', 10, { client: { id: twin.id, name: twin.name } });
  const score = Math.max(0, 100 - fixes.reduce((sum, { points }) => sum + points, 0));
  return { score, fixes: fixes.toSorted((one, other) => other.points - one.points) };
}

/** What only others can say: that no mail server takes what is sent there, or that tax authorities do not know the number. */
function invalidByRisks({ email, website }: ClientRow, { risks }: Known): QualityField[] {
  const domain = website === null ? null : registrableDomain(website);
  const isOfSite = domain !== null && email !== null && registrableDomain(email.split('@')[1] ?? '') === domain;
  return [
    ...(risks.includes('no-mail') && isOfSite ? (['email'] as const) : []),
    ...(risks.includes('vat-invalid') ? (['taxId'] as const) : []),
  ];
}

/** The facts that say the same of a client as a field of it, where two forms of the same are told from two values. */
const compared: Readonly<Partial<Record<QualityField, { fact: FactField; form: (value: string) => string }>>> = {
  countryCode: { fact: 'country', form: (value) => value },
  taxId: { fact: 'vatId', form: (value) => vatIdOf(value) ?? value.replaceAll(/[^0-9A-Za-z]/g, '').toUpperCase() },
  phone: { fact: 'phone', form: (value) => value.replaceAll(/\D/g, '').slice(-9) },
};

/** A tax number of another form, such as one without its country, is no conflict; nor is what was read too unsurely. */
function differs(of: ClientRow, field: QualityField, chosen: Known['chosen']): boolean {
  const rule = compared[field];
  const fact = rule && chosen[rule.fact];
  const value = of[field];
  if (!rule || !fact || value === null || fact.confidence < 700) return false;
  if (field === 'taxId' && vatIdOf(value) === null) return false;
  return rule.form(value) !== rule.form(fact.value);
}
