import { z } from 'zod';
import { idOf } from './ids.ts';
import { query, type AccessRule } from './procedure.ts';

/** The face of a contact, or the logo of a client, as it is kept: WebP, so many pixels wide and high. */
export const pictureSide = 160;

/**
 * Query of `POST /v1/pictures`, whose body is a JPG or PNG image as it is, with a session's token. Answers 201 with
 * {@link UploadedPicture}. The image is judged by its content, turned upright, cut to a square (one that is much wider than high
 * is set into one whole) and written anew without what it says of place and time. Nobody sees it until a client or a contact is given its id as `pictureId`: the client named here, or a contact of
 * that client. One that nothing has is deleted after as many days as what was removed can be restored. Errors: `not-found` (the client), `forbidden`,
 * `unsupported-media-type` (no JPG or PNG, or one that cannot be read), `payload-too-large` (more than {@link mostPictureBytes},
 * 50 megapixels, or what is left of the workspace's room), `rate-limited`, `storage-full`, `overloaded`.
 */
export const UploadPicture = z.strictObject({ clientId: idOf('client') });
export type UploadPicture = z.input<typeof UploadPicture>;

export const UploadedPicture = z.strictObject({ id: idOf('picture') });
export type UploadedPicture = z.infer<typeof UploadedPicture>;

export const pictureAccess: AccessRule = { need: 'edit_clients' };

export const pictures = {
  /**
   * Pictures by their ids, in WebP as base64. An id stands for the same bytes for ever, so whoever has them need not ask again. Left out
   * is what is not there any more, or not for this session. Errors: `not-found` (none of them is there).
   */
  get: query({
    input: z.strictObject({ ids: z.array(idOf('picture')).min(1).max(50) }),
    output: z.strictObject({ items: z.array(z.strictObject({ id: idOf('picture'), webp: z.base64() })) }),
    access: { need: 'view_clients' },
  }),
};
