import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { update } from './update.ts';

export { copiesOf } from './asset-values.ts';
export { assetsOfClient } from './client-part.ts';
export { findAssets } from './find-assets.ts';

export const assets: Verbs<typeof contract.assets> = { list, create, update, remove, restore };
