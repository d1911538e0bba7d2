import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { nameAssets } from './asset-label.ts';
import { addField, hideField, updateField } from './custom-fields.ts';
import { addOption, hideOption, renameOption } from './options.ts';
import { addStatus, hideStatus, renameStatus } from './statuses.ts';

export { assetLabelOf } from './asset-label.ts';
export { customFieldsOf, presentCustomField } from './custom-fields.ts';
export { labelKey } from './labels.ts';
export { optionsOf, presentOption, seededOptionRows } from './options.ts';
export { recordVocabulary } from './record-vocabulary.ts';
export { presentStatus, statusesOf } from './statuses.ts';

/** What of the workspace's vocabulary is managed here; `vocabulary` itself, with its tags and members, is read by `clients`. */
export const vocabularyVerbs: Omit<Verbs<typeof contract.workspace>, 'vocabulary'> = {
  addStatus,
  renameStatus,
  hideStatus,
  addOption,
  renameOption,
  hideOption,
  addField,
  updateField,
  hideField,
  nameAssets,
};
