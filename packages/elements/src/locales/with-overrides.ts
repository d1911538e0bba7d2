import type { MessageOverrides, Messages } from './messages.ts';

/** The texts with a host's own in their places. */
export function withOverrides(messages: Messages, overrides: MessageOverrides | undefined): Messages {
  return overrides ? (merged(messages, overrides) as Messages) : messages;
}

type Tree = Readonly<Record<string, unknown>>;

// Only what the dictionary has is taken, so that a typing error or a foreign object changes nothing.
function merged(tree: Tree, overrides: Tree): Tree {
  const entries = Object.entries(tree).map(([key, value]) => {
    const override = Object.hasOwn(overrides, key) ? overrides[key] : undefined;
    if (isTree(value)) return [key, isTree(override) ? merged(value, override) : value];
    return [key, typeof override === typeof value ? override : value];
  });
  return Object.fromEntries(entries) as Tree;
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null;
}
