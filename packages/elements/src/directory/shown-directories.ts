import type { LitElement } from 'lit';

/** Those in the page: what is arranged in one shows in the others at once. */
export const shownDirectories = new Set<LitElement>();

export function repaintDirectories() {
  for (const directory of shownDirectories) directory.requestUpdate();
}
