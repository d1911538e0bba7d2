import type { FactField, IdentityVerdict, RunError, SkipReason } from '@clientele/contract';
import type { FixturePage } from '../fixture-web.ts';

/** A website of an invented company, and what a careful reader would find on it. */
export interface CompanySite {
  readonly kind: string;
  /** Its host name; the client's website is `https://` and this. */
  readonly host: string;
  readonly client: { readonly name: string; readonly countryCode?: string; readonly taxId?: string };
  readonly pages: Readonly<Record<string, FixturePage>>;
  /** What a run comes to. */
  readonly outcome:
    | { readonly kind: 'found'; readonly verdict: IdentityVerdict }
    | { readonly kind: 'skipped'; readonly reason: SkipReason }
    | { readonly kind: 'failed'; readonly error: RunError };
  /** Written by hand, from the page alone, before the code that reads it. All that the pages state, and nothing else. */
  readonly facts: Readonly<Partial<Record<FactField, readonly string[]>>>;
  /** Those of them that are not found yet: the bench counts them as missed. */
  readonly missed?: Readonly<Partial<Record<FactField, readonly string[]>>>;
}

export function htmlPage(lang: string, title: string, body: string, head = ''): string {
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`;
}

export function jsonLd(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
}
