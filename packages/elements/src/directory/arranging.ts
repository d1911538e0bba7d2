import type { Clientele } from '@clientele/client';
import type { DirectoryPreferences } from '@clientele/contract';
import type { LitElement, ReactiveController } from 'lit';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { setCustomStates } from '../custom-states.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import { memo } from '../memo.ts';
import { arrange } from './arrangement.ts';
import type { HostColumns } from './host-columns.ts';
import type { Measures } from './measures.ts';
import { seesDocuments } from './question.ts';

type Host = LitElement & { columns: string };

/** How this person wants the list to look. What it takes to change that is loaded when someone comes near it. */
export class Arranging implements ReactiveController {
  readonly host: Host;
  readonly scope: ScopeController;
  readonly measures: Measures;
  #hostColumns: HostColumns;
  #internals: ElementInternals;
  #density: DirectoryPreferences['density'];
  #client: Clientele | undefined;
  #unsubscribe = () => {};
  #arrange = memo(arrange);
  #part;

  constructor(
    host: Host,
    internals: ElementInternals,
    scope: ScopeController,
    measures: Measures,
    hostColumns: HostColumns,
  ) {
    this.host = host;
    this.#internals = internals;
    this.scope = scope;
    this.measures = measures;
    this.#hostColumns = hostColumns;
    this.#part = new WantedPart(
      host,
      () => import('./arranging-part.ts'),
      ({ ArrangingTools }) => new ArrangingTools(this),
    );
    host.addController(this);
  }

  hostDisconnected() {
    void this.#client?.preferences.flush();
    this.#listenTo(undefined);
  }

  hostUpdate() {
    this.#listenTo(this.scope.scope?.client);
    const { density } = this.preferred;
    if (density === this.#density) return;
    this.#density = density;
    setCustomStates(this.#internals, { comfortable: density === 'comfortable', compact: density === 'compact' });
    // Rows of another height are not drawn at the places of those before.
    this.measures.measure();
  }

  get preferred(): DirectoryPreferences {
    return this.#client?.preferences.get().directory ?? {};
  }
  set preferred(directory: DirectoryPreferences) {
    this.#client?.preferences.patch({ directory });
  }

  get arrangement() {
    const { scope } = this.scope;
    return this.#arrange(this.host.columns, this.#hostColumns.columns, this.preferred.columns, seesDocuments(scope));
  }

  /** What is arranged in one list shows in the others of the provider at once. */
  #listenTo(client: Clientele | undefined) {
    if (client === this.#client) return;
    this.#unsubscribe();
    this.#client = client;
    this.#unsubscribe = client?.preferences.subscribe(() => this.host.requestUpdate()) ?? (() => {});
  }

  /** Undefined until it was needed. */
  get tools() {
    return this.#part.current;
  }

  need() {
    this.#part.need();
  }

  prefetch = () => {
    this.#part.prefetch();
  };

  openPanel = (event: Event): Promise<void> => {
    const button = event.currentTarget as HTMLElement;
    return this.#part.use((tools) => tools.openPanel(button));
  };
}
