import {
  createClient,
  serverUrlOf,
  sessionByLink,
  type Clientele,
  type FetchedSession,
  type FetchSession,
  type SendFile,
} from '@clientele/client';
import { fetchSessionFrom } from './fetch-session-from.ts';

interface Connecting {
  serverUrl?: string | undefined;
  sessionUrl?: string | undefined;
  portalLink?: string | undefined;
  session?: FetchedSession | undefined;
}

/** A client for what a provider was told; null while something is missing. Throws `validation` for an address that is refused. */
export function clientOf(given: Connecting, fetchSession: FetchSession | undefined): Clientele | null {
  const { serverUrl, session } = given;
  const address = serverUrl === undefined ? null : serverUrlOf(serverUrl, document.baseURI);
  const sessions = address === null ? null : (fetchSession ?? sessionsOf(address, given));
  if (address === null || !sessions) return null;
  return createClient({ serverUrl: address, fetchSession: sessions, session, sendFile });
}

function sessionsOf(address: string, { portalLink, sessionUrl }: Connecting): FetchSession | null {
  if (portalLink !== undefined) return sessionByLink(address, portalLink);
  return sessionUrl === undefined ? null : fetchSessionFrom(sessionUrl);
}

/** Few pages send files, and those not at once. */
const sendFile: SendFile = async (request) => (await import('../controllers/send-file.ts')).sendFile(request);
