/** A list that a client was chosen in; the directory is one. */
interface List extends HTMLElement {
  focusRow(clientId: string): unknown;
}

/** Brings the focus back to the row of the client that was shown, also when the list has drawn its rows anew in the meantime. */
export class RowFocus {
  #list: List | undefined;

  /** Who asked for a client. */
  remember(target: EventTarget | null) {
    this.#list = isList(target) ? target : undefined;
  }

  /** Only where the focus is already back in the list, or nowhere: a person may have gone elsewhere. */
  restore(clientId: string | null) {
    const list = this.#list;
    if (!list?.isConnected || clientId === null) return;
    const active = (list.getRootNode() as Document | ShadowRoot).activeElement;
    if (!active || active === document.body || active === list) void list.focusRow(clientId);
  }
}

function isList(target: EventTarget | null): target is List {
  return target instanceof HTMLElement && 'focusRow' in target && typeof target.focusRow === 'function';
}
