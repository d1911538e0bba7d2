import { ClienteleError } from '@clientele/client';
import { seriousFindings } from '@clientele/ui/testing/serious-findings';
import { expect } from 'chai';
import { client } from '../testing/fake-clientele.ts';
import { unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const delivery = { userId: 'usr_2', role: 'delivery' as const };
const ada = { userId: 'usr_1', role: 'account_manager' as const };
const mia = { userId: 'usr_2', role: 'account_manager' as const };

const patches = (page: ProfilePage) => page.calls('clients.update').map((call) => (call as { patch: unknown }).patch);

describe('the account managers of a client, beside the sections of <clientele-profile>', () => {
  afterEach(unmountAll);

  it('[S2-36] [S2-54] several are added by name and taken away by ✕; who else is in the team stays', async () => {
    const page = await ProfilePage.show({ record: { team: [delivery, ada] } });
    await page.type('Add an account manager', 'mi');
    page.key('Add an account manager', 'Enter');
    await page.until(() => page.offers('button', 'Remove Mia') && patches(page).length === 1);
    await page.press('Remove Ada');
    await page.until(() => !page.offers('button', 'Remove Ada') && patches(page).length === 2);
    expect(patches(page)).to.deep.equal([{ team: [delivery, ada, mia] }, { team: [delivery, mia] }]);
    expect(await seriousFindings(page.profile)).to.deep.equal([]);
  });

  it('[S2-54] one who could not be taken away is there again, with Retry', async () => {
    let failures = 1;
    const update = async () => {
      if (failures-- > 0) throw new ClienteleError('server-error', '');
      return client({ team: [], version: 2 });
    };
    const page = await ProfilePage.show({ record: { team: [ada] }, answers: { clients: { update } } });
    await page.press('Remove Ada');
    await page.untilSaid('Not saved.');
    expect(page.offers('button', 'Remove Ada')).to.equal(true);
    await page.press('Retry');
    await page.until(() => !page.offers('button', 'Remove Ada') && !page.has('Not saved.'));
  });

  it('[S2-54] who may not assign an owner reads the names', async () => {
    const page = await ProfilePage.show({
      record: { team: [ada], ownerId: null },
      permissions: ['view_clients', 'edit_clients'],
    });
    expect(page.has('Account managers')).to.equal(true);
    expect(page.has('Ada')).to.equal(true);
    expect(page.offers('button', 'Remove Ada')).to.equal(false);
  });

  it('the page may decline a change of the team, which is then said, and hears of one that is saved', async () => {
    const page = await ProfilePage.show({ record: { team: [ada] } });
    const decline = (event: Event) => event.preventDefault();
    page.profile.addEventListener('clientele-before-save', decline);
    await page.press('Remove Ada');
    await page.untilSaid('this page did not accept the change');
    expect(page.offers('button', 'Remove Ada')).to.equal(true);
    expect(patches(page)).to.deep.equal([]);
    page.profile.removeEventListener('clientele-before-save', decline);
    await page.press('Retry');
    await page.until(() => page.told('clientele-save').length === 1);
    expect(patches(page)).to.deep.equal([{ team: [] }]);
  });
});
