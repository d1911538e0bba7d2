import { manyRuns } from './en/many-runs.ts';
import { Namespace } from './namespace.ts';

export const manyRunsMessages = new Namespace('manyRuns', manyRuns, {
  de: () => import('./de/many-runs.ts'),
  ar: () => import('./ar/many-runs.ts'),
});
