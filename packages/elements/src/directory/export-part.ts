// What it takes to export: loaded when someone comes near it.
import { spinnerStyles } from '@clientele/ui/spinner/spinner';
import { bringEnglish } from '../locales/en.ts';
import { exporting } from '../locales/en/columns.ts';
import { errors } from '../locales/en/errors.ts';

export { ExportTools } from './export-tools.ts';

export const styles = [spinnerStyles];

bringEnglish({ errors, directory: { exporting } });
