import { defineElement } from './define-element.ts';
import { ClienteleDetailSheet } from './detail-sheet/detail-sheet.ts';
import { ClienteleDirectory } from './directory/directory.ts';
import { ClienteleEnrichmentPanel } from './enrichment-panel/enrichment-panel.ts';
import { ClientelePortalView } from './portal-view/portal-view.ts';
import { ClienteleProfile } from './profile/profile.ts';
import { ClienteleProvider } from './provider/provider.ts';
import { ClienteleWorkspace } from './workspace/workspace.ts';

export type * from './events.ts';

/** Registers every element under a prefix of the host's choice: `define({ prefix: 'acme' })` makes `<acme-directory>`. */
export function define({ prefix = 'clientele' }: { prefix?: string } = {}): void {
  defineElement(`${prefix}-provider`, ClienteleProvider);
  defineElement(`${prefix}-directory`, ClienteleDirectory);
  defineElement(`${prefix}-detail-sheet`, ClienteleDetailSheet);
  defineElement(`${prefix}-workspace`, ClienteleWorkspace);
  defineElement(`${prefix}-profile`, ClienteleProfile);
  defineElement(`${prefix}-enrichment-panel`, ClienteleEnrichmentPanel);
  defineElement(`${prefix}-portal-view`, ClientelePortalView);
}
