import { ClienteleError, type PortalAccount } from '@clientele/client';
import type { SignedIn, SignInDevices } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import { PortalPage } from '../controllers/portal-page.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { find, mountIn, unmountAll } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { PortalAccountMenu } from './portal-account.ts';

/** Gives the menu the scope that a portal gives it. */
class Frame extends LitElement {
  @property({ attribute: false }) portal: PortalPage | null = null;
  #scope = new ScopeController(this, ...PortalAccountMenu.namespaces);
  override render() {
    const { scope } = this.#scope;
    return scope && this.portal
      ? html`<test-portal-account .scope=${scope} .portal=${this.portal} .name=${'Maria Keller'}></test-portal-account>`
      : null;
  }
}
customElements.define('test-portal-account', PortalAccountMenu);
customElements.define('test-account-frame', Frame);

function signedIn(clients: number): SignedIn {
  return {
    workspace: { id: 'wsp_1', name: 'Northwind Studio' },
    contact: { name: 'Maria Keller', email: 'maria@acme.test' },
    hasPassword: true,
    clients: Array.from({ length: clients }, (_, index) => ({
      id: `cli_${index + 1}`,
      name: `Client ${index + 1}`,
      scopes: [],
      invoices: null,
      lastVisitAt: null,
    })),
  };
}

function device(id: string, fields: Partial<SignInDevices['items'][number]> = {}): SignInDevices['items'][number] {
  const at = '2026-03-18T09:00:00.000Z';
  return { id, browser: 'Firefox', system: 'Windows', signedInAt: at, lastUsedAt: at, isThis: false, ...fields };
}

const opened = new Set<PortalPage>();

async function show({ clients = 1 } = {}, answers: Partial<PortalAccount> = {}) {
  history.replaceState(null, '', `${location.pathname}${location.search}#workspace=wsp_1&client=cli_1`);
  const ended: unknown[] = [];
  const changed: unknown[] = [];
  let devices = [device('psi_1', { isThis: true }), device('psi_2', { browser: null, system: null }), device('psi_3')];
  const account = {
    clients: async () => signedIn(clients),
    devices: async () => ({ items: devices }),
    async end({ which }: { which: string }) {
      ended.push(which);
      devices = devices.filter(({ id, isThis }) => (which === 'others' ? isThis : id !== which));
    },
    async changePassword(body: { current?: string; password: string }) {
      changed.push(body);
      if (body.current !== 'old password') throw new ClienteleError('validation', 'x', { field: 'current' });
      return signedIn(clients);
    },
    ...answers,
  };
  const portal = new PortalPage(account as unknown as PortalAccount, 'https://clientele.test', () => {});
  opened.add(portal);
  const provider = await mountIn(fakeClientele(), html`<test-account-frame .portal=${portal}></test-account-frame>`);
  const frame = find<Frame>(provider, 'test-account-frame');
  await until(() => portal.signedIn !== null);
  const press = async (name: string) => {
    const target = () =>
      deepAll<HTMLElement>(frame, 'button, [role=menuitem]').find((one) => isVisible(one) && nameOf(one) === name);
    await until(() => target() !== undefined);
    target()?.click();
  };
  const says = (text: string) => until(() => readable(frame).includes(text));
  const field = (id: string) => {
    const [input] = deepAll<HTMLInputElement>(frame, `input#${id}`);
    if (!input) throw new Error(`There is no field ${id}.`);
    return input;
  };
  return { frame, portal, press, says, field, ended, changed };
}

describe('the account of a portal', () => {
  afterEach(() => {
    unmountAll();
    for (const one of opened) one.close();
    opened.clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('offers other clients to those who see several, and leads to the choice', async () => {
    const alone = await show();
    await alone.press('Maria Keller');
    await alone.says('Devices and password');
    expect(readable(alone.frame)).not.to.include('Choose another client');
    const page = await show({ clients: 2 });
    await page.press('Maria Keller');
    await page.press('Choose another client');
    await until(() => location.hash === '#workspace=wsp_1');
    expect(page.portal.clientId).to.equal(undefined);
  });

  it('signs out, and nothing but the workspace stays in the address', async () => {
    const page = await show();
    await page.press('Maria Keller');
    await page.press('Sign out');
    await until(() => page.portal.signedIn === null);
    expect(page.ended).to.deep.equal(['this']);
    expect(location.hash).to.equal('#workspace=wsp_1');
  });

  it('lists the devices, and signs out one, all others, and everywhere', async () => {
    const page = await show();
    await page.press('Maria Keller');
    await page.press('Devices and password');
    await page.says('Firefox on Windows This device');
    await page.says('Unknown device Last used');
    expect(await seriousFindings(page.frame)).to.deep.equal([]);
    await page.press('Sign out: Unknown device');
    await until(() => !readable(page.frame).includes('Unknown device'));
    await page.press('Sign out everywhere else');
    await until(() => deepAll(page.frame, 'li').length === 1);
    await page.press('Sign out everywhere');
    await until(() => page.portal.signedIn === null);
    expect(page.ended).to.deep.equal(['psi_2', 'others', 'all']);
  });

  it('changes the password by the one before, and says at its field what is wrong', async () => {
    const page = await show();
    await page.press('Maria Keller');
    await page.press('Devices and password');
    await page.says('Change your password');
    await page.press('Save the password');
    await page.says('This is required.');
    page.field('current').value = 'another one';
    page.field('password').value = 'short';
    await page.press('Save the password');
    await page.says('This is too short.');
    page.field('password').value = 'four green chairs';
    await page.press('Save the password');
    await page.says('This is not your current password.');
    page.field('current').value = 'old password';
    await page.press('Save the password');
    await until(() => page.field('password').value === '');
    expect(page.changed.at(-1)).to.deep.equal({ current: 'old password', password: 'four green chairs' });
  });
});
