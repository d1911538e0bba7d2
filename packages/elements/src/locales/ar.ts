import { bulk } from './ar/bulk.ts';
import { common } from './ar/common.ts';
import { directory } from './ar/directory.ts';
import { errors, problems } from './ar/errors.ts';
import { selection } from './ar/selection.ts';
import { sheet } from './ar/sheet.ts';
import type { Messages } from './messages.ts';

export const ar: Messages = { common, errors, problems, selection, bulk, directory, sheet };
