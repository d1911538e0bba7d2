import { ClienteleError } from '@clientele/client';
import type { OutputOf, OwnProfile, OwnProposal, PortalContract, ProposalPatch } from '@clientele/contract';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { html } from 'lit';
import { until } from '../directory/test-page.ts';
import { fakeClientele } from '../testing/fake-clientele.ts';
import { mount, unmountAll } from '../testing/mount.ts';
import { deepAll, nameOf, readable } from '../testing/reading.ts';
import '../provider/define.ts';
import './define.ts';

const overview: OutputOf<PortalContract['overview']['get']> = {
  client: { name: 'Acme' },
  workspace: { name: 'Northwind Studio', timezone: 'Europe/Berlin' },
  contact: null,
  scopes: [],
  invoices: null,
  files: null,
  replies: null,
};

const details: OwnProfile['details'] = {
  name: 'Acme GmbH',
  email: 'office@acme.example',
  phone: '+49 30 123456',
  website: null,
  taxId: null,
  address: {
    recipient: null,
    street: 'Marktstraße 4',
    district: null,
    city: 'Berlin',
    region: null,
    postalCode: '10115',
    countryCode: 'DE',
    text: 'Marktstraße 4\n10115 Berlin',
  },
};

const pia = { id: 'con_1', email: 'm…@acme.example' };

function proposal(fields: Partial<OwnProposal> = {}): OwnProposal {
  const value = { text: '+49 30 999', countryCode: null };
  return { id: 'prp_1', field: 'phone', value, at: '2026-03-18T09:00:00.000Z', contact: 'Pia Portal', ...fields };
}

const wrongCode = new ClienteleError('validation', 'x', {
  issues: [{ field: 'code', problem: 'invalid', message: 'x' }],
});

/** The details of a client for Pia, or, not known, for whoever has a link until they have typed the code 123456. */
async function show(fields: Partial<OwnProfile> = {}) {
  let profile: OwnProfile = { details, proposals: [], isKnown: true, isReadOnly: false, recipients: [], ...fields };
  let failure: ClienteleError | null = null;
  let noCode: ClienteleError | null = null;
  const proposed: ProposalPatch[] = [];
  const sentTo: (string | undefined)[] = [];
  const write = () => {
    if (failure) throw failure;
    if (!profile.isKnown) throw new ClienteleError('code-required', 'x');
  };
  const clientele = fakeClientele(
    {},
    {
      overview: { get: async () => overview },
      profile: {
        get: async () => profile,
        propose: async ({ patch }) => {
          write();
          proposed.push(patch);
          profile = { ...profile, proposals: [proposal({ value: { text: patch.phone ?? null, countryCode: null } })] };
          return { proposals: profile.proposals };
        },
        withdraw: async ({ id }) => {
          write();
          profile = { ...profile, proposals: [] };
          return { id };
        },
      },
      code: {
        send: async ({ contactId }) => {
          if (noCode) throw noCode;
          sentTo.push(contactId);
          return { to: profile.recipients.find(({ id }) => id === contactId)?.email ?? pia.email };
        },
        confirm: async ({ code }) => {
          if (code !== '123456') throw wrongCode;
          profile = { ...profile, isKnown: true, recipients: [] };
          return { contact: { name: 'Pia Portal' }, until: '2026-03-18T10:15:00.000Z' };
        },
      },
    },
  );
  const root = mount(
    html`<clientele-provider .client=${clientele} locale="en"
      ><clientele-portal-view section="details"></clientele-portal-view
    ></clientele-provider>`,
  );
  const view = root.querySelector('clientele-portal-view');
  if (!view) throw new Error('There is no portal.');
  const button = (name: string) => deepAll(view, 'button').find((one) => nameOf(one) === name);
  const field = () => deepAll<HTMLInputElement>(view, 'input')[0];
  return {
    view,
    clientele,
    proposed,
    sentTo,
    button,
    field,
    fail: (error: ClienteleError | null) => void (failure = error),
    refuseCodes: (error: ClienteleError) => void (noCode = error),
    change: (more: Partial<OwnProfile>) => void (profile = { ...profile, ...more }),
    says: (text: string) => until(() => readable(view).includes(text)),
    async press(name: string) {
      await until(() => button(name));
      button(name)?.focus();
      button(name)?.click();
    },
    async type(text: string, which = 'input') {
      await until(() => deepAll(view, which)[0]);
      const input = deepAll<HTMLInputElement>(view, which)[0];
      if (!input) throw new Error('There is no field.');
      input.focus();
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    key: (key: string) =>
      focused()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true })),
  };
}

