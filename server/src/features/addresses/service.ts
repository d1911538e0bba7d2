import type { AddressSuggestion } from '@clientele/contract';

/** What an address service is asked. */
export interface AddressQuestion {
  readonly text: string;
  /** Only addresses of this country. Null: of any. */
  readonly countryCode: string | null;
  /** In which language names come, as far as the service has them. */
  readonly language: string;
  readonly signal?: AbortSignal | undefined;
}

/** A port: completes what a person types to addresses that there are. */
export interface AddressService {
  /** The best ones first. Rejects when it cannot say. */
  suggest(question: AddressQuestion): Promise<readonly Omit<AddressSuggestion, 'text'>[]>;
}
