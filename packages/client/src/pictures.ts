import type { Api, UploadedPicture, UploadPicture } from '@clientele/contract';
import type { TransferOptions } from './transfer.ts';

/** The faces of contacts and the logos of clients. An id stands for the same picture for ever: each is fetched once. */
export interface Pictures {
  /** The address of a picture that has come, for an `img` of this page; undefined of one that has not. */
  known(id: string): string | undefined;
  /** The same of any. What is asked for at the same time travels in one call. Null where there is none to be had: it may be asked for again. */
  load(id: string): Promise<string | null>;
  /**
   * Takes a JPG or PNG image, of which the server makes a picture: the client, or a contact of it, may be given its id as `pictureId`.
   * Rejects as a call does, also with `unsupported-media-type`, `payload-too-large` and `storage-full`.
   */
  upload(image: Blob, input: UploadPicture, options?: TransferOptions): Promise<UploadedPicture>;
}

export function createPictures(
  api: () => Pick<Api, 'pictures'>,
  upload: Pictures['upload'],
  closed: AbortSignal = new AbortController().signal,
): Pictures {
  const addresses = new Map<string, string>();
  const loading = new Map<string, Promise<string | null>>();
  let waiting: { id: string; resolve: (address: string | null) => void }[] = [];
  closed.addEventListener('abort', () => {
    for (const address of addresses.values()) URL.revokeObjectURL(address);
    addresses.clear();
  });

  async function flush() {
    // When all rows of a page have asked.
    await new Promise((resolve) => setTimeout(resolve));
    const asked = waiting;
    waiting = [];
    while (asked.length > 0) void answer(asked.splice(0, most));
  }

  async function answer(some: typeof waiting): Promise<void> {
    await ask(some.map(({ id }) => id)).catch(() => {});
    for (const { id, resolve } of some) {
      loading.delete(id);
      resolve(addresses.get(id) ?? null);
    }
  }

  async function ask(ids: string[]): Promise<void> {
    const { items } = await api().pictures.get({ ids }, { signal: closed });
    if (!closed.aborted) for (const { id, webp } of items) addresses.set(id, addressOf(webp));
  }

  return {
    known: (id) => addresses.get(id),
    load(id) {
      const address = addresses.get(id);
      if (address !== undefined) return Promise.resolve(address);
      const underWay =
        loading.get(id) ??
        new Promise<string | null>((resolve) => {
          waiting.push({ id, resolve });
          if (waiting.length === 1) void flush();
        });
      loading.set(id, underWay);
      return underWay;
    },
    upload,
  };
}

/** What the server takes in one call. */
const most = 50;

function addressOf(webp: string): string {
  const bytes = Uint8Array.from(atob(webp), (character) => character.charCodeAt(0));
  return URL.createObjectURL(new Blob([bytes], { type: 'image/webp' }));
}
