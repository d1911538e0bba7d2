// The types of all events, for naming them. Importing an element’s registration is enough for `addEventListener`: on the element, on
// any element around it, and on the document (GlobalEventHandlersEventMap).
export type {
  ClienteleArchiveEvent,
  ClienteleBeforeSaveEvent,
  ClienteleCreateEvent,
  ClienteleCreateInvoiceEvent,
  ClienteleEraseEvent,
  ClienteleHideEvent,
  ClienteleRestoreEvent,
  ClienteleSaveEvent,
  ClienteleSectionShowEvent,
  ClienteleShowEvent,
} from './events/record-events.ts';
export type {
  ClienteleCreateClientEvent,
  ClienteleQueryChangeEvent,
  ClienteleRowActionEvent,
  ClienteleSelectEvent,
  ClienteleSelectionChangeEvent,
  ClienteleUrlChangeEvent,
} from './events/directory-events.ts';
export type {
  ClienteleConnectionChangeEvent,
  ClienteleReadyEvent,
  ClienteleSessionChangeEvent,
  ClienteleSessionErrorEvent,
} from './events/provider-events.ts';
export type { ClienteleErrorEvent, ClienteleLoadEvent, ClienteleNavigateEvent } from './events/element-events.ts';
