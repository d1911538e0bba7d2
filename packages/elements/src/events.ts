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
  ClienteleShowEvent,
} from './events/record-events.ts';
export type { ClienteleCreateClientEvent } from './directory/create-client-event.ts';
export type { ClienteleQueryChangeEvent } from './directory/query-change-event.ts';
export type { ClienteleRowActionEvent } from './directory/row-action-event.ts';
export type { ClienteleSelectEvent } from './directory/select-event.ts';
export type { ClienteleSelectionChangeEvent } from './directory/selection-change-event.ts';
export type { ClienteleUrlChangeEvent } from './directory/url-change-event.ts';
export type { ClienteleConnectionChangeEvent } from './events/connection-change-event.ts';
export type { ClienteleErrorEvent } from './events/error-event.ts';
export type { ClienteleLoadEvent } from './events/load-event.ts';
export type { ClienteleNavigateEvent } from './events/navigate-event.ts';
export type { ClienteleReadyEvent } from './events/ready-event.ts';
export type { ClienteleSessionChangeEvent } from './events/session-change-event.ts';
export type { ClienteleSessionErrorEvent } from './events/session-error-event.ts';
