import type { LitElement } from 'lit';
import type { ListController } from '../../controllers/list-controller.ts';
import type { ScopeController } from '../../controllers/scope-controller.ts';
import type { Scope } from '../../scope.ts';
import type { Selection } from '../selection.ts';
import type { Batch } from './act.ts';

/** What acting on many clients needs to know of the list, and what it asks of it. */
export interface BulkContext {
  scope(): Scope | null;
  list: Pick<ListController, 'answered' | 'rows' | 'total' | 'hasMore' | 'has' | 'refresh'>;
  selection: Selection;
  /** What was asked for by the menu of a row, once; undefined when there is nothing to do. */
  takePending(): Batch | undefined;
  onOpen(clientId: string): void;
  /** Loads texts that a part of the bar draws. */
  addTexts: ScopeController['add'];
  /** Where the focus goes when the bar leaves. */
  onLeave(): void;
  /** Whether enrichment of many clients is under way that the person asked for, or has an outcome to show. */
  hasRuns(): boolean;
  /** Puts the selected clients into a file; without it there is no button. */
  onExport?(clientIds: readonly string[]): void;
}

/** The element of the bar, as its parts know it. */
export interface BulkHost extends LitElement {
  readonly context: BulkContext;
}

/** Where the bar is drawn; `width` in em. */
export interface BarPlace {
  width: number;
  layout: 'table' | 'cards';
}
