import { ClienteleError } from '@clientele/client';
import type { ClientQuery } from '@clientele/contract';
import type { LitElement } from 'lit';
import type { ScopeController } from '../controllers/scope-controller.ts';
import { WantedPart } from '../lazy-part/wanted-part.ts';
import type { Column } from './columns.ts';

/** What is exported: what the list shows. */
interface Shown {
  question(): ClientQuery;
  columns(): readonly Column[];
}

/** Hands the clients of the list to the person as a file. */
export class Exporting {
  #part;

  constructor(host: LitElement, scope: ScopeController, shown: Shown) {
    this.#part = new WantedPart(
      host,
      () => import('./export-part.ts'),
      ({ ExportTools }) => new ExportTools(host, scope, shown),
    );
  }

  /** Undefined until it was needed. */
  get tools() {
    return this.#part.current;
  }

  /** What the button does while a file is prepared; undefined when none is. */
  get cancelLabel() {
    return this.#part.current?.cancelLabel;
  }

  /** Resolves when the browser has the file; rejects with a ClienteleError, or with an AbortError when it was cancelled. */
  async run(ids?: readonly string[]): Promise<void> {
    const tools = await this.#part.load();
    if (!tools) throw new ClienteleError('render-failed', 'A file of the element did not come.');
    await tools.run(ids);
  }

  /** For a selection. What goes wrong is said above the list. */
  exportSelected = (ids: readonly string[]): Promise<void> => this.#part.use((tools) => tools.attempt(ids));

  /** What the button does: begin, or call off what is under way. */
  toggle = (): Promise<void> => this.#part.use((tools) => (tools.cancelLabel ? tools.cancel() : tools.attempt()));

  prefetch = () => {
    this.#part.prefetch();
  };
}
