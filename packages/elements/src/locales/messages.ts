import type { en } from './en.ts';

/** Every text that people read. English is the dictionary and the type of all others. */
export type Messages = typeof en;

/** Some of the texts, to replace a provider's by a host's own. */
export type MessageOverrides = Overrides<Messages>;

type Overrides<Tree> = {
  [Key in keyof Tree]?: Tree[Key] extends string | ((...args: never[]) => string) ? Tree[Key] : Overrides<Tree[Key]>;
};
