import { ClienteleError } from '@clientele/client';
import type { PortalLink, SentMail, Tie } from '@clientele/contract';
import type { ClienteleCombobox } from '@clientele/ui/combobox/combobox';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html, LitElement, render } from 'lit';
import { until } from '../directory/test-page.ts';
import { client, fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { deepAll, readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { PortalLinks } from './portal-links.ts';

/** Gives the links the scope that a profile gives them. */
class Frame extends LitElement {
  archivedAt: string | null = null;
  #scope = new ScopeController(this, ...PortalLinks.namespaces);
  override render() {
    const { scope } = this.#scope;
    const of = client({ portalEnabled: true, archivedAt: this.archivedAt });
    return scope ? html`<test-portal-links .scope=${scope} .client=${of}></test-portal-links>` : null;
  }
}
customElements.define('test-portal-links', PortalLinks);
customElements.define('test-portal-frame', Frame);

function link(fields: Partial<PortalLink> = {}): PortalLink {
  return {
    id: 'lnk_1',
    createdAt: '2026-03-18T09:00:00.000Z',
    createdBy: { id: 'usr_1', name: 'Ada' },
    expiresAt: null,
    lastOpenedAt: null,
    visits: 0,
    mail: null,
    ...fields,
  };
}

function person(name: string, email?: string): Tie {
  const at = '2026-03-01T09:00:00.000Z';
  const emails = email ? [{ value: email, label: 'work', isPrimary: true, state: 'unverified' } as const] : [];
  const contact = { id: `con_${name.toLowerCase()}`, name, emails, phones: [], position: null, pictureId: null };
  return {
    clientId: 'cli_1',
    contact: { ...contact, version: 1, isObjecting: false, archivedAt: null, createdAt: at, updatedAt: at },
    version: 1,
    isPrimary: false,
    roles: [],
    groups: [],
    relationship: null,
    startedOn: null,
    endedOn: null,
    successor: null,
  };
}
const priya = person('Priya', 'priya@acme.test');
const marco = person('Marco', 'marco@acme.test');
const silent = person('Silent');

interface Server {
  people?: Tie[];
  links?: PortalLink[];
  hasAddress?: boolean;
  canMail?: boolean;
  mayManage?: boolean;
  clipboard?: 'works' | 'refused';
  archivedAt?: string | null;
}

async function show({
  links = [],
  hasAddress = true,
  canMail = false,
  people = [],
  mayManage = true,
  clipboard = 'works',
  archivedAt = null,
}: Server = {}) {
  const copied: string[] = [];
  const refused = new Set<string>();
  let made = 0;
  const make = (regenerated: boolean) => async () => {
    made += 1;
    const fresh = link({ id: `lnk_new${made}` });
    links = regenerated ? [fresh] : [fresh, ...links];
    return { link: fresh, url: `https://portal.test/#link=cpl_${made}` };
  };
  const permissions = sessionInfo().permissions.filter((name) => mayManage || name !== 'manage_portal');
  const clientele = fakeClientele({
    session: { get: async () => sessionInfo({ permissions }) },
    contacts: {
      list: async () => ({ items: people, nextCursor: null, counts: { current: people.length, former: 0 } }),
    },
    portal: {
      get: async () => ({ hasAddress, canMail, links, lastVisitAt: links[0]?.lastOpenedAt ?? null }),
      createLink: make(false),
      sendLink: async ({ contactId }) => {
        if (refused.has('sendLink')) throw new ClienteleError('not-entitled', 'No.');
        const to = { id: contactId, name: people.find(({ contact }) => contact.id === contactId)?.contact.name ?? '' };
        const mail = { id: 'mai_1', to, state: 'queued', problem: null, at: '2026-03-18T09:59:59.000Z' } as const;
        const sent = link({ id: 'lnk_mailed', mail });
        links = [sent, ...links];
        return { link: sent };
      },
      regenerateLink: make(true),
      revokeLink: async ({ id }) => {
        if (refused.has('revokeLink')) throw new ClienteleError('server-error', 'No.');
        links = links.filter((other) => other.id !== id);
        return { id };
      },
    },
  });
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: {
      writeText: async (text: string) => {
        if (clipboard === 'refused') throw new DOMException('No.', 'NotAllowedError');
        copied.push(text);
      },
    },
  });
  const provider = await mountIn(clientele, html`<test-portal-frame .archivedAt=${archivedAt}></test-portal-frame>`);
  const frame = find<Frame>(provider, 'test-portal-frame');
  await until(() => deepAll(frame, 'test-portal-links').length > 0);
  const [element] = deepAll<PortalLinks>(frame, 'test-portal-links');
  if (!element) throw new Error('There are no links.');
  const says = (text: string) => until(() => readable(element).includes(text));
  const press = (name: string) => {
    const button = deepAll<HTMLElement>(element, 'button').find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent).trim() === name && one.checkVisibility(),
    );
    if (!button) throw new Error(`There is no button ${name}.`);
    button.click();
  };
  const sendDialog = async () => {
    await until(() => deepAll(element, 'clientele-send-link-dialog').length > 0);
    const [dialog] = deepAll<LitElement>(element, 'clientele-send-link-dialog');
    if (!dialog) throw new Error('There is no dialog.');
    await until(() => deepAll(dialog, 'form > *').length > 0 && deepAll(dialog, '.skeleton').length === 0);
    return dialog;
  };
  /** Another state of the mails, as the server tells it. */
  const mails = async (state: SentMail['state'], problem: SentMail['problem']) => {
    links = links.map((one) => ({ ...one, mail: one.mail && { ...one.mail, state, problem } }));
    const change = { kind: 'mail', id: 'mai_1', clientId: 'cli_1', version: null } as const;
    await clientele.tell({ type: 'changes', changes: [change] });
  };
  const paths = () => clientele.calls.map(({ path }) => path).filter((path) => path.startsWith('portal.'));
  return { element, provider, says, press, copied, refused, paths, clientele, sendDialog, mails };
}

