import type { AssetLabel } from '@clientele/contract';
import { commonMessages } from './locales/common.ts';
import type { Scope } from './scope.ts';

/** What assets are called, within a sentence, and as `heading` and `name` where the word stands alone. */
export interface AssetWords extends AssetLabel {
  /** Of many: the name of a tab, a group, a filter. */
  readonly heading: string;
  /** Of one: an entry of a menu. */
  readonly name: string;
}

/** As the workspace calls them, or else by the word of the reader's language. */
export function assetWords({ vocabulary, messages, locale }: Scope): AssetWords {
  const { singular, plural } = vocabulary?.assetLabel ?? messages(commonMessages).assetLabel;
  return { singular, plural, heading: capitalized(plural, locale), name: capitalized(singular, locale) };
}

function capitalized(text: string, locale: string): string {
  return text.replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase(locale));
}
