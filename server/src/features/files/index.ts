import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { getPictures } from './get-pictures.ts';
import { update } from './update.ts';

export { filesOfClient } from './client-part.ts';
export { openFile, type OpenedFile } from './download.ts';
export { previewOf } from './content-type.ts';
export { sharedOf } from './load.ts';
export { checkFiles } from './check-files.ts';
export type { ByteRange, FileStorage } from './file-storage.ts';
export { holdForFact, insertPicture, keepBytes, picturesLeft, type KeptBytes } from './keep-picture.ts';
export { leastLogoSide } from './preview-limits.ts';
export { pictureFrom } from './picture-from.ts';
export { openPreview, previewBytes } from './preview.ts';
export { purgeFiles, releaseObject } from './stored-objects.ts';
export { upload } from './upload.ts';
export { uploadPicture } from './upload-picture.ts';

export const pictures: Verbs<typeof contract.pictures> = { get: getPictures };

export const files: Verbs<typeof contract.files> = { list, update, remove, restore };
