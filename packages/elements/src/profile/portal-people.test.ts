import { ClienteleError } from '@clientele/client';
import type { PortalAccess, SentMail } from '@clientele/contract';
import type { MenuItem } from '@clientele/ui/menu/menu';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { until } from '../directory/test-page.ts';
import { ScopeController } from '../controllers/scope-controller.ts';
import { client, fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mountIn, settled, unmountAll } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { toastsOf } from '../testing/toasts-of.ts';
import type { PlaceRequestEvent } from './place-request-event.ts';
import { PortalPeople } from './portal-people.ts';

/** Gives the people the scope that a profile gives them. */
class Frame extends LitElement {
  archivedAt: string | null = null;
  #scope = new ScopeController(this, ...PortalPeople.namespaces);
  override render() {
    const { scope } = this.#scope;
    const of = client({ portalEnabled: true, archivedAt: this.archivedAt });
    return scope ? html`<test-portal-people .scope=${scope} .client=${of}></test-portal-people>` : null;
  }
}
customElements.define('test-portal-people', PortalPeople);
customElements.define('test-people-frame', Frame);

type Email = NonNullable<PortalAccess['contact']['email']>;

const email: Email = { value: 'maria@acme.test', state: 'unverified' };

function access(fields: Partial<PortalAccess> = {}, about: Partial<PortalAccess['contact']> = {}): PortalAccess {
  return {
    id: 'pac_1',
    contact: { id: 'con_1', name: 'Maria Keller', email, isPrimary: true, ...about },
    scopes: ['invoices', 'files', 'replies'],
    state: 'active',
    invitation: null,
    grantedAt: '2026-03-10T09:00:00.000Z',
    grantedBy: { id: 'usr_1', name: 'Ada' },
    lastVisitAt: null,
    ...fields,
  };
}

function invited(state: SentMail['state'], expiresAt = '2126-03-25T09:00:00.000Z') {
  const problem = state === 'refused' ? ('unknown-address' as const) : null;
  const mail = {
    id: 'eml_1',
    to: { id: 'con_1', name: 'Maria Keller' },
    state,
    problem,
    at: '2026-03-18T09:00:00.000Z',
  };
  return { state: 'invited', invitation: { sentAt: '2026-03-18T09:00:00.000Z', expiresAt, mail } } as const;
}

interface Server {
  items?: PortalAccess[];
  canInvite?: boolean;
  mayManage?: boolean;
  archivedAt?: string | null;
  refuses?: ClienteleError;
  people?: { id: string; name: string; emails: Email[] }[];
}

async function show({
  items = [],
  canInvite = true,
  mayManage = true,
  archivedAt = null,
  refuses,
  people = [{ id: 'con_1', name: 'Maria Keller', emails: [email] }],
}: Server = {}) {
  const permissions = sessionInfo().permissions.filter((name) => mayManage || name !== 'manage_portal');
  const change = (id: string, fields: Partial<PortalAccess>) => {
    items = items.map((one) => (one.id === id ? { ...one, ...fields } : one));
    const found = items.find((one) => one.id === id);
    if (!found) throw new ClienteleError('not-found', 'x');
    return found;
  };
  const clientele = fakeClientele({
    session: { get: async () => sessionInfo({ permissions }) },
    contacts: {
      list: async () => ({
        items: people.map(({ id, name, emails }) => ({
          clientId: 'cli_1',
          version: 1,
          isPrimary: false,
          roles: [],
          groups: [],
          relationship: null,
          startedOn: null,
          endedOn: null,
          successor: null,
          contact: {
            id,
            version: 1,
            name,
            position: null,
            pictureId: null,
            emails: emails.map((one) => ({ ...one, label: 'work' as const, isPrimary: true })),
            phones: [],
            isObjecting: false,
            archivedAt: null,
            createdAt: '2026-03-01T09:00:00.000Z',
            updatedAt: '2026-03-01T09:00:00.000Z',
          },
        })),
        nextCursor: null,
        counts: { current: people.length, former: 0 },
      }),
    },
    portal: {
      listAccess: async () => ({ canInvite, signInUrl: null, items }),
      invite: async ({ contactId, scopes }) => {
        if (refuses) throw refuses;
        const made = access({ id: 'pac_9', scopes: scopes ?? [], ...invited('queued') }, { id: contactId });
        items = [...items, made];
        return made;
      },
      resendInvitation: async ({ id }) => change(id, invited('queued')),
      cancelInvitation: async ({ id }) => {
        items = items.filter((one) => one.id !== id);
        return { id };
      },
      endAccess: async ({ id }) => {
        items = items.filter((one) => one.id !== id);
        return { id };
      },
      setAccess: async ({ id, patch }) =>
        change(id, {
          ...(patch.scopes && { scopes: patch.scopes }),
          ...(patch.isSuspended !== undefined && { state: patch.isSuspended ? 'suspended' : 'active' }),
        }),
    },
  });
  const provider = await mountIn(clientele, html`<test-people-frame .archivedAt=${archivedAt}></test-people-frame>`);
  const frame = find<Frame>(provider, 'test-people-frame');
  await until(() => deepAll(frame, 'test-portal-people').length > 0);
  const [element] = deepAll<PortalPeople>(frame, 'test-portal-people');
  if (!element) throw new Error('There are no people.');
  const says = (text: string) => until(() => readable(element).includes(text));
  const toasts = () => readable(toastsOf(provider) ?? element);
  const buttons = () => deepAll<HTMLElement>(element, 'button').filter(isVisible);
  /** Of messages, too. */
  const all = () => [...deepAll<HTMLElement>(provider, 'button'), ...buttons()].filter(isVisible);
  const press = async (name: string) => {
    await until(() => all().some((one) => nameOf(one) === name));
    all()
      .findLast((one) => nameOf(one) === name)
      ?.click();
    await settled(element);
  };
  const choose = async (person: string, item: string) => {
    const menu = deepAll<HTMLElement & { items: MenuItem[]; label: string }>(element, 'clientele-menu').find(
      ({ label }) => label.endsWith(person),
    );
    await press(menu?.label ?? '');
    await until(() => deepAll<HTMLElement>(element, '[role=menuitem]').some((one) => nameOf(one) === item));
    deepAll<HTMLElement>(element, '[role=menuitem]')
      .find((one) => nameOf(one) === item)
      ?.click();
    await settled(element);
  };
  const inputs = (path: string) => clientele.calls.filter((call) => call.path === path).map(({ input }) => input);
  return { element, provider, says, toasts, press, choose, inputs, buttons, clientele };
}

