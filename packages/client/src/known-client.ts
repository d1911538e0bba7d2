import type { Client, ClientSummary } from '@clientele/contract';

/** What is known of a client: a row's fields always, the others once the whole record was seen. */
export type KnownClient = ClientSummary & Partial<Omit<Client, keyof ClientSummary>>;

/** What the server said, as it was put together from a row here and a whole record there. */
export interface ServerClient {
  record: KnownClient;
  /** True when every field has been seen in this very version. */
  whole: boolean;
  /** The version from which an edit starts: that of the last whole record where there is one. */
  baseVersion: number;
}

/**
 * Adds what the server says to what is known, and answers what is then known; the same object when that is nothing new. An
 * older version changes nothing. The same version may: a payment changes totals, not the record.
 */
export function withNews(known: ServerClient | undefined, news: ClientSummary | Client, whole: boolean): ServerClient {
  if (whole || !known) {
    if (known && known.record.version > news.version) return known;
    return { record: news, whole, baseVersion: news.version };
  }
  const { record, baseVersion } = known;
  if (record.version > news.version) return known;
  // Fields that only a whole record has are kept for display, though another version may have changed them.
  return { record: { ...record, ...news }, whole: known.whole && record.version === news.version, baseVersion };
}
