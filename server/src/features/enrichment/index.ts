import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { decide } from './decide.ts';
import { get } from './get.ts';
import { listSuggestions } from './list-suggestions.ts';
import { cancelMany, dismissMany, estimateMany, getMany, pauseMany, resumeMany, runMany } from './many.ts';
import { setGetPaid } from './set-get-paid.ts';
import { getSettings, updateSettings } from './settings.ts';
import { cancel, retry, run } from './steer-runs.ts';
import { undoRun } from './undo-run.ts';

export { enrichmentOfClient } from './client-part.ts';
export { performMany } from './perform-many.ts';
export { performRun } from './perform-run.ts';
export { NoModelAnswer, type LanguageModel, type ModelQuestion } from './model/language-model.ts';
export type { Registers } from './providers.ts';
export { preferencesAtFirst } from './settings.ts';

export const enrichment: Verbs<typeof contract.enrichment> = {
  get,
  run,
  retry,
  cancel,
  estimateMany,
  runMany,
  getMany,
  pauseMany,
  resumeMany,
  cancelMany,
  dismissMany,
  decide,
  undoRun,
  listSuggestions,
  setGetPaid,
  getSettings,
  updateSettings,
};
