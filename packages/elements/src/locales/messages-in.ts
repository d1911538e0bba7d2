import type { Language } from './languages.ts';
import type { MessageOverrides, Messages } from './messages.ts';
import type { Namespace } from './namespace.ts';

/** Gives the texts of a namespace. The same object until the texts are others: what is drawn from it is not drawn again. */
export type MessagesOf = <Name extends keyof Messages>(namespace: Namespace<Name>) => Messages[Name];

/** The texts in a language, a host's own in their places. */
export function messagesIn(language: Language, overrides: MessageOverrides | undefined): MessagesOf {
  const texts: MessagesOf = (namespace) => namespace.in(language);
  return overrides ? withOverrides(texts, overrides) : texts;
}

/** The texts of a part of the page, some of them called otherwise there. */
export function withOverrides(messages: MessagesOf, overrides: MessageOverrides): MessagesOf {
  const known = new Map<object, object>();
  return <Name extends keyof Messages>(namespace: Namespace<Name>) => {
    const texts = messages(namespace);
    const own: unknown = overrides[namespace.name];
    if (!isTree(own)) return texts;
    // By the texts themselves, since those of the language may take the place of the English ones.
    let result = known.get(texts);
    if (!result) known.set(texts, (result = merged(texts, own)));
    return result as Messages[Name];
  };
}

// Only what the dictionary has is taken, so that a typing error or a foreign object changes nothing.
function merged<Tree extends object>(tree: Tree, overrides: object): Tree {
  const copy = { ...tree };
  for (const [key, text] of Object.entries(tree) as [string, unknown][]) {
    if (!Object.hasOwn(overrides, key)) continue;
    const override: unknown = Reflect.get(overrides, key);
    if (isTree(text)) Reflect.set(copy, key, isTree(override) ? merged(text, override) : text);
    else if (typeof override === typeof text) Reflect.set(copy, key, override);
  }
  return copy;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
