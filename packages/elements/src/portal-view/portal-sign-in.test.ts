import { ClienteleError, type PortalAccount } from '@clientele/client';
import type { Invitation, PortalClient, SignedIn } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalPage } from '../controllers/portal-page.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { PortalSignIn } from './portal-sign-in.ts';

/** Gives the page the scope that a portal gives it. */
class Frame extends LitElement {
  @property({ attribute: false }) portal: PortalPage | null = null;
  @property({ attribute: false }) reason: ClienteleError | null = null;
  #scope = new ScopeController(this, ...PortalSignIn.namespaces);
  override render() {
    const { scope } = this.#scope;
    return scope && this.portal
      ? html`<test-portal-sign-in .scope=${scope} .portal=${this.portal} .reason=${this.reason}></test-portal-sign-in>`
      : null;
  }
}
customElements.define('test-portal-sign-in', PortalSignIn);
customElements.define('test-sign-in-frame', Frame);

const workspace = { id: 'wsp_1', name: 'Northwind Studio' };

function client(id: string, fields: Partial<PortalClient> = {}): PortalClient {
  return {
    id,
    name: `Client ${id}`,
    scopes: ['invoices'],
    invoices: { open: 0, overdue: 0 },
    lastVisitAt: null,
    ...fields,
  };
}

function signedIn(...clients: PortalClient[]): SignedIn {
  return { workspace, contact: { name: 'Maria Keller', email: 'maria@acme.test' }, hasPassword: true, clients };
}

const invitation: Invitation = {
  workspace,
  client: { name: 'Acme' },
  contact: { name: 'Maria Keller', email: 'maria@acme.test' },
  invitedBy: 'Ada',
  expiresAt: '2126-03-25T09:00:00.000Z',
};

const over = () => new ClienteleError('link-expired', 'Over.');
const nobody = () => new ClienteleError('unauthenticated', 'Nobody.');

type Asked = [name: string, body: unknown];

function fakeAccount(answers: Partial<PortalAccount>, asked: Asked[]): PortalAccount {
  const known: Partial<PortalAccount> = {
    workspace: async () => workspace,
    clients: async () => {
      throw nobody();
    },
    mailSignIn: async () => {},
    ...answers,
  };
  return new Proxy({} as PortalAccount, {
    get: (_, name: keyof PortalAccount) => async (body: never) => {
      asked.push([name, body]);
      const answer = known[name] as ((body: never) => Promise<unknown>) | undefined;
      if (!answer) throw new ClienteleError('not-found', `The test has no answer for ${name}.`);
      return answer(body);
    },
  });
}

const opened = new Set<PortalPage>();

/** `known`: who is signed in, where a client is still to be chosen. */
async function show(
  hash: string,
  answers: Partial<PortalAccount> = {},
  known: SignedIn | null = null,
  reason = 'signIn',
) {
  history.replaceState(null, '', `${location.pathname}${location.search}${hash}`);
  const asked: Asked[] = [];
  let changes = 0;
  const portal = new PortalPage(fakeAccount(answers, asked), 'https://clientele.test', () => (changes += 1));
  opened.add(portal);
  portal.signedIn = known;
  const provider = await mountIn(
    fakeClientele(),
    html`<test-sign-in-frame
      .portal=${portal}
      .reason=${new ClienteleError('link-expired', 'x', { field: reason })}
    ></test-sign-in-frame>`,
  );
  const frame = find<Frame>(provider, 'test-sign-in-frame');
  await until(() => deepAll(frame, 'test-portal-sign-in').length > 0);
  const [element] = deepAll<PortalSignIn>(frame, 'test-portal-sign-in');
  if (!element) throw new Error('There is no page.');
  const says = (text: string) => until(() => readable(element).includes(text));
  const input = (id: string) => {
    const found = element.shadowRoot?.querySelector<HTMLInputElement>(`#${id}`);
    if (!found) throw new Error(`There is no field ${id} in: ${readable(element)}`);
    return found;
  };
  const press = async (name: string) => {
    const find = () => deepAll<HTMLElement>(element, 'button').find((one) => isVisible(one) && nameOf(one) === name);
    await until(() => find() !== undefined);
    find()?.click();
    await settled(element);
  };
  const bodies = (name: string) => asked.filter(([one]) => one === name).map(([, body]) => body);
  return { element, portal, says, input, press, bodies, changes: () => changes };
}

