import {
  getPaidFormats,
  getPaidItems,
  type FactField,
  type GetPaid,
  type GetPaidAnswer,
  type GetPaidFormat,
  type GetPaidItem,
} from '@clientele/contract';
import { and, eq } from 'drizzle-orm';
import type { Ctx } from '../../core/ctx.ts';
import { inWorkspace } from '../../db/in-workspace.ts';
import { namesOf } from '../access/index.ts';
import { byBelief, chosenFacts, isBelievable } from './choose.ts';
import { enrichmentGetPaid, type FactRow, type SaidAnswers } from './table.ts';

/** What people said of a client's card, with its version. */
interface SaidCard {
  readonly version: number;
  readonly said: SaidAnswers;
}

export async function loadSaid(ctx: Ctx, clientId: string): Promise<SaidCard> {
  const { version, said } = enrichmentGetPaid;
  const [row] = await ctx.db
    .select({ version, said })
    .from(enrichmentGetPaid)
    .where(
      and(inWorkspace(enrichmentGetPaid.workspaceId, ctx.actor.workspaceId), eq(enrichmentGetPaid.clientId, clientId)),
    );
  return row ?? { version: 1, said: {} };
}

/** How a client wants to be invoiced: what a person said, and of the rest what was found. */
export async function presentGetPaid(ctx: Ctx, facts: readonly FactRow[], card: SaidCard): Promise<GetPaid> {
  const found = foundAnswers(facts);
  const accepted = facts.filter(({ decision }) => decision === 'accepted' || decision === 'locked');
  const people = await namesOf(ctx, [
    ...Object.values(card.said).map(({ byId }) => byId),
    ...accepted.map(({ decidedById }) => decidedById),
  ]);
  const of = (item: GetPaidItem): GetPaidAnswer[] => {
    const said = card.said[item];
    if (said)
      return said.values.map(({ value, factId }) => ({
        value,
        factId,
        confirmedBy: people.get(said.byId) ?? null,
        confirmedAt: said.at,
      }));
    // Who accepts a fact confirms what it says.
    return found[item].map(({ value, factId }) => {
      const fact = accepted.find(({ id }) => id === factId);
      return {
        value,
        factId,
        confirmedBy: people.get(fact?.decidedById ?? '') ?? null,
        confirmedAt: fact?.decidedAt ?? null,
      };
    });
  };
  const one = (item: GetPaidItem) => of(item)[0] ?? null;
  return {
    version: card.version,
    purchaseOrder: one('purchaseOrder'),
    portal: one('portal'),
    peppolId: one('peppolId'),
    mailbox: one('mailbox'),
    formats: of('formats'),
    cutOff: one('cutOff'),
  };
}

export type FoundAnswers = Readonly<Record<GetPaidItem, readonly { value: string; factId: string }[]>>;

/** What the client says itself. What people accepted comes first. */
export function foundAnswers(facts: readonly FactRow[]): FoundAnswers {
  const chosen = chosenFacts(facts);
  const sentences = facts.filter((fact) => isBelievable(fact) && instructions.has(fact.field)).toSorted(byBelief);
  const answer = (fact: FactRow | undefined, value = fact?.value) =>
    fact && value !== undefined ? [{ value, factId: fact.id }] : [];
  return {
    purchaseOrder: answer(
      sentences.find(({ value }) => asksForOrder(value)),
      'needed',
    ),
    portal: answer(chosen.supplierPortal),
    peppolId: answer(chosen.peppolId),
    mailbox: answer(chosen.financeEmail),
    formats: getPaidFormats.flatMap((name) =>
      answer(
        sentences.find(({ value }) => formatPatterns[name].test(value) && !refusal.test(value)),
        name,
      ),
    ),
    cutOff: answer(sentences.find(({ value }) => cutOff.test(value))),
  };
}

/** For audits: by line the values alone. */
export function saidValues(said: SaidAnswers): Partial<Record<GetPaidItem, string>> {
  return Object.fromEntries(
    getPaidItems.flatMap((item) => {
      const answer = said[item];
      return answer ? [[item, answer.values.map(({ value }) => value).join(', ')]] : [];
    }),
  );
}

const instructions: ReadonlySet<FactField> = new Set(['invoiceSubmission', 'procurement']);

/** It names an order and says that it must be named; "no order is needed" is the opposite. */
function asksForOrder(sentence: string): boolean {
  return order.test(sentence) && must.test(sentence) && !isNotNeeded.test(sentence);
}

const order =
  /\bpurchase orders?\b|\bPO (number|no)\b|bestellnummer|auftragsnummer|bon de commande|num[ée]ro de commande|orden de compra|pedido|ordine d['’]acquisto|inkoopnummer|indkøbsordre|inköpsorder/i;
const must =
  /\b(must|required?|requires?|quote|state|include|without|muss|müssen|erforderlich|angeben|nennen|ohne|doit|doivent|obligatoire|sans|debe|deben|obligatorio|deve|devono|vereist|verplicht)\b/i;
const isNotNeeded =
  /\b(no|not|kein|keine|nicht|pas|aucun)\b.{0,40}\b(required|needed|necessary|erforderlich|nötig|nécessaire)\b/i;

/** A sentence that turns something away says nothing of what is taken. */
const refusal =
  /\b(not accept(ed)?|no longer|never|rejected|returned|zurückgewiesen|nicht angenommen|refusée?s?|no se aceptan|non accettiamo)\b/i;

const cutOff =
  /\bcut-?off\b|\b(by|before|until|bis zum|avant le|antes del|entro il) (the )?\d{1,2}(st|nd|rd|th|\.)?\b|\bend of (the|each) month\b|\bmonatsende\b/i;

const formatPatterns: Readonly<Record<GetPaidFormat, RegExp>> = {
  Peppol: /\bpeppol\b/i,
  XRechnung: /\bx-?rechnung\b/i,
  ZUGFeRD: /\bzugferd\b/i,
  'Factur-X': /\bfactur-?x\b/i,
  OIOUBL: /\boioubl\b/i,
  FatturaPA: /\bfattur[ae] elettronic[ahe]{1,2}\b|\bfatturapa\b/i,
  EDI: /\bEDI(FACT)?\b/,
  PDF: /\bpdf\b/i,
  Paper: /\b(by post|paper invoices?|papierrechnung(en)?|per post)\b/i,
};
