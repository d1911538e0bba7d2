import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { client, sessionInfo } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

describe('creating a client', () => {
  afterEach(unmountAll);

  it('[S0-05] [S0-06] [S0-07] [S0-08] [S0-09] [S0-10] [S0-11] [S0-12] asks for exactly the seven foundational fields', async () => {
    const page = await SheetPage.create();
    const labels = page.all('label').map((label) => label.textContent.replace('*', '').trim());
    expect(labels).to.deep.equal(['Name', 'Email', 'Phone', 'Address', 'Website', 'Tax ID', 'Notes']);
  });

  it('[S2-21] [S0-04] saves what was typed, and shows the new client in the same sheet', async () => {
    const page = await SheetPage.create();
    await page.type('Name', ' Nova ');
    await page.type('Notes', 'Likes tea.');
    await page.press('Create client');
    await page.until(() => page.sheet.mode === 'view');
    expect(page.calls('clients.create')).to.have.lengthOf(1);
    expect(page.calls('clients.create')[0])
      .to.have.property('client')
      .that.deep.equals({ name: 'Nova', notes: 'Likes tea.' });
    expect(page.told('clientele-create')[0]?.client.id).to.equal('cli_2');
    expect(page.sheet.clientId).to.equal('cli_2');
    await page.untilSaid('Nova was created');
    expect(page.clientele.records.get('client', 'cli_2')?.record.name).to.equal('Nova');
  });

  it('begins in the Name field', async () => {
    const page = await SheetPage.create();
    await page.until(() => page.input('Name').matches(':focus'));
  });

  it('starts from the defaults of the page, also of fields that are not asked for', async () => {
    const page = await SheetPage.create({}, { name: 'Nova', currency: 'CHF' });
    expect(page.input('Name').value).to.equal('Nova');
    await page.press('Create client');
    await page.until(() => page.sheet.mode === 'view');
    expect(page.calls('clients.create')[0])
      .to.have.property('client')
      .that.deep.equals({ name: 'Nova', currency: 'CHF' });
  });

  it('sends with Enter from a single line and with Ctrl and Enter from Notes', async () => {
    const page = await SheetPage.create();
    await page.type('Name', 'Nova');
    page.key('Notes', 'Enter');
    await page.sheet.updateComplete;
    expect(page.calls('clients.create')).to.have.lengthOf(0);
    // Safari confirms a composition with a key that comes after its end.
    page.key('Notes', 'Enter', { ctrlKey: true, keyCode: 229 });
    await page.sheet.updateComplete;
    expect(page.calls('clients.create')).to.have.lengthOf(0);
    page.key('Notes', 'Enter', { ctrlKey: true });
    await page.until(() => page.sheet.mode === 'view');

    await page.sheet.create();
    await page.type('Name', 'Nova two');
    page.key('Email', 'Enter');
    await page.until(() => page.sheet.mode === 'view');
    expect(page.calls('clients.create')).to.have.lengthOf(2);
  });

  it('a double click creates one client', async () => {
    const page = await SheetPage.create();
    await page.type('Name', 'Nova');
    const button = page.find('button', 'Create client');
    button.click();
    button.click();
    await page.until(() => page.sheet.mode === 'view');
    expect(page.calls('clients.create')).to.have.lengthOf(1);
  });

  it('says that the name is missing only after it was left or the form was sent', async () => {
    const page = await SheetPage.create();
    await page.type('Name', 'N');
    await page.type('Name', '');
    expect(page.has('This is required.')).to.equal(false);
    await page.press('Create client');
    await page.untilSaid('This is required.');
    expect(page.input('Name').matches(':focus')).to.equal(true);
    expect(page.calls('clients.create')).to.have.lengthOf(0);
  });

  it('says what is wrong with a field when it is left, in the words of the locale', async () => {
    const check = async () => ({
      issues: [{ field: 'email', problem: 'invalid-email' as const, message: 'x' }],
      duplicates: [],
    });
    const page = await SheetPage.create({ answers: { clients: { check } } });
    await page.type('Email', 'ada@');
    await page.leave('Email');
    await page.until(() => page.input('Email').getAttribute('aria-invalid') === 'true');
    expect(page.text).to.match(/This is not an email address/);
    expect(page.input('Phone').getAttribute('aria-invalid')).to.equal('false');
  });

  it('asks about the latest input only, and abandons the question before it', async () => {
    const signals: AbortSignal[] = [];
    const check = (input: { name?: string | undefined }, options?: { signal?: AbortSignal | undefined }) => {
      if (options?.signal) signals.push(options.signal);
      return input.name === 'First'
        ? new Promise<never>(() => {})
        : Promise.resolve({
            issues: [],
            duplicates: [{ client: { id: 'cli_5', name: 'Second', archivedAt: null }, reason: 'name' as const }],
          });
    };
    const page = await SheetPage.create({ answers: { clients: { check } } });
    await page.type('Name', 'First');
    await page.until(() => signals.length === 1);
    await page.type('Name', 'Second');
    await page.untilSaid('Similar name');
    expect(signals[0]?.aborted).to.equal(true);
  });

  it('maps what the server refuses to its field and keeps what was typed', async () => {
    const refuse = async () => {
      throw new ClienteleError('validation', 'x', {
        issues: [{ field: 'client.email', problem: 'invalid-email', message: 'x' }],
      });
    };
    const page = await SheetPage.create({ answers: { clients: { create: refuse } } });
    await page.type('Name', 'Nova');
    await page.type('Email', 'ada@');
    await page.press('Create client');
    await page.until(() => page.input('Email').getAttribute('aria-invalid') === 'true');
    await page.until(() => page.input('Email').matches(':focus'));
    expect(page.input('Name').value).to.equal('Nova');
    expect(page.input('Email').value).to.equal('ada@');
  });

  it('Cancel leaves the form, after a question where something was typed', async () => {
    const page = await SheetPage.create();
    await page.press('Cancel');
    await page.until(() => !page.sheet.open);
    await page.sheet.create();
    await page.type('Name', 'Nova');
    await page.press('Cancel');
    await page.until(() => page.offers('button', 'Keep editing'));
    expect(page.sheet.open).to.equal(true);
  });

  it('[S0-14] says that name and website are needed early when enrichment is expected', async () => {
    const page = await SheetPage.create();
    expect(page.text).to.include('Name and website are needed for enrichment later on');
  });

  it('offers the domain of an email as website, and takes it only with a click', async () => {
    const page = await SheetPage.create();
    await page.type('Email', 'ada@nova.example');
    expect(page.input('Website').value).to.equal('');
    await page.press('Use nova.example as website');
    expect(page.input('Website').value).to.equal('nova.example');
    expect(page.has('as website')).to.equal(false);
    await page.type('Website', '');
    await page.type('Email', 'ada@gmail.com');
    expect(page.has('as website')).to.equal(false);
  });

  it('names possible duplicates, opens one on request, and does not block', async () => {
    const duplicates = [{ client: { id: 'cli_1', name: 'Nova GmbH', archivedAt: null }, reason: 'taxId' as const }];
    const page = await SheetPage.create({ answers: { clients: { check: async () => ({ issues: [], duplicates }) } } });
    await page.type('Name', 'Nova');
    await page.untilSaid('Same tax ID');
    await page.press('Create client');
    await page.until(() => page.sheet.mode === 'view');

    await page.sheet.create();
    await page.type('Name', 'Nova');
    await page.until(() => page.offers('button', 'Open Nova GmbH'));
    await page.press('Open Nova GmbH');
    await page.until(() => page.offers('button', 'Discard draft'));
    await page.press('Discard draft');
    await page.until(() => page.sheet.clientId === 'cli_1' && page.sheet.mode === 'view');
  });

  it('uses one key until there is an answer, and another one for other input after it', async () => {
    const failures = ['offline', 'offline', 'server-error'] as const;
    let attempt = 0;
    const create = async ({ client: typed }: { client: { name: string } }) => {
      const code = failures[attempt++];
      if (code) throw new ClienteleError(code, 'x', { retryable: true });
      return client({ id: 'cli_2', name: typed.name });
    };
    const page = await SheetPage.create({ answers: { clients: { create } } });
    const send = async (said: string) => {
      await page.press('Create client');
      await page.untilSaid(said);
    };
    await page.type('Name', 'Nova');
    await send('You are offline.');
    await page.press('Create client');
    await page.until(() => attempt === 2);
    await send('Something went wrong');
    await page.type('Name', 'Nova two');
    await page.press('Create client');
    await page.until(() => page.sheet.mode === 'view');
    const keys = page.calls('clients.create').map((input) => (input as { idempotencyKey: string }).idempotencyKey);
    expect(new Set(keys.slice(0, 3)).size).to.equal(1);
    expect(keys[3]).to.not.equal(keys[0]);
  });

  it('asks before a typed draft is given up, and brings it back with Undo', async () => {
    const page = await SheetPage.create();
    await page.type('Name', 'Nova');
    page.key('Name', 'Escape');
    await page.until(() => page.offers('button', 'Keep editing'));
    await page.press('Keep editing');
    expect(page.sheet.open).to.equal(true);
    expect(page.input('Name').value).to.equal('Nova');

    page.key('Name', 'Escape');
    await page.until(() => page.offers('button', 'Discard draft'));
    await page.press('Discard draft');
    await page.until(() => !page.sheet.open);
    await page.until(() => page.offers('button', 'Undo'));
    await page.press('Undo');
    await page.until(() => page.sheet.open);
    expect(page.sheet.mode).to.equal('create');
    expect(page.input('Name').value).to.equal('Nova');
    expect(page.sheet.matches(':state(dirty)')).to.equal(true);
  });

  it('what one person has typed is not there for the next one, be it a new client or a change that was refused', async () => {
    let user = { id: 'usr_1', name: 'Ada' };
    const get = async () => sessionInfo({ user, permissions: ['view_clients', 'create_clients', 'edit_clients'] });
    const page = await SheetPage.show({ answers: { session: { get } } });
    page.sheet.addEventListener('clientele-before-save', (event) => event.preventDefault());
    await page.edit('Notes', 'Of Ada');
    await page.until(() => page.sheet.matches(':state(dirty)'));
    await page.sheet.create();
    await page.type('Name', 'Nova');
    user = { id: 'usr_2', name: 'Bob' };
    page.clientele.session.become('ready');
    await page.until(() => page.input('Name').value === '');
    expect(page.sheet.matches(':state(dirty)')).to.equal(false);
  });

  it('closes without a question while nothing was typed', async () => {
    const page = await SheetPage.create({}, { name: 'Nova' });
    page.key('Name', 'Escape');
    await page.until(() => !page.sheet.open);
  });

  it('says whom to ask when the person may not create clients', async () => {
    const page = await SheetPage.create({ permissions: ['view_clients'] });
    expect(page.text).to.include('You don’t have permission to create clients');
    expect(page.all('clientele-text-field').filter((field) => field.checkVisibility())).to.have.lengthOf(0);
  });
});
