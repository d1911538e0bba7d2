// What it takes to export: loaded when someone comes near it.
import { bringEnglish } from '../locales/en.ts';
import { exporting } from '../locales/en/columns.ts';
import { exportStyles } from './export.css.ts';

export { ExportTools } from './export-tools.ts';

export const styles = [exportStyles];

bringEnglish({ directory: { exporting } });
