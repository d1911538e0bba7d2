import { bulk } from './de/bulk.ts';
import { common } from './de/common.ts';
import { directory } from './de/directory.ts';
import { errors, problems } from './de/errors.ts';
import { selection } from './de/selection.ts';
import { sheet } from './de/sheet.ts';
import type { Messages } from './messages.ts';

export const de: Messages = { common, errors, problems, selection, bulk, directory, sheet };
