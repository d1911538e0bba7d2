import type { ClientSummary } from '@clientele/contract';
import type { AnyIconName } from '@clientele/ui/icon/any-icon';

/** Something that a host lets people do with one client, in the menu of its row. */
export interface RowAction {
  /** As `clientele-row-action` says it. */
  readonly name: string;
  /** In the language of the page. */
  readonly label: string;
  readonly icon?: AnyIconName;
  isShown?(client: ClientSummary): boolean;
  isDisabled?(client: ClientSummary): boolean;
  /** Runs unless a listener has cancelled `clientele-row-action`. */
  run(client: ClientSummary): void;
}
