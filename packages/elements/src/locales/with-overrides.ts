import type { MessageOverrides, Messages } from './messages.ts';

/** The texts with a host's own in their places. */
export function withOverrides(messages: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides ? overlaid(messages, overrides) : messages;
}

// A view and no copy, because English grows with what the page loads. Only what the dictionary has is taken, so that a typing
// error or a foreign object changes nothing.
function overlaid<Tree extends object>(tree: Tree, overrides: object): Tree {
  return new Proxy(tree, {
    get(_, key): unknown {
      const text: unknown = Reflect.get(tree, key);
      if (!Object.hasOwn(tree, key) || !Object.hasOwn(overrides, key)) return text;
      const override: unknown = Reflect.get(overrides, key);
      if (isTree(text)) return isTree(override) ? overlaid(text, override) : text;
      return typeof override === typeof text ? override : text;
    },
  });
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
