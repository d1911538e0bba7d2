import { ClienteleError } from '@clientele/client';
import type { PortalAccess, Tie } from '@clientele/contract';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ContactsSection } from './contacts-section.ts';
import { SectionPage } from './section-page.ts';

const at = '2026-03-18T09:00:00.000Z';

function tie(id: string, name: string, email: string | null): Tie {
  const emails = email ? [{ value: email, label: 'work' as const, isPrimary: true, state: 'unverified' as const }] : [];
  return {
    clientId: 'cli_1',
    contact: {
      id,
      version: 1,
      name,
      position: null,
      pictureId: null,
      emails,
      phones: [],
      isObjecting: false,
      archivedAt: null,
      createdAt: at,
      updatedAt: at,
    },
    version: 1,
    isPrimary: id === 'con_1',
    roles: [],
    groups: [],
    relationship: null,
    startedOn: null,
    endedOn: null,
    successor: null,
  };
}

function access(contactId: string, fields: Partial<PortalAccess> = {}): PortalAccess {
  return {
    id: `pac_${contactId}`,
    contact: { id: contactId, name: contactId, email: { value: 'a@b.test', state: 'unverified' }, isPrimary: false },
    scopes: ['invoices', 'files', 'replies'],
    state: 'active',
    invitation: null,
    grantedAt: at,
    grantedBy: null,
    lastVisitAt: null,
    ...fields,
  };
}

const invited = { sentAt: at, expiresAt: '2126-03-25T09:00:00.000Z', mail: null };

async function open({
  isOn = true,
  ties = [tie('con_1', 'Maria', 'maria@acme.test')],
  items = [] as PortalAccess[],
} = {}) {
  const created: Tie[] = [];
  const page = await SectionPage.open(ContactsSection, 'clientele-contacts-section', {
    permissions: ['edit_clients', 'manage_portal'],
    answers: {
      contacts: {
        list: async () => ({
          items: [...ties, ...created],
          nextCursor: null,
          counts: { current: ties.length + created.length, former: 0 },
        }),
        find: async () => ({ items: [] }),
        create: async ({ contact }) => {
          const made = tie('con_9', contact.name, 'new@acme.test');
          created.push(made);
          return made;
        },
      },
      portal: {
        listAccess: async () => ({ canInvite: true, signInUrl: null, items }),
        invite: async ({ contactId }) => {
          const made = access(contactId, { state: 'invited', invitation: invited });
          items = [...items, made];
          return made;
        },
        resendInvitation: async ({ id }) => {
          const found = items.find((one) => one.id === id);
          if (!found) throw new ClienteleError('not-found', 'x');
          return found;
        },
      },
    },
  });
  page.host.client = client({ portalEnabled: isOn });
  await page.host.updateComplete;
  await page.untilSaid(ties[0]?.contact.name ?? 'No contacts yet');
  return page;
}

async function nameIt(page: SectionPage, name: string) {
  await page.until(() => page.focused === 'Name');
  await page.type('Name', name);
  await page.until(() => page.named('option', `Add “${name}” as a new person`).length > 0);
  await page.key('Name', 'Enter');
}

describe('the portal at the contacts of a client', () => {
  afterEach(unmountAll);

  it('[S3-33] each contact with access says so, and whether it is an invitation', async () => {
    const page = await open({
      ties: [tie('con_1', 'Maria', 'm@acme.test'), tie('con_2', 'Noah', 'n@acme.test'), tie('con_3', 'Lea', null)],
      items: [access('con_1'), access('con_2', { state: 'invited', invitation: invited })],
    });
    await page.untilSaid('Portal access');
    const [maria, noah, lea] = page.rows('Contacts, the primary one first');
    expect(maria).to.include('MariaPortal access');
    expect(noah).to.include('NoahInvited to portal');
    expect(lea).not.to.include('ortal');
  });

  it('[S2-20] [S2-37] [S2-62] [S3-90] the menu of a contact invites them later, and sends it again', async () => {
    const page = await open();
    await page.choose('Actions for Maria', 'Invite to portal …');
    await page.untilSaid('The invitation goes to \u2068maria@acme.test\u2069.');
    await page.press('Send invitation');
    await page.untilSaid('Invited to portal');
    expect(page.calls('portal.invite')).to.deep.equal([
      { clientId: 'cli_1', contactId: 'con_1', scopes: ['invoices', 'files', 'replies'] },
    ]);
    await page.choose('Actions for Maria', 'Resend invitation');
    await page.until(() => page.calls('portal.resendInvitation').length === 1);
  });

  it('an address that is missing is given in the form of the contact, to which the dialog leads', async () => {
    const page = await open({ ties: [tie('con_3', 'Lea', null)] });
    await page.choose('Actions for Lea', 'Invite to portal …');
    await page.until(() => page.named('button', 'Add an address').length > 0);
    await page.press('Add an address');
    await page.untilSaid('Edit Lea');
    expect(page.calls('portal.invite')).to.deep.equal([]);
  });

  it('where the portal is off the menu says so', async () => {
    const page = await open({ isOn: false });
    await page.press('Actions for Maria');
    const [item] = page.named('menuitem', 'Invite to portal: switch the portal on first');
    expect(item?.getAttribute('aria-disabled') ?? item?.hasAttribute('disabled')).to.be.oneOf(['true', true]);
    expect(page.calls('portal.listAccess')).to.deep.equal([]);
  });

  it('[S2-19] a new contact is invited in the same step where that is ticked, and needs an address then', async () => {
    const page = await open();
    await page.until(() => page.calls('portal.listAccess').length > 0);
    await page.press('Add contact');
    await nameIt(page, 'Jonas Brandt');
    page.find('checkbox', 'Send an invitation to the portal').click();
    await page.press('Save');
    await page.untilSaid('This is required.');
    expect(page.focused).to.equal('Email 1');
    await page.type('Email 1', 'jonas@acme.test');
    await page.press('Save');
    await page.untilSaid('An invitation is on its way to Jonas Brandt');
    expect(page.calls('contacts.create')[0]).to.deep.include({ clientId: 'cli_1', sendInvitation: true });
  });

  it('[S2-20] without it nobody is invited', async () => {
    const page = await open();
    await page.press('Add contact');
    await nameIt(page, 'Jonas Brandt');
    await page.press('Save');
    await page.untilSaid('Jonas Brandt was added');
    expect(page.calls('contacts.create')[0]).not.to.have.property('sendInvitation');
  });
});
