import { ClienteleError } from '@clientele/client';
import type { Api, SentMail } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { until } from '../directory/test-page.ts';
import type { ClienteleNavigateEvent } from '../events/element-events.ts';
import { unmountAll } from '../testing/mount.ts';
import { deepAll, isVisible, nameOf, readable } from '../testing/reading.ts';
import { showWorkspace } from './test-page.ts';

type Pending = Awaited<ReturnType<Api['portal']['listInvitations']>>['items'][number];

function sent(number: number, state: SentMail['state']): SentMail {
  const problem = state === 'refused' ? 'mailbox-full' : null;
  return { id: 'eml_1', to: { id: `con_${number}`, name: 'Person' }, state, problem, at: '2026-03-18T09:00:00.000Z' };
}

function pending(number: number, mail: 'queued' | 'accepted' | 'refused' = 'accepted'): Pending {
  return {
    id: `pac_${number}`,
    contact: {
      id: `con_${number}`,
      name: `Person ${number}`,
      email: { value: `p${number}@acme.test`, state: 'unverified' },
      isPrimary: true,
    },
    client: { id: `cli_${number}`, name: `Client ${number}` },
    scopes: ['invoices', 'files', 'replies'],
    state: 'invited',
    invitation: { sentAt: '2026-03-18T09:00:00.000Z', expiresAt: '2126-03-25T09:00:00.000Z', mail: sent(number, mail) },
    grantedAt: '2026-03-18T09:00:00.000Z',
    grantedBy: null,
    lastVisitAt: null,
  };
}

async function show(initial: Pending[], { mayManage = true, fails = false } = {}) {
  let items = initial;
  const state = { fails };
  const resent: string[] = [];
  const page = await showWorkspace({
    permissions: {
      permissions: ['view_clients', 'manage_options', ...(mayManage ? (['manage_portal'] as const) : [])],
    },
    with: { view: 'settings' },
    answers: {
      portal: {
        listInvitations: async ({ cursor }) => {
          if (state.fails) throw new ClienteleError('server-error', 'x', { retryable: true });
          return cursor === undefined
            ? { items: items.slice(0, 2), nextCursor: items.length > 2 ? 'next' : null }
            : { items: items.slice(2), nextCursor: null };
        },
        resendInvitation: async ({ id }) => {
          resent.push(id);
          items = items.map((one) => (one.id === id ? pending(Number(id.slice(4)), 'queued') : one));
          const found = items.find((one) => one.id === id);
          if (!found) throw new ClienteleError('not-found', 'x');
          return found;
        },
        cancelInvitation: async ({ id }) => {
          items = items.filter((one) => one.id !== id);
          return { id };
        },
      },
    },
  });
  await until(() => deepAll(page.workspace, 'clientele-portal-invitations').length > 0);
  const [element] = deepAll<HTMLElement>(page.workspace, 'clientele-portal-invitations');
  if (!element) throw new Error('There are no invitations.');
  const says = (text: string) => until(() => readable(element).includes(text));
  const buttons = () => deepAll<HTMLElement>(element, 'button').filter(isVisible);
  const press = async (name: string) => {
    await until(() => buttons().some((one) => nameOf(one) === name));
    buttons()
      .findLast((one) => nameOf(one) === name)
      ?.click();
  };
  return { ...page, element, says, buttons, press, resent, state };
}

describe('the open invitations in <clientele-workspace>', () => {
  afterEach(unmountAll);

  it('[S2-69] lists those of all clients with what became of the mail, and sends one again', async () => {
    const page = await show([pending(1), pending(2, 'refused'), pending(3)]);
    await page.says('Person 1 Invited Client 1 p1@acme.test');
    await page.says('The mail could not be delivered. The mailbox is full. Check the address');
    expect(await seriousFindings(page.element)).to.deep.equal([]);
    await page.press('Show older invitations');
    await page.says('Person 3');
    await page.press('Resend invitation to Person 2');
    await page.says('The mail is being sent.');
    expect(page.resent).to.deep.equal(['pac_2']);
  });

  it('leads to the client, and to its contacts where an address is to be corrected', async () => {
    const page = await show([pending(2, 'refused')]);
    const asked: [string, object][] = [];
    page.workspace.addEventListener('clientele-navigate', (event: ClienteleNavigateEvent) => {
      event.preventDefault();
      asked.push([event.to, event.params]);
    });
    await page.press('Client 2');
    await page.press('Check the address');
    expect(asked).to.deep.equal([
      ['client', { clientId: 'cli_2' }],
      ['client', { clientId: 'cli_2', section: 'contacts' }],
    ]);
  });

  it('[S2-70] one is taken back after a question, and the keyboard stays in the list', async () => {
    const page = await show([pending(1)]);
    await page.press('Portal access of Person 1');
    await until(() => deepAll<HTMLElement>(page.element, '[role=menuitem]').some((one) => isVisible(one)));
    deepAll<HTMLElement>(page.element, '[role=menuitem]')
      .find((one) => nameOf(one) === 'Cancel invitation')
      ?.click();
    await page.says('Cancel the invitation of Person 1?');
    await page.press('Cancel invitation');
    await page.says('No invitation is open');
    await until(() => page.element.shadowRoot?.activeElement?.textContent === 'Portal invitations');
  });

  it('who may not manage portals reads it, and a list that failed is asked for again', async () => {
    const page = await show([pending(1)], { mayManage: false, fails: true });
    await page.says('The invitations could not be loaded.');
    page.state.fails = false;
    await page.press('Retry');
    await page.says('Person 1');
    expect(page.buttons().map((one) => nameOf(one))).to.deep.equal(['Client 1']);
  });
});
