import type { ClienteleInlineField } from '@clientele/ui/inline-field/inline-field';
import { inside, shadow } from '@clientele/ui/testing/mount';
import { expect } from 'chai';
import { rowAt, showDirectory, until } from '../directory/test-page.ts';
import { unmountAll } from '../testing/mount.ts';
import './define.ts';

// A file of its own: what another test has loaded would be there.
describe('the file of what the sheet shows of a client', () => {
  afterEach(unmountAll);

  it('is loaded when a person comes near to a row, and not before; then the sheet shows at once what the list knows', async () => {
    const { provider, root } = await showDirectory({
      clients: [{ email: 'office@acme.example' }],
      server: () => ({ get: () => new Promise(() => {}) }),
    });
    const sheet = document.createElement('clientele-detail-sheet');
    provider.append(sheet);
    await sheet.updateComplete;
    const isViewLoaded = () =>
      (shadow(sheet).customElementRegistry ?? customElements).get('clientele-inline-field') !== undefined;
    expect(isViewLoaded()).to.equal(false);
    const cell = rowAt(root, 0).querySelector<HTMLElement>('.cell-name');
    if (!cell) throw new Error('The row has no name.');
    cell.dispatchEvent(new PointerEvent('pointerover', { bubbles: true, composed: true }));
    await until(isViewLoaded);
    await sheet.updateComplete;
    cell.click();
    await until(() => sheet.open);
    await sheet.updateComplete;
    expect(inside<ClienteleInlineField>(sheet, '[data-field=email]').value).to.equal('office@acme.example');
  });
});
