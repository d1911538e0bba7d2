import type { Request } from 'express';
import { demoUsers } from '@clientele/server/demo';

type DemoUser = (typeof demoUsers)[number];

const cookie = 'tidewater-role';

/** Who is signed in: the role that the switch at the top chose, kept in a cookie. A real host has its login here. */
export function signedIn(request: Request): DemoUser {
  const role = new RegExp(`${cookie}=(\\w+)`).exec(request.headers.cookie ?? '')?.[1];
  return userOf(role) ?? demoUsers[0];
}

/** The `Set-Cookie` header that signs in as a role; undefined when there is no such role. */
export function signIn(role: unknown): string | undefined {
  return userOf(role) && `${cookie}=${String(role)}; Path=/; SameSite=Strict; HttpOnly`;
}

function userOf(role: unknown): DemoUser | undefined {
  return demoUsers.find((user) => user.role === role);
}