function focused(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

const codeField = 'input[autocomplete=one-time-code]';

describe('the details of a client in its portal', () => {
  afterEach(unmountAll);

  it('[P7] shows what is on record, and says so where there is nothing', async () => {
    const { view, says } = await show();
    await says('Acme GmbH');
    const text = readable(view);
    expect(text).to.match(/Billing address Marktstraße 4 10115 Berlin Germany/);
    expect(text).to.match(/Website Not on record/);
    expect(text).to.include('This is what Northwind Studio has on record.');
    expect(await seriousFindings(view)).to.deep.equal([]);
  });

  it('[P7] a change is proposed by keyboard, and waits under its field until it is withdrawn', async () => {
    const { view, says, press, type, key, proposed, field } = await show();
    await press('Propose a change: Phone');
    await until(() => field() && focused() === field());
    expect(field()?.value).to.equal('+49 30 123456');
    expect(await seriousFindings(view)).to.deep.equal([]);
    await type('+49 30 999');
    key('Enter');
    await says('Proposed +49 30 999');
    expect(proposed).to.deep.equal([{ phone: '+49 30 999' }]);
    await says('Waiting for Northwind Studio');
    expect(readable(view)).to.match(/Pia Portal.*, .*\. Waiting/);
    await until(() => focused() !== null && nameOf(focused() ?? view) === 'Propose a change: Phone');
    expect(await seriousFindings(view)).to.deep.equal([]);
    await press('Withdraw: Phone');
    await until(() => !readable(view).includes('Waiting for'));
    await until(() => focused() !== null && nameOf(focused() ?? view) === 'Propose a change: Phone');
  });

  it('Escape gives up what was typed, and the focus goes back', async () => {
    const { view, press, type, key, button, proposed } = await show();
    await press('Propose a change: Name');
    await type('Other');
    key('Escape');
    await until(() => button('Propose a change: Name'));
    await until(() => focused() !== null && nameOf(focused() ?? view) === 'Propose a change: Name');
    expect(readable(view)).to.include('Acme GmbH');
    expect(proposed).to.deep.equal([]);
    await press('Propose a change: Name');
    await until(() => deepAll<HTMLInputElement>(view, 'input')[0]?.value === 'Acme GmbH');
  });

  it('what is refused is said at its field, and what fails beside it: what was typed stays', async () => {
    const { says, press, type, key, fail, field, proposed } = await show();
    await press('Propose a change: Phone');
    fail(
      new ClienteleError('validation', 'x', {
        issues: [{ field: 'patch.phone', problem: 'invalid-phone', message: 'x' }],
      }),
    );
    await type('call me');
    key('Enter');
    await says('This is not a phone number.');
    await until(() => focused() === field());
    expect([field()?.value, field()?.getAttribute('aria-invalid')]).to.deep.equal(['call me', 'true']);
    fail(new ClienteleError('offline', 'x'));
    await type('+49 30 999');
    key('Enter');
    await says('The proposal was not sent. What you typed is still here.');
    expect(field()?.value).to.equal('+49 30 999');
    fail(null);
    key('Enter');
    await says('Waiting for Northwind Studio');
    expect(proposed).to.deep.equal([{ phone: '+49 30 999' }]);
  });

  it('an address is proposed in its parts, with those that its country needs', async () => {
    const { view, says, press, type, proposed } = await show();
    await press('Propose a change: Billing address');
    await type('', '[autocomplete=postal-code]');
    await press('Send proposal');
    await says('This is required.');
    expect(proposed).to.deep.equal([]);
    expect(await seriousFindings(view)).to.deep.equal([]);
    await type('10117', '[autocomplete=postal-code]');
    await press('Send proposal');
    await until(() => proposed.length === 1);
    expect(proposed[0]?.address).to.deep.include({ street: 'Marktstraße 4', postalCode: '10117', countryCode: 'DE' });
  });

  it('[P7] who came by a link types the code of a mail, and the proposal goes on by itself', async () => {
    const { view, says, press, type, key, proposed, sentTo } = await show({ isKnown: false, recipients: [pia] });
    await press('Propose a change: Phone');
    await type('+49 30 999');
    key('Enter');
    await says('We send a code to m…@acme.example.');
    await until(() => focused() !== null && nameOf(focused() ?? view) === 'Send code');
    expect(await seriousFindings(view)).to.deep.equal([]);
    focused()?.click();
    await says('A code is on its way to m…@acme.example.');
    await until(() => focused()?.matches(codeField));
    expect(focused()?.getAttribute('inputmode')).to.equal('numeric');
    expect(await seriousFindings(view)).to.deep.equal([]);
    await type('12', codeField);
    await press('Confirm');
    await says('Enter the six digits of the mail.');
    await type('654 321', codeField);
    await press('Confirm');
    await says('This code is wrong or too old.');
    await press('Send another code');
    await until(() => sentTo.length === 2 && deepAll<HTMLInputElement>(view, codeField)[0]?.value === '');
    expect(proposed).to.deep.equal([]);
    // As it is pasted from a mail.
    await type(' 123 456 ', codeField);
    await press('Confirm');
    await says('Waiting for Northwind Studio');
    expect(proposed).to.deep.equal([{ phone: '+49 30 999' }]);
    expect(deepAll(view, 'form')).to.have.lengthOf(0);
  });

  it('a code goes to one of several, and Escape leads back to what was typed', async () => {
    const anna = { id: 'con_2', email: 'a…@acme.example' };
    const { view, says, press, type, key, sentTo, field } = await show({ isKnown: false, recipients: [pia, anna] });
    await press('Propose a change: Phone');
    await type('+49 30 999');
    key('Enter');
    await until(() => deepAll(view, 'select')[0]);
    const select = deepAll<HTMLSelectElement>(view, 'select')[0];
    expect(Array.from(select?.options ?? [], ({ label }) => label)).to.deep.equal([pia.email, anna.email]);
    if (select) select.value = anna.id;
    select?.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await press('Send code');
    await says('A code is on its way to a…@acme.example.');
    expect(sentTo).to.deep.equal([anna.id]);
    await until(() => focused()?.matches(codeField));
    key('Escape');
    await until(() => field() && focused() === field());
    expect(field()?.value).to.equal('+49 30 999');
  });

  it('a proposal is withdrawn by link with a code, too', async () => {
    const { view, press, type } = await show({ isKnown: false, recipients: [pia], proposals: [proposal()] });
    await press('Withdraw: Phone');
    await press('Send code');
    await type('123456', codeField);
    await press('Confirm');
    await until(() => !readable(view).includes('Waiting for'));
  });

  it('says how long to wait where too many codes were sent', async () => {
    const { says, press, type, key, refuseCodes } = await show({ isKnown: false, recipients: [pia] });
    refuseCodes(new ClienteleError('rate-limited', 'x', { retryAfter: 130 }));
    await press('Propose a change: Phone');
    await type('+49 30 999');
    key('Enter');
    await press('Send code');
    await says('Many codes were sent. Use the newest one, or wait 3 minutes.');
  });

  it('[P7] where nobody can be mailed a code, it is said whom to ask, and a member who looks has nothing to press', async () => {
    const alone = await show({ isKnown: false });
    await alone.says('Ask Northwind Studio: no code can be mailed to you here.');
    expect(alone.button('Propose a change: Phone')).to.equal(undefined);
    unmountAll();
    const looking = await show({ isKnown: false, isReadOnly: true, proposals: [proposal()] });
    await looking.says('Waiting for Northwind Studio');
    expect(looking.button('Propose a change: Phone') ?? looking.button('Withdraw: Phone')).to.equal(undefined);
    expect(readable(looking.view)).not.to.include('no code can be mailed');
  });

  it('what is decided elsewhere is shown while the page is open, and leaves what is being typed', async () => {
    const { clientele, view, says, change, press, type, field } = await show({ proposals: [proposal()] });
    await says('Waiting for Northwind Studio');
    await press('Propose a change: Name');
    await type('Acme Neu');
    change({ proposals: [], details: { ...details, phone: '+49 30 999' } });
    const told = { kind: 'proposal' as const, id: 'prp_1', clientId: 'cli_1', version: 1 };
    await clientele.tell({ type: 'changes', changes: [told] });
    await until(() => !readable(view).includes('Waiting for'));
    expect(readable(view)).to.include('Phone +49 30 999');
    expect(field()?.value).to.equal('Acme Neu');
  });
});
