import type { Clientele } from '@clientele/client';
import type { DirectoryPreferences } from '@clientele/contract';
import type { LitElement } from 'lit';

/** What was arranged on this page, and with whom: every list of it looks so at once. */
export const arranged = new WeakMap<Clientele, DirectoryPreferences>();

/** Those in the page. */
export const lists = new Set<LitElement>();

export function repaintLists() {
  for (const list of lists) list.requestUpdate();
}