describe('the links into a portal', () => {
  afterEach(unmountAll);

  it('[S0-60] copies a link that is made for it, and the same one when it is copied again', async () => {
    const page = await show();
    await page.says('No link yet');
    page.press('Copy portal link');
    await page.says('1 link · not visited yet');
    page.press('Copy portal link');
    await until(() => page.copied.length === 2);
    expect(page.copied).to.deep.equal(['https://portal.test/#link=cpl_1', 'https://portal.test/#link=cpl_1']);
    expect(page.paths().filter((path) => path === 'portal.createLink').length).to.equal(1);
  });

  it('sends a link to a contact with an email, and shows beside it where the mail stands, live', async () => {
    const page = await show({ canMail: true, people: [silent, priya, marco] });
    await page.says('No link yet');
    page.press('Send by email…');
    const dialog = await page.sendDialog();
    const [people] = deepAll<ClienteleCombobox>(dialog, 'clientele-combobox');
    expect(people?.options.map(({ label, detail }) => [label, detail])).to.deep.equal([
      ['Priya', 'priya@acme.test'],
      ['Marco', 'marco@acme.test'],
    ]);
    expect(people?.value).to.equal('con_priya');
    expect(await seriousFindings(dialog)).to.deep.equal([]);
    page.press('Send');
    await page.says('Email to \u2068Priya\u2069 is queued');
    const { input } = page.clientele.calls.find(({ path }) => path === 'portal.sendLink') ?? {};
    expect(input).to.deep.include({ contactId: 'con_priya', expiresInDays: 30 });
    await page.mails('refused', 'unknown-address');
    await page.says('Email to \u2068Priya\u2069 was refused: the address does not exist');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
  });

  it('says so where no contact has an email, and keeps what was chosen when the mail was not taken', async () => {
    const nobody = await show({ canMail: true, people: [silent] });
    await nobody.says('No link yet');
    nobody.press('Send by email…');
    const empty = await nobody.sendDialog();
    await until(() => readable(empty).includes('No contact of this client has an email address.'));
    nobody.press('Send');
    expect(nobody.paths()).not.to.include('portal.sendLink');
    const page = await show({ canMail: true, people: [priya, marco] });
    await page.says('No link yet');
    page.refused.add('sendLink');
    page.press('Send by email…');
    const dialog = await page.sendDialog();
    const [people] = deepAll<ClienteleCombobox>(dialog, 'clientele-combobox');
    if (!people) throw new Error('Nobody can be chosen.');
    people.value = 'con_marco';
    people.dispatchEvent(new Event('change'));
    await settled(dialog);
    page.press('Send');
    await until(() => readable(dialog).includes('No link was sent.'));
    expect(people.value).to.equal('con_marco');
  });

  it('offers no mail where none can be sent', async () => {
    const page = await show({ people: [priya] });
    await page.says('No link yet');
    expect(readable(page.element)).not.to.include('Send by email');
  });

  it('[S0-61] regenerating asks first, because it cannot be undone, and copies the new one', async () => {
    const page = await show({ links: [link(), link({ id: 'lnk_2' })] });
    await page.says('2 links');
    page.press('Regenerate portal link');
    await page.says('Every earlier link stops working at once');
    page.press('Keep');
    await settled(page.element);
    expect(page.paths()).not.to.include('portal.regenerateLink');
    page.press('Regenerate portal link');
    await page.says('Every earlier link stops working at once');
    deepAll<HTMLElement>(page.element, '.button-danger')[0]?.click();
    await page.says('1 link');
    expect(page.copied).to.deep.equal(['https://portal.test/#link=cpl_1']);
  });

  it('[S2-93] says who made each link, when somebody came by it, and revokes one by itself', async () => {
    const page = await show({
      links: [
        link({ visits: 2, lastOpenedAt: '2026-03-18T09:59:00.000Z', expiresAt: '2026-04-01T10:00:00.000Z' }),
        link({ id: 'lnk_2', createdBy: null }),
      ],
    });
    await page.says('2 links · last visit');
    for (const part of deepAll<HTMLDetailsElement>(page.element, 'details')) part.open = true;
    await settled(page.element);
    expect(readable(page.element)).to.match(/By \u2068Ada\u2069, .+Visited 2 times · last visit .+ · ends Apr 1, 2026/);
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    deepAll<HTMLElement>(page.element, 'li button')[1]?.click();
    await page.says('Revoke this link?');
    deepAll<HTMLElement>(page.element, '.button-danger')[0]?.click();
    await page.says('1 link');
    expect(page.clientele.calls.find(({ path }) => path === 'portal.revokeLink')?.input).to.deep.equal({ id: 'lnk_2' });
  });

  it('of an archived client leads nowhere: no new one is made, and those that there are can be revoked', async () => {
    const page = await show({ links: [link()], archivedAt: '2026-03-17T10:00:00.000Z' });
    await page.says('1 link');
    for (const part of deepAll<HTMLDetailsElement>(page.element, 'details')) part.open = true;
    await settled(page.element);
    const shown = deepAll<HTMLElement>(page.element, 'button').filter((one) => one.checkVisibility());
    expect(shown.map((one) => one.textContent.trim())).to.deep.equal(['Revoke']);
  });

  it('revoking moves the focus from the link that is gone, and leaves it where the link could not be revoked', async () => {
    const page = await show({ links: [link(), link({ id: 'lnk_2' })] });
    await page.says('2 links');
    for (const part of deepAll<HTMLDetailsElement>(page.element, 'details')) part.open = true;
    await settled(page.element);
    const revoke = async (button: HTMLElement | undefined) => {
      button?.focus();
      button?.click();
      await page.says('Revoke this link?');
      deepAll<HTMLElement>(page.element, '.button-danger')[0]?.click();
    };
    const [first] = deepAll<HTMLElement>(page.element, 'li button');
    page.refused.add('revokeLink');
    await revoke(first);
    await until(() => readable(toastsOf(page.provider) ?? page.element).includes('The link could not be revoked.'));
    await until(() => page.paths().filter((path) => path === 'portal.get').length === 2);
    await settled(page.element);
    expect(first?.matches(':focus')).to.equal(true);
    page.refused.clear();
    await revoke(first);
    await page.says('1 link');
    await until(() => deepAll<HTMLElement>(page.element, '.copy')[0]?.matches(':focus') === true);
  });

  it('where the browser does not copy, the link is shown to be copied by hand', async () => {
    const page = await show({ clipboard: 'refused' });
    await page.says('No link yet');
    page.press('Copy portal link');
    await page.says('Copy this link');
    const [field] = deepAll<HTMLInputElement>(page.element, 'input');
    expect(field?.value).to.equal('https://portal.test/#link=cpl_1');
    await until(() => field?.selectionEnd === field?.value.length);
  });

  it('who may not manage the portal sees the links and cannot make or end one', async () => {
    const page = await show({ links: [link()], mayManage: false });
    await page.says('1 link');
    for (const part of deepAll<HTMLDetailsElement>(page.element, 'details')) part.open = true;
    expect(deepAll(page.element, 'button').filter((button) => button.checkVisibility())).to.deep.equal([]);
  });

  it('says so where portals have no address, and where the links could not be loaded', async () => {
    const page = await show({ hasAddress: false });
    await page.says('Portals have no address yet.');
    const failing = await show();
    failing.clientele.answer({
      portal: {
        get: async () => {
          throw new ClienteleError('server-error', 'No.', { retryable: true });
        },
      },
    });
    render(html``, failing.provider);
    render(html`<test-portal-frame></test-portal-frame>`, failing.provider);
    const frame = find<Frame>(failing.provider, 'test-portal-frame');
    await until(() => readable(frame).includes('The links could not be loaded. Retry'));
  });
});
