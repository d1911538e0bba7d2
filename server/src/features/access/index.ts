import type { contract } from '@clientele/contract';
import type { Verbs } from '../../core/implement.ts';
import { end } from './end.ts';
import { get } from './get.ts';
import { setPreferences } from './set-preferences.ts';

export { findLiveKey, liveOrigins, listKeys, registerKey, revokeKey, type KnownKey, type LiveKey } from './api-key.ts';
export { activeMembers, namesOf } from './members.ts';
export { authenticate } from './authenticate.ts';
export { currentActor } from './current-actor.ts';
export { effectiveGrants } from './effective-grants.ts';
export { endContactSessions, endPortalSessions, endSessions, endSignedInSessions } from './end-sessions.ts';
export { liveActors } from './live-actors.ts';
export { lockWorkspace } from './lock-workspace.ts';
export { mintSession, type FindSubject } from './mint-session.ts';
export { openContactPortal, openPortalSession, openPortalView } from './open-portal-session.ts';
export { purgeExpired } from './purge-expired.ts';
export { revokeSession } from './revoke-session.ts';
export { hashOf, newSecret } from './secret.ts';
export { findPerson, setSuspended } from './set-suspended.ts';

export const session: Verbs<typeof contract.session> = { get, end };
export const preferences: Verbs<typeof contract.preferences> = { set: setPreferences };