describe('the people of a portal', () => {
  afterEach(unmountAll);

  it('[S2-93] [S3-33] says of everybody whether they are invited or have access, when they came last, and what they see', async () => {
    const page = await show({
      items: [
        access({ lastVisitAt: '2026-03-18T09:59:00.000Z' }),
        access({ id: 'pac_2', scopes: ['files'], ...invited('accepted') }, { id: 'con_2', name: 'Jonas Brandt' }),
        access({ id: 'pac_3', scopes: [], state: 'suspended' }, { id: 'con_3', name: 'Petra Voss' }),
        access({ id: 'pac_4', ...invited('accepted', '2026-03-01T09:00:00.000Z') }, { id: 'con_4', name: 'Ole Dahl' }),
      ],
    });
    await page.says('Maria Keller');
    const rows = deepAll<HTMLElement>(page.element, 'li').map((row) => readable(row));
    expect(rows[0]).to.match(/Maria Keller Active maria@acme.test Last visit .+ Sees invoices, files, and replies/);
    expect(rows[1]).to.match(/Jonas Brandt Invited .+ valid until Mar 25, 2126. The mail was sent. Sees files/);
    expect(rows[2]).to.match(/Petra Voss Suspended .+ Sees the overview alone/);
    expect(rows[3]).to.match(/Ole Dahl Expired .+ Its link expired on Mar 1, 2026\./);
    expect(await seriousFindings(page.element)).to.deep.equal([]);
  });

  it('[S2-04] [S2-37] [S2-62] [S3-52] [S3-54] invites a person, with what they will see in plain words', async () => {
    const page = await show({
      people: [
        { id: 'con_1', name: 'Maria Keller', emails: [email] },
        { id: 'con_2', name: 'Jonas Brandt', emails: [] },
      ],
    });
    await page.says('Nobody has been invited yet.');
    await page.press('Invite to portal');
    await page.says('Person');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    await page.press('Send invitation');
    await page.says('Choose who is to be invited.');
    const [select] = deepAll<HTMLSelectElement>(page.element, 'select');
    if (!select) throw new Error('There is nobody to choose.');
    select.value = 'con_1';
    for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    await page.says('The invitation goes to \u2068maria@acme.test\u2069.');
    deepAll<HTMLInputElement>(page.element, 'input[type=checkbox]')[1]?.click();
    await page.press('Send invitation');
    await page.says('Maria Keller Invited');
    await until(() => page.toasts().includes('An invitation is on its way to Maria Keller'));
    expect(page.inputs('portal.invite')).to.deep.equal([
      { clientId: 'cli_1', contactId: 'con_1', scopes: ['invoices', 'replies'] },
    ]);
  });

  it('who has no address cannot be invited, and the way to one is offered', async () => {
    const page = await show({ people: [{ id: 'con_2', name: 'Jonas Brandt', emails: [] }] });
    const asked: PlaceRequestEvent[] = [];
    page.provider.addEventListener('place-request', (event) => asked.push(event as PlaceRequestEvent));
    await page.press('Invite to portal');
    await page.says('\u2068Jonas Brandt\u2069 has no email address. Add one first.');
    await page.press('Send invitation');
    expect(page.inputs('portal.invite')).to.deep.equal([]);
    await page.press('Add an address');
    expect(asked.map(({ place, contactId }) => [place, contactId])).to.deep.equal([['contacts', 'con_2']]);
  });

  it('[S2-68] [S2-99] where a mail was not delivered the address is in sight, can be checked, and the invitation sent again', async () => {
    const page = await show({ items: [access(invited('refused'))] });
    const asked: PlaceRequestEvent[] = [];
    page.provider.addEventListener('place-request', (event) => asked.push(event as PlaceRequestEvent));
    await page.says('The mail could not be delivered. This address does not exist. Check the address');
    expect(readable(page.element)).to.include('maria@acme.test');
    await page.press('Check the address');
    expect(asked.map(({ contactId }) => contactId)).to.deep.equal(['con_1']);
    await page.press('Resend invitation to Maria Keller');
    await page.says('The mail is being sent.');
    await until(() => page.toasts().includes('A new invitation is on its way to Maria Keller'));
    expect(page.inputs('portal.resendInvitation')).to.deep.equal([{ id: 'pac_1' }]);
  });

  it('[S2-70] cancelling an invitation asks first, because its link stops working', async () => {
    const page = await show({ items: [access(invited('accepted'))] });
    await page.says('Maria Keller');
    await page.choose('Maria Keller', 'Cancel invitation');
    await page.says('The link in the mail stops working at once.');
    await page.press('Keep');
    expect(page.inputs('portal.cancelInvitation')).to.deep.equal([]);
    await page.choose('Maria Keller', 'Cancel invitation');
    await page.press('Cancel invitation');
    await page.says('Nobody has been invited yet.');
    await until(() => page.toasts().includes('The invitation of Maria Keller was cancelled'));
  });

  it('[S3-54] what somebody sees is changed and put back, access suspended and put back, and ended after a question', async () => {
    const page = await show({ items: [access()] });
    await page.says('Sees invoices, files, and replies');
    await page.choose('Maria Keller', 'Change what they see');
    await page.says('Invoices: what is open, overdue and paid');
    deepAll<HTMLInputElement>(page.element, 'input[type=checkbox]')[0]?.click();
    await page.press('Save');
    await page.says('Sees files and replies');
    await page.press('Undo');
    await page.says('Sees invoices, files, and replies');
    await page.choose('Maria Keller', 'Suspend access');
    await page.says('Maria Keller Suspended');
    await page.choose('Maria Keller', 'Give access again');
    await page.says('Maria Keller Active');
    await page.choose('Maria Keller', 'End access');
    await page.says('They are signed out of this portal at once.');
    await page.press('End access');
    await page.says('Nobody has been invited yet.');
  });

  it('a refusal is told in words, and what was chosen stays', async () => {
    const page = await show({
      refuses: new ClienteleError('validation', 'Off.', {
        issues: [{ field: 'clientId', problem: 'invalid', message: 'Off.' }],
      }),
    });
    await page.press('Invite to portal');
    await page.says('The invitation goes to');
    deepAll<HTMLInputElement>(page.element, 'input[type=checkbox]')[1]?.click();
    await page.press('Send invitation');
    await page.says('The portal of this client is off, or the client is archived.');
    expect(deepAll<HTMLInputElement>(page.element, 'input[type=checkbox]').map(({ checked }) => checked)).to.deep.equal(
      [true, false, true],
    );
  });

  it('where no mail can be sent, at an archived client, and for who may not manage portals, nobody can be invited', async () => {
    const noMail = await show({ canInvite: false });
    await noMail.says('Nobody can be invited yet');
    expect(noMail.buttons()).to.deep.equal([]);
    const archived = await show({ archivedAt: '2026-03-17T10:00:00.000Z' });
    await archived.says('Nobody has been invited yet.');
    expect(archived.buttons()).to.deep.equal([]);
    const reader = await show({ items: [access(invited('refused'))], mayManage: false });
    await reader.says('The mail could not be delivered.');
    expect(reader.buttons()).to.deep.equal([]);
  });

  it('follows what others do', async () => {
    const items = [access(invited('queued'))];
    const page = await show({ items });
    await page.says('The mail is being sent.');
    page.clientele.answer({
      portal: { listAccess: async () => ({ canInvite: true, signInUrl: null, items: [access(invited('refused'))] }) },
    });
    await page.clientele.tell({
      type: 'changes',
      changes: [{ kind: 'mail', id: 'mai_1', version: null, clientId: 'cli_1' }],
    });
    await page.says('The mail could not be delivered.');
  });
});
