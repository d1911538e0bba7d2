import { common } from './en/common.ts';
import { directory } from './en/directory.ts';
import { errors, problems } from './en/errors.ts';
import { sheet } from './en/sheet.ts';

export const en = { common, errors, problems, directory, sheet };
