import { ClienteleError } from '@clientele/client';
import { expect } from 'chai';
import { unmountAll } from '../testing/mount.ts';
import { SheetPage } from './sheet-page.ts';

describe('creating a client', () => {
  afterEach(unmountAll);

  it('letters that follow each other within the pause cost one check, of what was typed last', async () => {
    const check = async ({ name = '' }: { name?: string | undefined }) => ({
      issues: [],
      duplicates: [{ client: { id: 'cli_5', name: `Like ${name}`, archivedAt: null }, reason: 'name' as const }],
    });
    const page = await SheetPage.create({ answers: { clients: { check } } });
    for (const typed of ['N', 'No', 'Nov', 'Nova']) await page.type('Name', typed);
    await page.untilSaid('Like Nova');
    expect(page.calls('clients.check').map((input) => (input as { name: string }).name)).to.deep.equal(['Nova']);
  });

  it('a refusal of a field that the form does not have is said at its foot, beside what was typed', async () => {
    const create = async () => {
      throw new ClienteleError('validation', 'x', {
        issues: [{ field: 'client.currency', problem: 'invalid', message: 'x' }],
      });
    };
    const page = await SheetPage.create({ answers: { clients: { create } } });
    await page.type('Name', 'Nova');
    await page.press('Create client');
    await page.until(() => page.all('.failure').length > 0);
    expect(page.all('.failure')[0]?.innerText.trim()).not.to.equal('');
    expect([page.sheet.mode, page.input('Name').value]).to.deep.equal(['create', 'Nova']);
    expect(page.all('[aria-invalid=true]')).to.have.lengthOf(0);
  });
});