describe('signing in to the portal', () => {
  afterEach(() => {
    unmountAll();
    for (const one of opened) one.close();
    opened.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is done with an address and a password, in one form that password managers know', async () => {
    const page = await show('#workspace=wsp_1', { signIn: async () => signedIn(client('cli_1')) });
    await page.says('Northwind Studio');
    expect(page.input('email').autocomplete).to.equal('username');
    expect(page.input('password').autocomplete).to.equal('current-password');
    expect(page.input('email').form).to.equal(page.input('password').form);
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    page.input('email').value = ' maria@acme.test ';
    page.input('password').value = 'correct horse';
    await page.press('Sign in');
    await until(() => page.changes() === 1);
    expect(page.bodies('signIn')).to.deep.equal([
      { workspaceId: 'wsp_1', email: 'maria@acme.test', password: 'correct horse' },
    ]);
    expect(page.portal.clientId).to.equal('cli_1');
    expect(location.hash).to.equal('#workspace=wsp_1&client=cli_1');
  });

  it('says at its field what is missing, and keeps the address when they do not belong together', async () => {
    const page = await show('#workspace=wsp_1', {
      signIn: async () => {
        throw nobody();
      },
    });
    await page.says('Sign in');
    await page.press('Sign in');
    await page.says('This is required.');
    await until(() => page.element.shadowRoot?.activeElement === page.input('email'));
    page.input('email').value = 'maria';
    await page.press('Sign in');
    await page.says('This is not an email address.');
    page.input('email').value = 'maria@acme.test';
    page.input('password').value = 'wrong';
    await page.press('Sign in');
    await page.says('Email address and password do not belong together.');
    expect(page.input('email').value).to.equal('maria@acme.test');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
  });

  it('a password can be shown, and stands in no attribute', async () => {
    const page = await show('#workspace=wsp_1');
    await page.says('Sign in');
    page.input('password').value = 'correct horse';
    await page.press('Show the password');
    expect(page.input('password').type).to.equal('text');
    expect(page.input('password').value).to.equal('correct horse');
    expect(page.element.shadowRoot?.innerHTML).not.to.include('correct horse');
    await page.press('Hide the password');
    expect(page.input('password').type).to.equal('password');
  });

  it('a mail is the way without a password: the same is said whoever asks, and its code can be pasted in groups', async () => {
    let tries = 0;
    const page = await show('#workspace=wsp_1', {
      signIn: async () => {
        tries += 1;
        if (tries === 1) throw nobody();
        return signedIn(client('cli_1'));
      },
    });
    await page.says('Send me a link');
    page.input('email').value = 'maria@acme.test';
    await page.press('Send me a link');
    await page.says(
      'If \u2068maria@acme.test\u2069 has access, a mail with a link and a code of six digits is on its way.',
    );
    await until(() => page.element.shadowRoot?.activeElement?.textContent === 'Look at your mail');
    expect(page.bodies('mailSignIn')).to.deep.equal([
      { workspaceId: 'wsp_1', email: 'maria@acme.test', purpose: 'sign-in' },
    ]);
    expect(page.input('code').autocomplete).to.equal('one-time-code');
    expect(page.input('code').inputMode).to.equal('numeric');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    page.input('code').value = '12345';
    await page.press('Sign in with the code');
    await page.says('Enter the six digits of the mail.');
    page.input('code').value = '123 456';
    await page.press('Sign in with the code');
    await page.says('This code is wrong or too old.');
    page.input('code').value = ' 654-321 ';
    await page.press('Sign in with the code');
    await until(() => page.changes() === 1);
    expect(page.bodies('signIn').at(-1)).to.deep.equal({
      workspaceId: 'wsp_1',
      email: 'maria@acme.test',
      code: '654321',
    });
  });

  it('what is asked for too often says how long to wait, and that a mail leads in', async () => {
    const page = await show('#workspace=wsp_1', {
      signIn: async () => {
        throw new ClienteleError('rate-limited', 'x', { retryAfter: 130 });
      },
    });
    await page.says('Sign in');
    page.input('email').value = 'maria@acme.test';
    page.input('password').value = 'wrong';
    await page.press('Sign in');
    await page.says('Too many attempts. Wait 3 minutes, or have a link sent.');
  });

  it('[S2-39] an invitation says who invites to what; it is accepted with a password, and not before a person presses the button', async () => {
    const page = await show('#invitation=cpi_secret&workspace=wsp_1', {
      openInvitation: async () => invitation,
      acceptInvitation: async ({ password }) => {
        if (password === 'password12')
          throw new ClienteleError('validation', 'x', {
            field: 'password',
            issues: [{ field: 'password', problem: 'common-password', message: 'x' }],
          });
        return signedIn(client('cli_1'));
      },
    });
    await page.says('Welcome, Maria Keller');
    await page.says('\u2068Ada\u2069 invites you to the portal of \u2068Acme\u2069');
    expect(location.hash, 'nothing of the invitation stays in the address').to.equal('#workspace=wsp_1');
    expect(page.bodies('acceptInvitation')).to.deep.equal([]);
    expect(page.input('password').autocomplete).to.equal('new-password');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    page.input('password').value = 'short';
    await page.press('Set the password and sign in');
    await page.says('This is too short.');
    page.input('password').value = 'password12';
    await page.press('Set the password and sign in');
    await page.says('This is easy to guess.');
    page.input('password').value = 'four green chairs';
    await page.press('Set the password and sign in');
    await until(() => page.changes() === 1);
    expect(page.bodies('acceptInvitation').at(-1)).to.deep.equal({
      secret: 'cpi_secret',
      password: 'four green chairs',
    });
    expect(page.element.shadowRoot?.innerHTML).not.to.include('cpi_secret');
  });

  it('[S2-71] an invitation that is over is no dead end: it says so, and a link can be sent', async () => {
    const page = await show('#invitation=cpi_secret&workspace=wsp_1', {
      openInvitation: async () => {
        throw over();
      },
    });
    await page.says('This invitation is no longer valid');
    page.input('email').value = 'maria@acme.test';
    await page.press('Send me a link');
    await page.says('Look at your mail');
  });

  it('a mailed link signs in when its button is pressed, and says so where it was used already', async () => {
    let isUsed = false;
    const page = await show('#sign-in=cps_secret&workspace=wsp_1', {
      signIn: async () => {
        if (isUsed) throw over();
        return signedIn(client('cli_1'), client('cli_2'));
      },
    });
    await page.says('Sign in to Northwind Studio');
    expect(page.bodies('signIn')).to.deep.equal([]);
    isUsed = true;
    await page.press('Sign in');
    await page.says('This link is no longer valid: it was used, or is too old.');
    await page.says('Send me a link');
    expect(page.bodies('signIn')).to.deep.equal([{ secret: 'cps_secret' }]);
  });

  it('a forgotten password is set anew by a mail', async () => {
    const asked = await show('#workspace=wsp_1');
    await asked.says('Forgotten your password?');
    asked.input('email').value = 'maria@acme.test';
    await asked.press('Forgotten your password?');
    await asked.says('a mail with a link to set a new password is on its way');
    expect(asked.bodies('mailSignIn')).to.deep.equal([
      { workspaceId: 'wsp_1', email: 'maria@acme.test', purpose: 'password' },
    ]);
    const page = await show('#password=cpp_secret&workspace=wsp_1', {
      resetPassword: async () => signedIn(client('cli_1')),
    });
    await page.says('Choose a new password');
    page.input('password').value = 'four green chairs';
    await page.press('Save and sign in');
    await until(() => page.changes() === 1);
    expect(page.bodies('resetPassword')).to.deep.equal([{ secret: 'cpp_secret', password: 'four green chairs' }]);
  });

  it('who sees several clients chooses one, by what each needs, and Back leads to the choice again', async () => {
    const several = signedIn(
      client('cli_1', { name: 'Acme', invoices: { open: 2, overdue: 1 } }),
      client('cli_2', { name: 'Bolt' }),
      client('cli_3', { name: 'Crane', invoices: null }),
    );
    const page = await show('', { clients: async () => several });
    await until(() => page.changes() === 1);
    expect(page.portal.clientId).to.equal(undefined);
    expect(location.hash).to.equal('#workspace=wsp_1');
    const again = await show('#workspace=wsp_1', { clients: async () => several }, several, 'clientId');
    await again.says('Choose a client');
    expect(readable(again.element)).to.include('Acme 2 open invoices · 1 overdue');
    expect(readable(again.element)).to.include('Bolt Nothing to do');
    expect(await seriousFindings(again.element)).to.deep.equal([]);
    again.element.shadowRoot?.querySelector<HTMLElement>('.client')?.click();
    expect(location.hash).to.equal('#workspace=wsp_1&client=cli_1');
    history.back();
    await until(() => again.portal.clientId === undefined);
    expect(location.hash).to.equal('#workspace=wsp_1');
  });

  it('says so where a client is not theirs any more, and where nothing is open to them', async () => {
    const page = await show(
      '#workspace=wsp_1&client=cli_9',
      { clients: async () => signedIn(client('cli_1')) },
      null,
      'clientId',
    );
    await page.says('You cannot see this client any more.');
    await page.says('Client cli_1');
    const answers = { clients: async () => signedIn(), end: async () => {} };
    const none = await show('#workspace=wsp_1', answers, signedIn(), 'clientId');
    await none.says('Nothing is open to you at the moment Ask \u2068Northwind Studio\u2069.');
    await none.press('Sign out');
    await until(() => none.portal.signedIn === null);
    expect(none.bodies('end')).to.deep.equal([{ which: 'this' }]);
  });

  it('where it is not known whose portals they are, it says how to come back', async () => {
    const page = await show('', {
      workspace: async () => {
        throw new ClienteleError('not-found', 'x');
      },
    });
    await page.says('Open your link again');
  });

  it('what could not be loaded is asked for again', async () => {
    let fails = true;
    const page = await show('#workspace=wsp_1', {
      workspace: async () => {
        if (fails) throw new ClienteleError('offline', 'x', { retryable: true });
        return workspace;
      },
    });
    await page.says('This page could not be loaded.');
    fails = false;
    await page.press('Retry');
    await page.says('Email address');
  });
});
