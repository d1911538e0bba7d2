import type { DirectoryPreferences } from '@clientele/contract';
import type { Scope } from '../context.ts';

/** What was arranged on this page and by whom: within one session of the page another person may come to act. */
const arranged = new WeakMap<Scope['client'], { by: string | undefined; preferred: DirectoryPreferences }>();

/** What the acting person has arranged on this page. */
export function arrangedOf({ client, session }: Scope): DirectoryPreferences | undefined {
  const found = arranged.get(client);
  return found?.by === session?.user.id ? found?.preferred : undefined;
}

export function setArranged({ client, session }: Scope, preferred: DirectoryPreferences) {
  arranged.set(client, { by: session?.user.id, preferred });
}
