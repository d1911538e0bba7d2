import type { bulk } from './en/bulk.ts';
import type * as columns from './en/columns.ts';
import type { common } from './en/common.ts';
import type { create } from './en/create.ts';
import type { directory } from './en/directory.ts';
import type { erase } from './en/erase.ts';
import type { errors, problems } from './en/errors.ts';
import type { invoices } from './en/invoices.ts';
import type * as narrowing from './en/narrowing.ts';
import type { selection } from './en/selection.ts';
import type { sheet } from './en/sheet.ts';

/** Every text that people read. English is the dictionary and the type of all others. */
export interface Messages {
  common: typeof common;
  errors: typeof errors;
  problems: typeof problems;
  selection: typeof selection;
  bulk: typeof bulk;
  directory: typeof directory & typeof columns & typeof narrowing;
  sheet: typeof sheet & { create: typeof create; erase: typeof erase; invoices: typeof invoices };
}

/** Some of the texts, to replace a provider's by a host's own. */
export type MessageOverrides = Overrides<Messages>;

type Overrides<Tree> = {
  [Key in keyof Tree]?: Tree[Key] extends string | ((...args: never[]) => string) ? Tree[Key] : Overrides<Tree[Key]>;
};
