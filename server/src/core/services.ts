import type { MapTiles } from '@clientele/contract';
import type { Logger } from 'pino';
import type { Database } from '../db/connect.ts';
import type { AddressService } from '../features/addresses/index.ts';
import type { Registers } from '../features/enrichment/index.ts';
import type { FileStorage } from '../features/files/index.ts';
import type { Mailer } from '../features/mail/index.ts';
import type { Outbound } from '../outbound/outbound.ts';
import type { ClientPart } from './ctx.ts';
import { usualRemovedDays } from './removed.ts';
import { systemClock } from './system-clock.ts';

/**
 * What the server works with, and what verbs find in `ctx` and job handlers in `run`. A port (mail, files, requests to others) is
 * an interface that a feature declares: it is named here, an adapter implements it, and `create-clientele.ts` gives it.
 */
export interface Services {
  readonly database: Database;
  readonly log: Logger;
  /** The server's clock. The machine's unless given. */
  readonly now: () => Date;
  /** What the features know and keep of a client: `router.ts` lists them, so that `clients` needs to import none of them. */
  readonly clientParts: readonly ClientPart[];
  /** What each workspace may have. No limit unless given. */
  readonly quotas: Quotas;
  /** For how many days what was removed can be restored: then it is deleted for good. 30 unless given. */
  readonly removedDays: number;
  /** Where the bytes of files are. Absent: files are neither taken nor given. */
  readonly files?: FileStorage | undefined;
  /** What completes addresses. Absent: they are typed. */
  readonly addresses?: AddressService | undefined;
  /** Where “Open in maps” leads: a link with places for the address. Absent: there is no such link. */
  readonly mapLink?: string | undefined;
  /** Requests to other servers, for enrichment. Absent: the operator has not switched it on, and nothing leaves. */
  readonly outbound?: Outbound | undefined;
  /** Which registers enrichment asks beside the client's own website. Absent: none. */
  readonly registers?: Registers | undefined;
  /** The page of the portals, where links into them lead: an address without a fragment. Absent: no link can be made. */
  readonly portalUrl?: string | undefined;
  /** What hands mails to a mail server. Absent: none is sent, and what needs one is refused. */
  readonly mailer?: Mailer | undefined;
  /** What maps of addresses are drawn from. Absent: there are none. */
  readonly mapTiles?: MapTiles | undefined;
}

/** What the operator allows each workspace. Absent means as much as there is room for. */
interface Quotas {
  /** Clients, archived ones included. */
  readonly clientsPerWorkspace?: number | undefined;
  /** Bytes of files, removed ones included until they are gone. */
  readonly bytesPerWorkspace?: number | undefined;
}

/** Services of which those with a default may be left out. */
export type GivenServices = Pick<Services, 'database' | 'log' | 'clientParts'> & Partial<Services>;

export function servicesOf(given: GivenServices): Services {
  return { now: systemClock, quotas: {}, removedDays: usualRemovedDays, ...given };
}
