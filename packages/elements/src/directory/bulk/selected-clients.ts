import type { Clientele, KnownClient } from '@clientele/client';
import type { ClientSelection, ClientVersion } from '@clientele/contract';

/** What is known of the clients that are selected, of whom only some may have been listed. */
export class SelectedClients {
  /** Of those that were selected without being listed. */
  #selected = new Map<string, ClientSelection['clients'][number]>();

  learn({ clients }: ClientSelection) {
    for (const client of clients) this.#selected.set(client.id, client);
  }

  /** The version that the person has in mind: that of the row where there is one. */
  versionOf({ records }: Clientele, id: string): ClientVersion | undefined {
    const version = records.get('client', id)?.record.version ?? this.#selected.get(id)?.version;
    return version === undefined ? undefined : { id, version };
  }

  isArchived({ records }: Clientele, id: string): boolean {
    const known = records.get('client', id);
    return known ? known.record.archivedAt !== null : (this.#selected.get(id)?.archived ?? false);
  }

  recordOf({ records }: Clientele, id: string): KnownClient | undefined {
    return records.get('client', id)?.record;
  }
}
