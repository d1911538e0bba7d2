import { enrichmentSettings } from './en/enrichment-settings.ts';
import { Namespace } from './namespace.ts';

export const enrichmentSettingsMessages = new Namespace('enrichmentSettings', enrichmentSettings, {
  de: () => import('./de/enrichment-settings.ts'),
  ar: () => import('./ar/enrichment-settings.ts'),
});
