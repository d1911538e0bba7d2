import type { MessageOverrides, Messages } from './messages.ts';

/** The texts with a host's own in their places. To be made once: what is drawn from the same texts is not drawn again. */
export function withOverrides(messages: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides ? merged(messages, overrides) : messages;
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
