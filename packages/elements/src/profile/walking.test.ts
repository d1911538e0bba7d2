import { expect } from 'chai';
import { html } from 'lit';
import '../directory/define.ts';
import { client } from '../testing/fake-clientele.ts';
import { find, unmountAll } from '../testing/mount.ts';
import { ProfilePage } from './profile-page.ts';

const clients = ['cli_1', 'cli_2', 'cli_3'].map((id) => client({ id, name: `Client ${id}` }));

/** A profile beside a list of three clients, of which two are loaded. */
async function besideList() {
  const list = async ({ cursor }: { cursor?: string | undefined }) => ({
    items: (cursor ? clients.slice(2) : clients.slice(0, 2)).map((one) => ({ client: one, matches: [] })),
    nextCursor: cursor ? null : 'c',
    total: { count: 3, exact: true },
  });
  const get = async ({ id }: { id: string }) => clients.find((one) => one.id === id) ?? client();
  const page = await ProfilePage.open(
    { answers: { clients: { list, get } } },
    html`<clientele-directory></clientele-directory>`,
  );
  await find<HTMLElementTagNameMap['clientele-directory']>(page.provider, 'clientele-directory').whenReady();
  page.profile.clientId = 'cli_1';
  await page.profile.whenReady();
  await page.untilSaid('1 of 3');
  return page;
}

describe('walking along the list from a profile', () => {
  afterEach(unmountAll);

  it('goes to the next client of the list and back, and says where it stands', async () => {
    const page = await besideList();
    await page.press('Next client');
    await page.untilSaid('2 of 3');
    expect(page.profile.clientId).to.equal('cli_2');
    await page.press('Previous client');
    await page.untilSaid('1 of 3');
    expect(page.told('clientele-show').map(({ clientId }) => clientId)).to.deep.equal(['cli_2', 'cli_1']);
  });

  it('loads the rows that follow, and ends at the last one', async () => {
    const page = await besideList();
    for (const place of ['2 of 3', '3 of 3']) {
      await page.press('Next client');
      await page.untilSaid(place);
    }
    await page.press('Next client');
    expect(page.profile.clientId).to.equal('cli_3');
    expect(page.find('button', 'Next client').getAttribute('aria-disabled')).to.equal('true');
  });

  it('arrow keys walk from its buttons, Alt and an arrow from everywhere', async () => {
    const page = await besideList();
    const press = (target: Element | null | undefined, init: KeyboardEventInit) =>
      target?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init }));
    press(page.find('button', 'Next client'), { key: 'ArrowDown' });
    await page.untilSaid('2 of 3');
    press(page.find('tab', 'Overview'), { key: 'ArrowUp', altKey: true });
    await page.untilSaid('1 of 3');
    press(page.find('tab', 'Overview'), { key: 'ArrowDown' });
    expect(page.profile.clientId).to.equal('cli_1');
  });

  it('[S0-49] [S1-03] the menu of a row leads to the profile, unless the page goes elsewhere', async () => {
    const page = await besideList();
    const directory = find<HTMLElementTagNameMap['clientele-directory']>(page.provider, 'clientele-directory');
    const choose = async () => {
      const [, more] = directory.shadowRoot?.querySelectorAll<HTMLElement>('.row[data-id] .more') ?? [];
      more?.click();
      let item: HTMLElement | undefined;
      await page.until(() => {
        const menu = directory.shadowRoot?.querySelector('clientele-row-menu')?.shadowRoot;
        item = [...(menu?.querySelectorAll<HTMLElement>('.item') ?? [])].find(
          (one) => one.textContent.trim() === 'View full profile' && one.checkVisibility(),
        );
        return item;
      });
      item?.click();
    };
    page.provider.addEventListener('clientele-navigate', (event) => event.preventDefault(), { once: true });
    await choose();
    expect(page.profile.clientId).to.equal('cli_1');
    await choose();
    await page.until(() => page.profile.clientId === 'cli_2');
  });

  it('a client that no list has cannot be walked from', async () => {
    const page = await ProfilePage.show();
    expect(page.offers('button', 'Next client')).to.equal(false);
  });
});
