import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, next, outside, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleSwitch } from './switch.ts';

const elements = { 'clientele-switch': ClienteleSwitch };

describe('clientele-switch', () => {
  afterEach(unmount);

  it('Space turns it on, says change, and the owner can turn it back', async () => {
    const element = await mount<ClienteleSwitch>(html`<clientele-switch label="Access"></clientele-switch>`, elements);
    const changed = next(outside(element), 'change');
    element.focus();
    await sendKeys({ press: 'Space' });
    await changed;
    expect(element.checked).to.equal(true);
    element.checked = false;
    await element.updateComplete;
    expect(inside<HTMLInputElement>(element, 'input').checked).to.equal(false);
  });

  it('has no accessibility finding', async () => {
    const element = await mount(
      html`<clientele-switch label="Access" checked hint="Who has the link"></clientele-switch>`,
      elements,
    );
    expect(await seriousFindings(element)).to.deep.equal([]);
  });
});
