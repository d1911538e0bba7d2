import { expect } from 'chai';
import { html } from 'lit';
import { shadow } from '@clientele/ui/testing/mount';
import '../directory/define.ts';
import type { ClienteleDirectory } from '../directory/directory.ts';
import { buttonNamed, until } from '../directory/test-page.ts';
import { fakeClientele, sessionInfo } from '../testing/fake-clientele.ts';
import { find, mountIn, unmountAll } from '../testing/mount.ts';
import './define.ts';
import type { ClienteleDetailSheet } from './detail-sheet.ts';

// A file of its own: what another test has loaded would be there.
describe('the file of the form for a new client', () => {
  afterEach(unmountAll);

  it('is loaded when a person comes near the button that opens it, and not before', async () => {
    const clientele = fakeClientele({
      session: { get: async () => sessionInfo({ permissions: ['view_clients', 'create_clients'] }) },
      clients: { list: async () => ({ items: [], nextCursor: null, total: { count: 0, exact: true } }) },
    });
    const provider = await mountIn(
      clientele,
      html`<clientele-directory></clientele-directory><clientele-detail-sheet></clientele-detail-sheet>`,
    );
    const sheet = shadow(find<ClienteleDetailSheet>(provider, 'clientele-detail-sheet'));
    const isFormLoaded = () =>
      (sheet.customElementRegistry ?? customElements).get('clientele-create-form') !== undefined;
    const root = shadow(find<ClienteleDirectory>(provider, 'clientele-directory'));
    await until(() => root.textContent.includes('Create client'));
    expect(isFormLoaded()).to.equal(false);
    buttonNamed(root, 'Create client').dispatchEvent(
      new PointerEvent('pointerover', { bubbles: true, composed: true }),
    );
    await until(isFormLoaded);
  });
});
