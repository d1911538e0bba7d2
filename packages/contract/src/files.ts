import { z } from 'zod';
import { idOf, IdempotencyKey } from './ids.ts';
import { Instant, name } from './primitives.ts';
import { mutation, query, type AccessRule } from './procedure.ts';

/** `shared_with`: the client sees it. `shared_by`: the client gave it. `internal`: for staff alone. */
export const fileDirections = ['shared_with', 'shared_by', 'internal'] as const;
export type FileDirection = (typeof fileDirections)[number];

/** What people call a file, without folders. The name in the storage is another, which nobody can guess. */
export const FileName = name(255).refine((value) => !/[/\\]/.test(value) && !/^\.+$/.test(value), {
  message: 'Give the name of a file, without folders.',
});

export const FileRecord = z.strictObject({
  id: idOf('file'),
  version: z.int(),
  clientId: idOf('client'),
  name: z.string(),
  /** By its content, never as it was declared; `application/octet-stream` for what is not known. */
  mime: z.string(),
  /** Bytes. */
  size: z.int(),
  direction: z.enum(fileDirections),
  uploadedBy: z.strictObject({ kind: z.enum(['staff', 'portal']), id: idOf('user'), name: z.string() }),
  /** How a page can show it; null: only as a download. Of an image there is a small picture, too. */
  preview: z.enum(['image', 'pdf']).nullable(),
  createdAt: Instant,
});
export type FileRecord = z.infer<typeof FileRecord>;

/**
 * Query of `POST /v1/files`, whose body is the bytes as they are, with the header `Idempotency-Key` and a session's token. Answers 201
 * with the FileRecord. The `Content-Type`, if any, and the ending of the name must fit the content. Errors: `not-found` (the client),
 * `forbidden`, `unsupported-media-type` (a program, or another content than the name says), `payload-too-large` (the file, or what is left
 * of the workspace's room), `rate-limited`, `storage-full`, `idempotency-mismatch`.
 *
 * `GET /v1/files/<id>` with a session's token answers the bytes as a download, or with `Range: bytes=…` one part of them (206).
 * Errors: `not-found`; 416 for a range that the file does not have.
 *
 * `GET /v1/files/<id>?preview` answers a small picture of an image (`preview: 'image'`): WebP of at most 512 pixels a side, turned upright
 * and without what the image says of place and time, with an `ETag`. Errors: `not-found` (also of what is no image), `payload-too-large`
 * (more than 50 megapixels), `unsupported-media-type` (it cannot be read), `overloaded`.
 */
export const UploadFile = z.strictObject({
  idempotencyKey: IdempotencyKey,
  clientId: idOf('client'),
  name: FileName,
  direction: z.enum(fileDirections).default('internal'),
});
export type UploadFile = z.input<typeof UploadFile>;

export const uploadAccess: AccessRule = { need: 'upload_files' };
export const downloadAccess: AccessRule = { need: 'view_files' };

const ById = z.strictObject({ id: idOf('file') });

export const files = {
  /** A client's files, the newest first, and how many there are of each direction. Errors: `not-found` (the client). */
  list: query({
    input: z.strictObject({
      clientId: idOf('client'),
      direction: z.enum(fileDirections).optional(),
      cursor: z.string().max(2000).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.strictObject({
      items: z.array(FileRecord),
      nextCursor: z.string().nullable(),
      counts: z.record(z.enum(fileDirections), z.int()),
    }),
    access: { need: 'view_files' },
  }),
  /** Renames a file or changes who sees it. Errors: `not-found`, `conflict`, `validation` (the name has another ending). */
  update: mutation({
    input: z.strictObject({
      id: idOf('file'),
      version: z.int().min(1),
      patch: z
        .strictObject({ name: FileName, direction: z.enum(fileDirections) })
        .partial()
        .refine((patch) => Object.keys(patch).length > 0, 'Name at least one field to change.'),
    }),
    output: FileRecord,
    access: { need: 'upload_files' },
  }),
  /** Nobody can open it from now on; `restore` brings it back for as many days as the operator sets, usually 30; then it is gone, its bytes too. Errors: `not-found`. */
  remove: mutation({ input: ById, output: ById, access: { need: 'delete_files' } }),
  /** Undoes `remove`. Errors: `not-found` (also when its time is over). */
  restore: mutation({ input: ById, output: FileRecord, access: { need: 'delete_files' } }),
};
