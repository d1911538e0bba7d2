import { ClienteleError } from '@clientele/client';
import type { Client } from '@clientele/contract';
import { expect } from 'chai';
import { client, sessionInfo } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

const rows = [
  ['S0-32', 'Email', 'email', 'new@acme.example'],
  ['S0-33', 'Phone', 'phone', '+49 30 901820'],
  ['S0-34', 'Website', 'website', 'acme.example'],
  ['S0-35', 'Address', 'address', 'Road 1\nTown'],
  ['S0-36', 'Tax ID', 'taxId', 'DE123456789'],
  ['S0-37', 'Notes', 'notes', 'Prefers post.'],
] as const;

describe('saving a field of a client', () => {
  afterEach(unmountAll);

  for (const [row, label, field, text] of rows) {
    it(`[${row}] corrects ${label} where it is read`, async () => {
      const page = await SheetPage.show();
      await page.edit(label, text);
      await page.until(() => page.told('clientele-save').length === 1);
      expect(page.calls('clients.update')).to.deep.equal([{ id: 'cli_1', version: 1, patch: { [field]: text } }]);
      expect(page.told('clientele-save')[0]?.changes).to.deep.equal({ [field]: text });
      expect(page.clientele.records.get('client', 'cli_1')?.record[field]).to.equal(text);
    });
  }

  it('renames a client in the header', async () => {
    const page = await SheetPage.show();
    await page.edit('Name', 'Acme & Sons');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.told('clientele-save')[0]?.client.name).to.equal('Acme & Sons');
  });

  it('does not save a client without a name', async () => {
    const page = await SheetPage.show();
    await page.edit('Name', '  ');
    await page.untilSaid('This is required.');
    expect(page.calls('clients.update')).to.have.lengthOf(0);
  });

  it('an emptied field is cleared', async () => {
    const page = await SheetPage.show({ record: { phone: '+49 30 1' } });
    await page.edit('Phone', ' ');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.told('clientele-save')[0]?.changes).to.deep.equal({ phone: null });
  });

  it('says on the field that it is being saved, and then that it is', async () => {
    const answer = Promise.withResolvers<Client>();
    const page = await SheetPage.show({ answers: { clients: { update: () => answer.promise } } });
    await page.edit('Email', 'new@acme.example');
    await page.untilSaid('Saving…');
    expect(page.sheet.matches(':state(dirty)')).to.equal(true);
    expect(page.clientele.records.get('client', 'cli_1')?.record.email).to.equal('new@acme.example');
    answer.resolve(client({ version: 2, email: 'new@acme.example' }));
    await page.untilSaid('Saved');
    expect(page.has('Saving…')).to.equal(false);
    expect(page.sheet.matches(':state(dirty)')).to.equal(false);
  });

  it('keeps refused text in the field, says why, and lets it be corrected', async () => {
    let refuse = true;
    const update = async ({ patch }: { patch: object }) => {
      if (refuse) {
        throw new ClienteleError('validation', 'x', {
          issues: [{ field: 'patch.email', problem: 'invalid-email', message: 'x' }],
        });
      }
      return client({ version: 2, ...patch });
    };
    const page = await SheetPage.show({ answers: { clients: { update } } });
    await page.edit('Email', 'new@');
    await page.until(() => page.has('This is not an email address'));
    expect(page.input('Email').value).to.equal('new@');
    await page.until(() => page.input('Email').matches(':focus'));
    expect(page.clientele.records.get('client', 'cli_1')?.record.email).to.equal('office@acme.example');
    refuse = false;
    await page.type('Email', 'new@acme.example');
    page.key('Email', 'Enter');
    await page.untilSaid('Saved');
    expect(page.within('Email', '.control')).to.have.lengthOf(0);
  });

  it('Escape restores a refused field and leaves the sheet open', async () => {
    const update = async () => {
      throw new ClienteleError('server-error', 'x', { requestId: 'req_9' });
    };
    const page = await SheetPage.show({ answers: { clients: { update } } });
    await page.edit('Email', 'new@acme.example');
    await page.untilSaid('req_9');
    page.key('Email', 'Escape');
    await page.until(() => !page.has('req_9'));
    expect(page.has('office@acme.example')).to.equal(true);
    expect(page.sheet.open).to.equal(true);
  });

  function conflicting(theirs: Partial<Client>) {
    const current = client({ version: 7, ...theirs });
    return async ({ version, patch }: { version: number; patch: object }) => {
      if (version < 7) throw new ClienteleError('conflict', 'x', { current });
      return { ...current, ...patch, version: version + 1 };
    };
  }

  it('shows both values of a conflict, and keeps mine when told to', async () => {
    const page = await SheetPage.show({
      answers: { clients: { update: conflicting({ email: 'theirs@acme.example' }) } },
    });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Someone else changed this');
    expect(page.text).to.match(/Yours mine@acme\.example Theirs theirs@acme\.example/);
    await page.press('Keep mine');
    await page.untilSaid('Saved');
    expect(page.calls('clients.update').at(-1)).to.deep.equal({
      id: 'cli_1',
      version: 7,
      patch: { email: 'mine@acme.example' },
    });
    expect(page.has('Someone else')).to.equal(false);
  });

  it('a conflict names its field, and gives the focus to that field when it is settled', async () => {
    const page = await SheetPage.show({
      answers: { clients: { update: conflicting({ email: 'theirs@acme.example' }) } },
    });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Someone else changed this');
    expect(page.all('[role=alert]').map(({ textContent }) => textContent.trim())).to.include(
      'Email: Someone else changed this in the meantime.',
    );
    const take = page.find('button', 'Take theirs');
    take.focus();
    take.click();
    await page.until(() => page.sheet.shadowRoot?.activeElement?.matches('[data-field=email]'));
  });

  it('takes theirs when told to', async () => {
    const page = await SheetPage.show({
      answers: { clients: { update: conflicting({ email: 'theirs@acme.example' }) } },
    });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Someone else changed this');
    await page.press('Take theirs');
    await page.until(() => !page.has('Someone else'));
    expect(page.calls('clients.update')).to.have.lengthOf(1);
    expect(page.has('theirs@acme.example')).to.equal(true);
    expect(page.has('mine@acme.example')).to.equal(false);
  });

  it('[F14] says who changed the field first and when, in a direction of their own', async () => {
    const lastChange = async () => ({ by: 'ليلى 24 (Berlin)', at: '2026-03-18T10:15:00.000Z' });
    const update = conflicting({ email: 'theirs@acme.example' });
    const page = await SheetPage.show({ answers: { clients: { update, lastChange } } });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('ليلى 24 (Berlin) · Mar 18, 2026, 11:15');
    expect(page.all('.conflict bdi').map(({ textContent }) => textContent)).to.deep.equal(['ليلى 24 (Berlin)']);
    expect(page.calls('clients.lastChange')).to.deep.equal([{ id: 'cli_1', field: 'email' }]);
  });

  it('asks which of both it shall be also when nobody can say who was first', async () => {
    const page = await SheetPage.show({
      answers: { clients: { update: conflicting({ email: 'theirs@acme.example' }) } },
    });
    await page.edit('Email', 'mine@acme.example');
    await page.until(() => page.calls('clients.lastChange').length === 1);
    expect(page.has('Someone else changed this')).to.equal(true);
    expect(page.all('.conflict bdi')).to.have.lengthOf(0);
  });

  it('does not ask about a conflict in other fields', async () => {
    const page = await SheetPage.show({ answers: { clients: { update: conflicting({ phone: '+49 30 1' }) } } });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Saved');
    expect(page.calls('clients.update')).to.have.lengthOf(2);
    expect(page.has('+49 30 1')).to.equal(true);
    expect(page.calls('clients.lastChange')).to.have.lengthOf(0);
  });

  it('does not overwrite what someone else wrote while a person was typing', async () => {
    const page = await SheetPage.show();
    const field = page.field('Email') as HTMLElement & { edit(): Promise<void> };
    field.focus();
    await field.edit();
    await page.type('Email', 'mine@acme.example');
    page.clientele.records.put('client', client({ version: 2, email: 'theirs@acme.example' }), { whole: true });
    page.key('Email', 'Enter');
    await page.untilSaid('Someone else changed this');
    expect(page.calls('clients.update')).to.have.lengthOf(0);
  });

  function offlineUntil(isOnline: () => boolean) {
    return async ({ patch }: { patch: object }) => {
      if (!isOnline()) throw new ClienteleError('offline', 'x', { retryable: true });
      return client({ version: 2, ...patch });
    };
  }

  it('keeps a draft while offline, says so, and saves it by itself when the connection is back', async () => {
    let online = false;
    const page = await SheetPage.show({ answers: { clients: { update: offlineUntil(() => online) } } });
    page.clientele.connection.hint('offline');
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Not saved yet');
    expect(page.has('mine@acme.example')).to.equal(true);
    expect(page.sheet.matches(':state(offline)')).to.equal(true);
    online = true;
    page.clientele.connection.hint('online');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(page.told('clientele-save')[0]?.client.email).to.equal('mine@acme.example');
  });

  it('keeps the draft of one client while another one is shown, and saves it on Retry', async () => {
    let online = false;
    const page = await SheetPage.show({
      answers: { clients: { update: offlineUntil(() => online), get: async ({ id }) => client({ id, name: id }) } },
    });
    await page.edit('Notes', 'Mine');
    await page.untilSaid('Not saved yet');
    await page.sheet.show('cli_2');
    await page.sheet.whenReady();
    expect(page.has('Not saved yet')).to.equal(false);
    await page.sheet.show('cli_1');
    await page.untilSaid('Mine');
    online = true;
    await page.press('Retry');
    await page.until(() => page.told('clientele-save').length === 1);
  });

  it('a page can refuse a change, and what was typed stays', async () => {
    const page = await SheetPage.show();
    page.sheet.addEventListener('clientele-before-save', (event) => event.preventDefault());
    await page.edit('Email', 'new@acme.example');
    await page.untilSaid('this page did not accept the change');
    expect(page.told('clientele-before-save')[0]).to.deep.include({
      clientId: 'cli_1',
      patch: { email: 'new@acme.example' },
    });
    expect(page.calls('clients.update')).to.have.lengthOf(0);
    expect(page.input('Email').value).to.equal('new@acme.example');
  });

  it('never sends what one person typed for the next one who signs in', async () => {
    let online = false;
    let user = { id: 'usr_1', name: 'Ada' };
    const page = await SheetPage.show({
      answers: {
        session: { get: async () => sessionInfo({ user, permissions: ['view_clients', 'edit_clients'] }) },
        clients: { update: offlineUntil(() => online) },
      },
    });
    await page.edit('Email', 'mine@acme.example');
    await page.untilSaid('Not saved yet');
    user = { id: 'usr_2', name: 'Mia' };
    online = true;
    page.clientele.session.become('ready');
    await page.until(() => !page.has('Not saved yet'));
    expect(page.has('mine@acme.example')).to.equal(false);
    expect(page.calls('clients.update')).to.have.lengthOf(1);
  });
});
