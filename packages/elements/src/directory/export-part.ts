// What it takes to export: loaded when someone comes near it.
import { spinnerStyles } from '@clientele/ui/spinner/spinner';

export { ExportTools } from './export-tools.ts';

export const styles = [spinnerStyles];
