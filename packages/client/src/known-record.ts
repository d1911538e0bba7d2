import type {
  ActivityEntry,
  Address,
  Asset,
  Client,
  ClientSummary,
  Contact,
  EnrichmentFact,
  FileRecord,
  InvoiceSummary,
  Note,
  Notification,
  PortalLink,
  PortalProposal,
  Reply,
  SentMail,
  Task,
} from '@clientele/contract';

/** The kinds of record that are kept, by the contract's types: a list brings the fields of `row`, `whole` has all of them. */
export interface RecordTypes {
  client: { row: ClientSummary; whole: Client };
  file: { row: FileRecord; whole: FileRecord };
  document: { row: InvoiceSummary; whole: InvoiceSummary };
  address: { row: Address; whole: Address };
  contact: { row: Contact; whole: Contact };
  note: { row: Note; whole: Note };
  reply: { row: Reply; whole: Reply };
  task: { row: Task; whole: Task };
  asset: { row: Asset; whole: Asset };
  activity: { row: ActivityEntry; whole: ActivityEntry };
  notification: { row: Notification; whole: Notification };
  enrichment: { row: EnrichmentFact; whole: EnrichmentFact };
  portal: { row: PortalLink; whole: PortalLink };
  mail: { row: SentMail; whole: SentMail };
  proposal: { row: PortalProposal; whole: PortalProposal };
}

export type RecordKind = keyof RecordTypes;
export type RowOf<Kind extends RecordKind> = RecordTypes[Kind]['row'];
export type WholeOf<Kind extends RecordKind> = RecordTypes[Kind]['whole'];

/** What is known of a record: a row's fields always, the others once the whole record was seen. */
export type KnownRecord<Kind extends RecordKind> = RowOf<Kind> & Partial<Omit<WholeOf<Kind>, keyof RowOf<Kind>>>;
export type KnownClient = KnownRecord<'client'>;

/** Any kind of record. A kind without versions has the version 0: what comes last counts. */
export interface AnyRecord {
  readonly id: string;
  readonly version?: number | null;
}

/** What the server said, as it was put together from a row here and a whole record there. */
export interface ServerRecord<Known extends AnyRecord> {
  record: Known;
  /** True when every field has been seen in this very version. */
  whole: boolean;
  /** The version from which an edit starts: that of the last whole record where there is one. */
  baseVersion: number;
}
