import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { list } from './list.ts';
import { remove, restore } from './remove.ts';
import { getPictures } from './get-pictures.ts';
import { update } from './update.ts';

export { filesOfClient } from './client-part.ts';
export { openFile, type OpenedFile } from './download.ts';
export { previewOf } from './content-type.ts';
export { checkFiles } from './check-files.ts';
export type { ByteRange, FileStorage } from './file-storage.ts';
export { openPreview, previewBytes } from './preview.ts';
export { purgeFiles } from './stored-objects.ts';
export { upload } from './upload.ts';
export { uploadPicture } from './upload-picture.ts';

export const pictures: Verbs<typeof contract.pictures> = { get: getPictures };

export const files: Verbs<typeof contract.files> = { list, update, remove, restore };
