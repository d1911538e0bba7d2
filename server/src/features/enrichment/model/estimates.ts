import { businessModels, type EnrichmentSource } from '@clientele/contract';
import { siteBlockedBy } from '../own-site.ts';
import type { FoundFact, Provider } from '../provider.ts';
import { mailboxesIn, ownMailbox } from '../site/finance-mail.ts';
import { plainText, snippetOf } from '../site/plain-text.ts';
import { NoModelAnswer, type LanguageModel } from './language-model.ts';
import { estimatedFields, estimatesIn, questionOf, quotable, type AskedPage, type Estimate } from './question.ts';

const key = 'language-model' satisfies EnrichmentSource;

/**
 * What a language model makes of the pages that the run has read. Each of its facts names words of a page, which are looked for there
 * letter by letter: what is not found is dropped. It believes pages as little as anybody may believe it: a page that talks to it can
 * bring out no more than a value of a few harmless fields, of the lowest rank and marked as estimated, beside the words of the page.
 */
export function estimates(model: LanguageModel): Provider {
  return {
    key,
    sourceKind: key,
    isOfSite: true,
    // After the website was read, and within the lease of a job.
    mostMs: 45_000,
    blockedBy: siteBlockedBy,
    async run(_input, ctx) {
      const site = await ctx.readSite?.();
      // Of another company's website, or one that was not read, nothing leaves.
      const pages = site?.kind === 'found' ? (site.pages ?? []) : [];
      const question = questionOf(pages);
      if (!question || !(await ctx.isWanted())) return { kind: 'skipped', reason: 'missing-website' };
      try {
        const { instructions, text, schema } = question;
        const answer = await model.ask({ instructions, text, schema, signal: ctx.signal });
        const found = estimatesIn(answer.text);
        if (found === null) throw new NoModelAnswer('unusable', { tokens: answer.tokens });
        return { kind: 'found', facts: factsOf(found, question.pages), tokens: answer.tokens };
      } catch (error) {
        if (!(error instanceof NoModelAnswer)) throw error;
        const { problem, isRetryable, retryAfterMs, tokens } = error;
        return { kind: 'failed', error: 'server-error', problem, isRetryable, retryAfterMs, tokens };
      }
    },
  };
}

const mostOf: Readonly<Record<Estimate['field'], number>> = {
  businessModel: 1,
  description: 1,
  industry: 1,
  procurement: 3,
  invoiceSubmission: 3,
};

function factsOf(estimated: readonly Estimate[], pages: readonly AskedPage[]): FoundFact[] {
  const facts = estimated.flatMap((estimate) => factOf(estimate, pages) ?? []);
  return estimatedFields.flatMap((field) => facts.filter((fact) => fact.field === field).slice(0, mostOf[field]));
}

function factOf({ field, value, page: number, quote }: Estimate, pages: readonly AskedPage[]): FoundFact | null {
  const page = pages[number - 1];
  const words = quotable(quote);
  if (!page || words.length < leastQuote || !page.text.includes(words)) return null;
  const snippet = plainText(snippetOf(words), 200);
  const stated = valueOf(field, { value, words, url: page.url });
  if (snippet === null || stated === null) return null;
  const source = { url: page.url.href, kind: key, method: key, snippet } as const;
  return { field, value: stated, source, confidence: 0.4 };
}

/** Shorter words stand on every page. */
const leastQuote = 12;

function valueOf(
  field: Estimate['field'],
  { value, words, url }: { value: string; words: string; url: URL },
): string | null {
  switch (field) {
    case 'businessModel':
      return businessModels.find((known) => known === value.trim().toLowerCase()) ?? null;
    case 'description':
      return harmless(plainText(value, 300));
    case 'industry': {
      const name = plainText(value, 100);
      const isName = name !== null && /^\p{L}[\p{L}\p{M} &/,'’-]{2,60}$/u.test(name) && name.split(' ').length <= 6;
      return isName ? harmless(name) : null;
    }
    case 'procurement':
    case 'invoiceSubmission': {
      // The words of the page stand for themselves; the model's own are nothing to act on.
      const mailboxes = mailboxesIn(words);
      // An address of a stranger among instructions is how invoices are led astray.
      if (!mailboxes.every((mailbox) => ownMailbox(mailbox, url) !== null)) return null;
      const rest = mailboxes.reduce((text, mailbox) => text.replaceAll(mailbox, ' '), words);
      return words.length >= 20 && harmless(rest) !== null ? plainText(words, 300) : null;
    }
  }
}

/** A text without anything that money, mail or a person could follow: no address, no long number. */
function harmless(text: string | null): string | null {
  if (text === null || /[@＠]|:\/\/|\bwww\./i.test(text)) return null;
  if (/\p{L}[\p{L}\p{N}-]+\.\p{Ll}{2,}(?!\p{L})/u.test(text)) return null;
  return /\p{Nd}(?:[ ./-]?\p{Nd}){6,}|\b[A-Z]{2}\d{2} ?[\dA-Z]{4}/u.test(text) ? null : text;
}
