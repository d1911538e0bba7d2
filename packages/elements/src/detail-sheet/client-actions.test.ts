import { ClienteleError } from '@clientele/client';
import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

describe('archiving, restoring and erasing', () => {
  afterEach(unmountAll);

  it('archives at once, says so, and takes it back with Undo', async () => {
    const page = await SheetPage.show();
    await page.choose('Archive');
    await page.untilSaid('Acme was archived');
    await page.untilSaid('Archived on Mar 18, 2026');
    expect(page.clientele.records.get('client', 'cli_1')?.record.archivedAt).to.equal('2026-03-18T10:00:00.000Z');
    await page.press('Undo');
    await page.untilSaid('Acme was restored');
    expect(page.clientele.records.get('client', 'cli_1')?.record.archivedAt).to.equal(null);
    expect(page.calls('clients.restore')).to.deep.equal([{ ids: ['cli_1'] }]);
  });

  it('the page is asked before a client is archived, restored or erased, and told how it ended', async () => {
    const page = await SheetPage.show();
    const told: string[] = [];
    for (const type of ['clientele-archive', 'clientele-restore', 'clientele-erase'] as const)
      page.sheet.addEventListener(type, (event) => {
        void event.done.then((isDone) => told.push(`${type} ${event.clientId} ${String(isDone)}`));
      });
    page.sheet.addEventListener('clientele-archive', (event) => event.preventDefault(), { once: true });
    await page.choose('Archive');
    await page.until(() => told.length === 1);
    expect(page.calls('clients.archive')).to.deep.equal([]);
    await page.choose('Archive');
    await page.untilSaid('Acme was archived');
    await page.press('Undo');
    await page.until(() => told.length === 3);
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Erase for good'));
    await page.type('Type “Acme” to confirm', 'Acme');
    await page.press('Erase for good');
    await page.until(() => told.length === 4);
    expect(told).to.deep.equal([
      'clientele-archive cli_1 false',
      'clientele-archive cli_1 true',
      'clientele-restore cli_1 true',
      'clientele-erase cli_1 true',
    ]);
  });

  it('restores an archived client from its banner', async () => {
    const page = await SheetPage.show({ record: { archivedAt: '2026-03-01T10:00:00.000Z' } });
    expect(page.has('Archived on Mar 1, 2026')).to.equal(true);
    await page.press('Restore');
    await page.untilSaid('Acme was restored');
    expect(page.has('Archived on')).to.equal(false);
  });

  it('says that archiving failed and leaves the client as it is', async () => {
    const archive = async () => {
      throw new ClienteleError('overloaded', 'x', { retryable: true });
    };
    const page = await SheetPage.show({ answers: { clients: { archive } } });
    await page.choose('Archive');
    await page.untilSaid('Acme could not be archived.');
    expect(page.told('clientele-error')[0]?.code).to.equal('overloaded');
    expect(page.has('Archived on')).to.equal(false);
  });

  it('offers what the person may do, and nothing else', async () => {
    const page = await SheetPage.show({ permissions: ['view_clients', 'edit_clients', 'delete_clients'] });
    await page.press('More actions');
    await page.until(() => page.offers('menuitem', 'Archive'));
    expect(page.offers('menuitem', 'Erase')).to.equal(false);
    const agent = await SheetPage.show({ permissions: ['view_clients', 'edit_clients'] });
    expect(agent.offers('button', 'More actions')).to.equal(false);
  });

  it('erases only after the name was typed, says what goes and what stays, then closes', async () => {
    const page = await SheetPage.show();
    await page.choose('Erase');
    await page.untilSaid('issued invoices and payments, with a frozen copy of the billing address');
    const danger = page.find('button', 'Erase for good') as HTMLButtonElement;
    await page.type('Type “Acme” to confirm', 'Acm');
    danger.click();
    await page.untilSaid('This does not match. Type the name exactly as it is shown.');
    const field = page.input('Type “Acme” to confirm');
    await page.until(() => field.matches(':focus'));
    expect(field.getAttribute('aria-invalid')).to.equal('true');
    expect(page.calls('clients.erase')).to.deep.equal([]);
    await page.type('Type “Acme” to confirm', 'Acme');
    expect(page.has('This does not match')).to.equal(false);
    danger.click();
    await page.until(() => !page.sheet.open);
    await page.untilSaid('Acme was erased');
    expect(page.told('clientele-hide')).to.have.lengthOf(1);
    expect(page.calls('clients.erase')).to.deep.equal([{ id: 'cli_1', confirmName: 'Acme' }]);
    expect(page.clientele.records.get('client', 'cli_1')).to.equal(undefined);
  });

  it('[F14] is ready when white space and case differ, as the server is', async () => {
    for (const name of ['Acme  Inc', 'Acme\u00a0Inc', 'Acme\nInc', '\u200eACME Inc']) {
      const page = await SheetPage.show({ record: { name } });
      await page.choose('Erase');
      await page.until(() => page.offers('button', 'Erase for good'));
      const input = page.all<HTMLInputElement>('input').at(-1);
      expect(input).to.not.equal(undefined);
      Object.assign(input ?? {}, { value: 'acme inc' });
      input?.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await page.press('Erase for good');
      await page.until(() => page.calls('clients.erase').length === 1);
      unmountAll();
    }
  });

  it('begins in the field for the name, so that it can be typed at once', async () => {
    const page = await SheetPage.show();
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Erase for good'));
    await page.until(() => page.input('Type “Acme” to confirm').matches(':focus'));
    await sendKeys({ type: 'Acme' });
    await sendKeys({ press: 'Enter' });
    await page.untilSaid('Acme was erased');
  });

  it('leaves a client open that the page has gone on to while another one was being erased', async () => {
    const answer = Promise.withResolvers<{ id: string }>();
    const get = async ({ id }: { id: string }) => client({ id, name: `Client ${id}` });
    const page = await SheetPage.show({ answers: { clients: { get, erase: () => answer.promise } } });
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Erase for good'));
    await page.type('Type “Client cli_1” to confirm', 'Client cli_1');
    await page.press('Erase for good');
    await page.sheet.show('cli_2');
    answer.resolve({ id: 'cli_1' });
    await page.untilSaid('Client cli_1 was erased');
    expect([page.sheet.open, page.sheet.clientId]).to.deep.equal([true, 'cli_2']);
  });

  it('says that erasing failed, and stays open to try again', async () => {
    const erase = async () => {
      throw new ClienteleError('server-error', 'x', { requestId: 'req_8' });
    };
    const page = await SheetPage.show({ answers: { clients: { erase } } });
    await page.choose('Erase');
    await page.until(() => page.offers('button', 'Erase for good'));
    await page.type('Type “Acme” to confirm', 'Acme');
    await page.press('Erase for good');
    await page.untilSaid('req_8');
    expect(page.sheet.open).to.equal(true);
    expect(page.input('Type “Acme” to confirm').value).to.equal('Acme');
  });

  it('[F14] the name in the question, and in what must be typed, keeps its own direction', async () => {
    const name = 'شركة النخيل (7) Ltd';
    const page = await SheetPage.show({ record: { name } });
    await page.choose('Erase');
    await page.untilSaid(`Erase ${name}?`);
    const isolated = page.all('h2 bdi, label bdi').filter((one) => one.checkVisibility());
    expect(isolated.map(({ textContent }) => textContent)).to.include.members([name]);
    expect(isolated.filter(({ textContent }) => textContent === name)).to.have.lengthOf(2);
  });

  it('[F14] a name that is a word of the question as well is meant where it is a name', async () => {
    const page = await SheetPage.show({ record: { name: 'Type' } });
    await page.choose('Erase');
    await page.untilSaid('Type “Type” to confirm');
    const [isolated] = page.all('label bdi');
    expect(isolated?.parentElement?.innerHTML.replaceAll(/<!--.*?-->/g, '').trim()).to.equal(
      'Type “<bdi>Type</bdi>” to confirm',
    );
  });

  it('says that the client is gone when another element erased it', async () => {
    const page = await SheetPage.show();
    page.clientele.records.remove('client', 'cli_1');
    await page.untilSaid('Client not found');
    expect(page.has('office@acme.example')).to.equal(false);
  });
});
