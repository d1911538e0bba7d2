import {
  createClient,
  serverUrlOf,
  type Clientele,
  type FetchedSession,
  type FetchSession,
  type SendFile,
} from '@clientele/client';
import { fetchSessionFrom } from './fetch-session-from.ts';

interface Connecting {
  serverUrl?: string | undefined;
  sessionUrl?: string | undefined;
  fetchSession?: FetchSession | undefined;
  session?: FetchedSession | undefined;
}

/** A client for what a provider was told; null while something is missing. Throws `validation` for an address that is refused. */
export function clientOf({ serverUrl, sessionUrl, fetchSession, session }: Connecting): Clientele | null {
  const address = serverUrl === undefined ? null : serverUrlOf(serverUrl, document.baseURI);
  const sessions = fetchSession ?? (sessionUrl === undefined ? null : fetchSessionFrom(sessionUrl));
  return address !== null && sessions
    ? createClient({ serverUrl: address, fetchSession: sessions, session, sendFile })
    : null;
}

/** Few pages send files, and those not at once. */
const sendFile: SendFile = async (request) => (await import('../controllers/send-file.ts')).sendFile(request);
