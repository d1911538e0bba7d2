import type { FactField, GetPaid, GetPaidAnswer } from '@clientele/contract';
import { byBelief, chosenFacts, isBelievable } from './choose.ts';
import type { FactRow } from './table.ts';

/** How a client wants to be invoiced, from what it says itself. What people confirmed comes first. */
export function getPaidFrom(facts: readonly FactRow[]): GetPaid {
  const chosen = chosenFacts(facts);
  const answer = (fact: FactRow | undefined, value = fact?.value): GetPaidAnswer | null =>
    fact && value !== undefined
      ? { value, factId: fact.id, isConfirmed: fact.decision === 'accepted' || fact.decision === 'locked' }
      : null;
  const sentences = facts.filter((fact) => isBelievable(fact) && instructions.has(fact.field)).toSorted(byBelief);
  const formats = formatNames.flatMap(([name, pattern]) => {
    const fact = sentences.find(({ value }) => pattern.test(value) && !refusal.test(value));
    return answer(fact, name) ?? [];
  });
  return {
    purchaseOrder: answer(sentences.find(({ value }) => asksForOrder(value))),
    portal: answer(chosen.supplierPortal),
    peppolId: answer(chosen.peppolId),
    mailbox: answer(chosen.financeEmail),
    formats,
    cutOff: answer(sentences.find(({ value }) => cutOff.test(value))),
  };
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

const formatNames: readonly (readonly [string, RegExp])[] = [
  ['Peppol', /\bpeppol\b/i],
  ['XRechnung', /\bx-?rechnung\b/i],
  ['ZUGFeRD', /\bzugferd\b/i],
  ['Factur-X', /\bfactur-?x\b/i],
  ['OIOUBL', /\boioubl\b/i],
  ['FatturaPA', /\bfattur[ae] elettronic[ahe]{1,2}\b|\bfatturapa\b/i],
  ['EDI', /\bEDI(FACT)?\b/],
  ['PDF', /\bpdf\b/i],
  ['Paper', /\b(by post|paper invoices?|papierrechnung(en)?|per post)\b/i],
];
