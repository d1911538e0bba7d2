import {
  AcceptInvitation,
  ChangePassword,
  EndSignIn,
  FindPortalWorkspace,
  MailSignIn,
  OpenClientPortal,
  OpenInvitation,
  ResetPassword,
  SignIn,
} from '@clientele/contract';
import { Router } from 'express';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { DomainError } from '../core/errors.ts';
import { parseInput } from '../core/parse-input.ts';
import {
  acceptInvitation,
  addressKey,
  changePassword,
  deviceOf,
  endDevices,
  endReplaced,
  findSignIn,
  findWorkspace,
  listDevices,
  mailSignIn,
  openClientPortal,
  openInvitation,
  resetPassword,
  signedIn,
  signIn,
  type Device,
  type NewSignIn,
  type SignInOfContact,
} from '../features/portal/index.ts';
import { requireMethod, type Door } from './admit.ts';
import { clientAddress } from './client-address.ts';
import type { AppDependencies } from './dependencies.ts';
import { signInCookie } from './portal-cookie.ts';
import { networkOf } from './rate-limits.ts';
import type { Caller } from './request-state.ts';
import { sendJson } from './send-json.ts';
import { createSignInAttempts } from './sign-in-attempts.ts';

/** Somebody on the portals' page, of whom no more is known. */
interface Visitor extends Caller {
  readonly network: string;
  readonly device: Device;
  /** What the browser keeps of a sign-in, if anything. */
  readonly secret: string | undefined;
}

interface Answer {
  readonly status?: 200 | 201 | 202;
  readonly body: unknown;
  /** What the browser is to keep from now on; null: nothing. */
  readonly keeps?: string | null;
}

const Nothing = z.strictObject({});

/** At the least so long takes what must not tell whether there is somebody. */
const evenMs = 150;

