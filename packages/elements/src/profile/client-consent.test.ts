import { ClienteleError } from '@clientele/client';
import type { Client, ClientPatch, ConsentAnswer } from '@clientele/contract';
import type { ClienteleSelectField } from '@clientele/ui/select-field/select-field';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const consent = { isGiven: true, source: 'Signed form', at: '2026-03-18T10:00:00.000Z', byUserId: 'usr_1' };

/** A server that records who answered, and keeps every answer. */
function recording(newsletter: Client['newsletter']) {
  let stored = client({ newsletter });
  const items: ConsentAnswer[] = newsletter ? [{ ...newsletter, by: 'Ada' }] : [];
  const update = async ({ patch }: { patch: ClientPatch }): Promise<Client> => {
    const now = { at: '2026-03-20T10:00:00.000Z', byUserId: 'usr_2' };
    const answer = patch.newsletter ? { ...patch.newsletter, ...now } : null;
    items.unshift({ isGiven: answer?.isGiven ?? null, source: answer?.source ?? null, at: now.at, by: 'Mia' });
    return (stored = { ...stored, newsletter: answer, version: stored.version + 1 });
  };
  return { answers: { clients: { get: async () => stored, update, listConsents: async () => ({ items }) } } };
}

const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);

function answerWith(page: ProfilePage, label: string) {
  const field = page.all<ClienteleSelectField>('clientele-select-field').find((one) => one.label === 'Answer');
  const select = field?.shadowRoot?.querySelector('select');
  if (!field || !select) throw new Error('No answer is asked for.');
  select.value = field.options.find((option) => option.label === label)?.value ?? '';
  select.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

describe('the newsletter, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S1-18][C20] the answer stands with its source, day and person; another one says how it was given, and both are in the history', async () => {
    const page = await ProfilePage.show(recording(consent));
    await page.untilSaid('Signed form');
    expect(page.text).to.match(/Subscribed.*Signed form\s+Mar 18, 2026 · Ada/s);
    await page.press('Change answer');
    await page.until(() => page.offers('button', 'Save'));
    await page.press('Save');
    expect(page.has('This is required.')).to.equal(true);
    await page.type('How the answer was given', 'Asked on the telephone');
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
    await page.press('Save');
    await page.untilSaid('Mar 20, 2026');
    expect(patches(page)).to.deep.equal([{ newsletter: { isGiven: false, source: 'Asked on the telephone' } }]);
    expect(page.text).to.match(/Not subscribed.*Asked on the telephone/s);

    page
      .all<HTMLElement>('summary')
      .find(({ textContent }) => textContent === 'History')
      ?.click();
    await page.until(() => page.all('details li').length === 2);
    expect(page.all('details li').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).to.deep.equal([
      'Not subscribed · Asked on the telephone Mar 20, 2026 · Mia',
      'Subscribed · Signed form Mar 18, 2026 · Ada',
    ]);
  });

  it('[S1-18] a client that was not asked says so, and the first answer is recorded', async () => {
    const page = await ProfilePage.show(recording(null));
    await page.untilSaid('Not asked yet');
    await page.press('Record an answer');
    await page.until(() => page.offers('button', 'Save'));
    answerWith(page, 'Subscribed');
    await page.type('How the answer was given', 'Trade fair');
    page.key('How the answer was given', 'Enter', { ctrlKey: true });
    await page.untilSaid('Trade fair');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ newsletter: { isGiven: true, source: 'Trade fair' } }]);
  });

  it('what was typed is kept when the page does not accept the change', async () => {
    const page = await ProfilePage.show(recording(null));
    page.profile.addEventListener('clientele-before-save', (event) => event.preventDefault());
    await page.untilSaid('Not asked yet');
    await page.press('Record an answer');
    await page.until(() => page.offers('button', 'Save'));
    await page.type('How the answer was given', 'Trade fair');
    await page.press('Save');
    await page.untilSaid('this page did not accept the change');
    await page.press('Cancel');
    await page.press('Record an answer');
    await page.untilSaid('You had not saved this.');
    expect(page.input('How the answer was given').value).to.equal('Trade fair');
    expect(patches(page)).to.deep.equal([]);
  });

  it('what was typed is kept when it cannot be saved', async () => {
    const update = async () => Promise.reject(new ClienteleError('server-error', ''));
    const page = await ProfilePage.show({ answers: { clients: { update } } });
    await page.untilSaid('Not asked yet');
    await page.press('Record an answer');
    await page.until(() => page.offers('button', 'Save'));
    await page.type('How the answer was given', 'Trade fair');
    await page.press('Save');
    await page.untilSaid('The answer was not saved.');
    await page.press('Cancel');
    await page.press('Record an answer');
    await page.untilSaid('You had not saved this.');
    expect(page.input('How the answer was given').value).to.equal('Trade fair');
  });

  it('who may not edit reads the answer and its history, of which a failure can be tried again', async () => {
    let failures = 1;
    const listConsents = async () => {
      if (failures-- > 0) throw new ClienteleError('server-error', '');
      return { items: [] };
    };
    const page = await ProfilePage.show({
      record: { newsletter: consent },
      answers: { clients: { listConsents } },
      permissions: ['view_clients'],
    });
    await page.untilSaid('Signed form');
    expect(page.offers('button', 'Change answer')).to.equal(false);
    page
      .all<HTMLElement>('summary')
      .find(({ textContent }) => textContent === 'History')
      ?.click();
    await page.untilSaid('The history could not be loaded.');
    await page.press('Retry');
    await page.untilSaid('No answer was recorded here yet.');
  });
});
