import type { EndSignIn, SignInDevices } from '@clientele/contract';
import { and, desc, eq, gt } from 'drizzle-orm';
import { notFound } from '../../../core/errors.ts';
import type { Services } from '../../../core/services.ts';
import { transact } from '../../../core/transact.ts';
import { hashOf } from '../../access/index.ts';
import { portalSignIn } from '../table.ts';
import { endSignIns, type Device } from './enter.ts';
import type { SignInOfContact } from './signed-in.ts';

type Given = Pick<Services, 'database' | 'now'>;

/** In which browsers somebody is signed in. */
export async function listDevices({ database, now }: Given, signIn: SignInOfContact): Promise<SignInDevices> {
  const rows = await database.read
    .select()
    .from(portalSignIn)
    .where(
      and(
        eq(portalSignIn.workspaceId, signIn.workspaceId),
        eq(portalSignIn.contactId, signIn.contactId),
        gt(portalSignIn.expiresAt, now().toISOString()),
      ),
    )
    .orderBy(desc(portalSignIn.lastUsedAt), desc(portalSignIn.id))
    .limit(200);
  return {
    items: rows.map(({ id, browser, system, createdAt, lastUsedAt }) => ({
      id,
      browser,
      system,
      signedInAt: createdAt,
      lastUsedAt,
      isThis: id === signIn.id,
    })),
  };
}

/** Errors: `not-found`. */
export async function endDevices(
  { database, now }: Given,
  { id, workspaceId, contactId }: SignInOfContact,
  { which }: EndSignIn,
): Promise<void> {
  const actor = { kind: 'server', workspaceId, name: 'portal' } as const;
  const only = which === 'this' ? id : which;
  const narrowed = which === 'all' ? {} : which === 'others' ? { except: id } : { only };
  const ended = await transact({ database, now, actor }, (ctx) => endSignIns(ctx, contactId, narrowed));
  if (ended === 0 && which.startsWith('psi_')) throw notFound();
}

/** Ends what a browser had kept, where it keeps another sign-in from now on. */
export async function endReplaced({ database, now }: Given, secret: string): Promise<void> {
  const { id, workspaceId, contactId } = portalSignIn;
  const [before] = await database.read
    .select({ id, workspaceId, contactId })
    .from(portalSignIn)
    .where(eq(portalSignIn.secretHash, hashOf(secret)));
  if (!before) return;
  const actor = { kind: 'server', workspaceId: before.workspaceId, name: 'portal' } as const;
  await transact({ database, now, actor }, (ctx) => endSignIns(ctx, before.contactId, { only: before.id }));
}

/** What a browser calls itself, in the two words that people know it by. */
export function deviceOf(userAgent: string | undefined): Device {
  const named = (names: readonly (readonly [string, RegExp])[]) =>
    names.find(([, sign]) => sign.test(userAgent ?? ''))?.[0] ?? null;
  return { browser: named(browsers), system: named(systems) };
}

// The more special first: nearly all call themselves Chrome or Safari, too.
const browsers = [
  ['Edge', /\bEdg(A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;

const systems = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMacintosh\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
] as const;