/** How a contact signs in to the portals, from the portals' own page alone: see `portal-sign-in.ts` of the contract. */
export function signInRoutes(app: AppDependencies, door: Door): Router {
  const routes = Router({ caseSensitive: true, strict: true });
  const { portalUrl, database, now, limits, isTrustedProxy } = app;
  if (portalUrl === undefined) return routes;
  const { origin } = new URL(portalUrl);
  const cookie = signInCookie(portalUrl);
  const attempts = createSignInAttempts(now);

  function visitorOf(request: IncomingMessage): Visitor {
    const network = networkOf(clientAddress(request, isTrustedProxy));
    return { network, device: deviceOf(request.headers['user-agent']), secret: cookie.read(request) };
  }

  function route<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    answer: (input: z.output<Schema>, visitor: Visitor) => Promise<Answer>,
  ): void {
    routes.all(`/portal/v1/${path}`, async (request, response) => {
      if (request.headers.origin === origin) response.setHeader('Access-Control-Allow-Credentials', 'true');
      if (await door.allowPages(request, response, { method: 'POST', headers: 'Content-Type' })) return;
      requireMethod(request, response, 'POST');
      const { holder: visitor, readJson } = await door.admit(request, response, {
        async authenticate(_secret, from) {
          if (from !== origin)
            throw new DomainError('origin-denied', `People sign in to portals on the pages of ${origin}.`);
          return visitorOf(request);
        },
        takePoints: ({ network }, points) => limits.portalVisitors(network, points),
      });
      const input = parseInput(schema, await readJson());
      const { status = 200, body, keeps } = await countFailures(visitor, answer(input, visitor), response);
      if (typeof keeps === 'string') cookie.write(response, keeps);
      if (keeps === null) cookie.clear(response);
      sendJson(request, response, status, body);
    });
  }

  /**
   * Guesses of what a mail carries, or a browser keeps. Whoever opens the page without a cookie guesses nothing; one that is over is of no use any
   * more.
   */
  async function countFailures<Result>(
    { network, secret }: Visitor,
    work: Promise<Result>,
    response: ServerResponse,
  ): Promise<Result> {
    try {
      return await work;
    } catch (error) {
      if (error instanceof DomainError && (error.code === 'unauthenticated' || error.code === 'link-expired')) {
        const isByCookie = error.details.field === 'cookie';
        if (isByCookie && secret !== undefined) cookie.clear(response);
        if (!isByCookie || secret !== undefined) await limits.failures(network);
      }
      throw error;
    }
  }

  /** Refuses those who guess, before a password is hashed or a code is looked at. */
  async function guarded<Result>(keys: readonly string[], work: () => Promise<Result>): Promise<Result> {
    const attempt = attempts.begin(keys);
    const result = await work();
    attempt.succeeded();
    return result;
  }

  async function entered(signIn: NewSignIn, { secret }: Visitor): Promise<Answer> {
    if (secret !== undefined) await endReplaced(app, secret);
    return { body: await signedIn(app, signIn), keeps: signIn.secret };
  }

  const whoIs = ({ secret }: Visitor): Promise<SignInOfContact> => findSignIn(database.read, secret, now());

  route('workspace', FindPortalWorkspace, async ({ workspaceId }) => ({
    body: await findWorkspace(database.read, workspaceId),
  }));
  route('invitations/open', OpenInvitation, async ({ secret }) => ({ body: await openInvitation(app, secret) }));
  route('invitations/accept', AcceptInvitation, async (input, visitor) =>
    entered(await acceptInvitation(app, input, visitor.device), visitor),
  );
  route('sign-in', SignIn, async (input, visitor) => {
    const { device, network } = visitor;
    if ('secret' in input) return entered(await signIn(app, input, device), visitor);
    const way = 'code' in input ? 'code' : 'password';
    const keys = [`${way} ${input.workspaceId} ${addressKey(input.email)}`, `${way} ${network}`];
    // A password takes as long for everybody by itself.
    const done = () => (way === 'code' ? atLeast(evenMs, signIn(app, input, device)) : signIn(app, input, device));
    return entered(await guarded(keys, done), visitor);
  });
  route('sign-in/mail', MailSignIn, async (input, { network }) => {
    await limits.portalMails(`of ${input.workspaceId} ${addressKey(input.email)}`, 5);
    await limits.portalMails(`from ${network}`);
    await atLeast(evenMs, mailSignIn(app, input));
    return { status: 202, body: {} };
  });
  route('password', ResetPassword, async (input, visitor) =>
    entered(await resetPassword(app, input, visitor.device), visitor),
  );
  route('password/change', ChangePassword, async (input, visitor) => {
    const signIn = await whoIs(visitor);
    await guarded([`change ${signIn.contactId}`], () => changePassword(app, signIn, input));
    return { body: await signedIn(app, signIn) };
  });
  route('sign-in/clients', Nothing, async (_input, visitor) => ({ body: await signedIn(app, await whoIs(visitor)) }));
  route('sign-in/session', OpenClientPortal, async ({ clientId }, visitor) => {
    const opened = await openClientPortal(app, await whoIs(visitor), { clientId, origin });
    return { status: 201, body: opened, ...(visitor.secret !== undefined && { keeps: visitor.secret }) };
  });
  route('sign-in/devices', Nothing, async (_input, visitor) => ({
    body: await listDevices(app, await whoIs(visitor)),
  }));
  route('sign-in/end', EndSignIn, async (input, visitor) => {
    const signIn = await whoIs(visitor).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'unauthenticated') return undefined;
      throw error;
    });
    if (signIn) await endDevices(app, signIn, input);
    const isOver = !signIn || input.which === 'this' || input.which === 'all' || input.which === signIn.id;
    return { body: {}, ...(isOver && { keeps: null }) };
  });
  return routes;
}

/** Also what fails. */
async function atLeast<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  await Promise.allSettled([work, new Promise((resolve) => setTimeout(resolve, ms))]);
  return work;
}
