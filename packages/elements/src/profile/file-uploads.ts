import { newIdempotencyKey, type ClienteleError } from '@clientele/client';
import { asClienteleError } from '../controllers/as-clientele-error.ts';
import { filesMessages } from '../locales/files.ts';
import { Drafts } from '../record/drafts.ts';
import type { Scope } from '../scope.ts';

/** A file on its way. One that failed waits to be sent again, with the same key. */
export interface Upload {
  readonly file: File;
  readonly key: string;
  /** From 0 to 1; null while it waits for its turn. */
  progress: number | null;
  error: ClienteleError | null;
  readonly stop: AbortController;
}

/** So many files travel at once. */
const atOnce = 2;

/** Of each client. They go on when the section has left the page. */
export const uploads = new Drafts<readonly Upload[]>();

/** Sends files for the team alone, a few at a time. `onDone` is called after each. */
export function startUploads(scope: Scope, clientId: string, files: readonly File[], onDone: () => void): void {
  const added = files.map((file): Upload => ({
    file,
    key: newIdempotencyKey(),
    progress: null,
    error: null,
    stop: new AbortController(),
  }));
  keep(scope, clientId, [...listOf(scope, clientId), ...added]);
  sendNext(scope, clientId, onDone);
}

export function retryUpload(scope: Scope, clientId: string, upload: Upload, onDone: () => void): void {
  Object.assign(upload, { progress: null, error: null });
  sendNext(scope, clientId, onDone);
}

/** Stops it, or forgets one that failed. */
export function cancelUpload(scope: Scope, clientId: string, upload: Upload, onDone: () => void): void {
  upload.stop.abort();
  drop(scope, clientId, upload);
  sendNext(scope, clientId, onDone);
}

function sendNext(scope: Scope, clientId: string, onDone: () => void) {
  const all = listOf(scope, clientId);
  const busy = all.filter(({ progress, error }) => progress !== null && !error).length;
  const next = all.filter(({ progress, error }) => progress === null && !error).slice(0, Math.max(0, atOnce - busy));
  for (const upload of next) void send(scope, clientId, upload, onDone);
  keep(scope, clientId, [...all]);
}

async function send(scope: Scope, clientId: string, upload: Upload, onDone: () => void) {
  const { file, key, stop } = upload;
  upload.progress = 0;
  try {
    const input = { idempotencyKey: key, clientId, name: file.name, direction: 'internal' } as const;
    await scope.client.files.upload(file, input, {
      signal: stop.signal,
      onProgress(bytes) {
        upload.progress = file.size > 0 ? bytes / file.size : 1;
        keep(scope, clientId, [...listOf(scope, clientId)]);
      },
    });
    drop(scope, clientId, upload);
    scope.toaster.say({ text: scope.messages(filesMessages).uploaded, name: file.name });
    onDone();
  } catch (cause) {
    if (stop.signal.aborted) return;
    upload.error = asClienteleError(cause);
  }
  sendNext(scope, clientId, onDone);
}

function listOf(scope: Scope, clientId: string): readonly Upload[] {
  return uploads.of(scope, clientId) ?? [];
}

function keep(scope: Scope, clientId: string, list: readonly Upload[]) {
  uploads.keep(scope, clientId, list.length > 0 ? list : undefined);
}

function drop(scope: Scope, clientId: string, upload: Upload) {
  keep(
    scope,
    clientId,
    listOf(scope, clientId).filter((one) => one !== upload),
  );
}
