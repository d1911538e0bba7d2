import type { Client } from '@clientele/contract';
import { expect } from 'chai';
import { ClienteleError } from '@clientele/client';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

/** A sheet, and a client that someone else changes. */
async function show(record: Partial<Client> = {}) {
  let stored = client(record);
  let failure: ClienteleError | undefined;
  const get = async () => {
    if (failure) throw failure;
    return stored;
  };
  const page = await SheetPage.show({ answers: { clients: { get } } });
  return {
    page,
    async change(fields: Partial<Client>) {
      stored = { ...stored, ...fields, version: stored.version + 1 };
      await page.clientele.tell({
        type: 'changes',
        changes: [{ kind: 'client', id: 'cli_1', version: stored.version }],
      });
    },
    async forbid() {
      failure = new ClienteleError('forbidden', 'No.', { permission: 'view_clients' });
      await page.clientele.tell({ type: 'reset' });
    },
  };
}

/** Begins to edit a field as a person does, and types. */
async function begin(page: SheetPage, label: string, text?: string) {
  const field = page.field(label) as HTMLElement & { edit(): Promise<void> };
  field.focus();
  await field.edit();
  if (text !== undefined) await page.type(label, text);
}

describe('what others change while a sheet is open', () => {
  afterEach(unmountAll);

  it('is shown', async () => {
    const { page, change } = await show();
    await change({ phone: '+49 30 901820' });
    await page.untilSaid('901820');
  });

  it('leaves alone what is being typed, and is held against it, also when the field was empty', async () => {
    const { page, change } = await show({ notes: null });
    await begin(page, 'Notes', 'Mine');
    await change({ notes: 'Theirs', phone: '+49 30 901820' });
    await page.untilSaid('901820');
    expect(page.input('Notes').value).to.equal('Mine');
    page.key('Notes', 'Enter', { ctrlKey: true });
    await page.until(() => page.offers('button', 'Keep mine'));
    expect(page.calls('clients.update')).to.deep.equal([]);
  });

  it('is held against what is being typed also when the window was left in between', async () => {
    const { page, change } = await show({ notes: 'Before' });
    await begin(page, 'Notes', 'Mine');
    await change({ notes: 'Theirs', phone: '+49 30 901820' });
    await page.untilSaid('901820');
    // What the browser fires when the window gets the focus back.
    page.input('Notes').dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
    page.key('Notes', 'Enter', { ctrlKey: true });
    await page.until(() => page.offers('button', 'Keep mine'));
  });

  it('is taken where a person has only looked into a field', async () => {
    const { page, change } = await show({ notes: 'Before' });
    await begin(page, 'Notes');
    await change({ notes: 'Theirs', phone: '+49 30 901820' });
    await page.untilSaid('901820');
    await page.leave('Notes');
    await page.untilSaid('Theirs');
    expect([page.calls('clients.update'), page.offers('button', 'Keep mine')]).to.deep.equal([[], false]);
  });

  it('a permission that was taken away is said, and nothing is shown any more', async () => {
    const { page, forbid } = await show({ phone: '+49 30 901820' });
    await forbid();
    await page.until(() => !page.has('901820'));
  });
});
