import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, next, outside, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleSelectField } from './select-field.ts';

const elements = { 'clientele-select-field': ClienteleSelectField };
const options = [
  { value: 'EUR', label: 'Euro' },
  { value: 'USD', label: 'US dollar' },
];

describe('clientele-select-field', () => {
  afterEach(unmount);

  it('shows the option of its value, also when the options come later', async () => {
    const field = await mount<ClienteleSelectField>(
      html`<clientele-select-field label="Currency" value="USD"></clientele-select-field>`,
      elements,
    );
    field.options = options;
    await field.updateComplete;
    expect(inside<HTMLSelectElement>(field, 'select').value).to.equal('USD');
    field.value = 'EUR';
    await field.updateComplete;
    expect(inside<HTMLSelectElement>(field, 'select').value).to.equal('EUR');
  });

  it('a choice changes the value and says so outside of its shadow root', async () => {
    const field = await mount<ClienteleSelectField>(
      html`<clientele-select-field label="Currency" value="EUR" .options=${options}></clientele-select-field>`,
      elements,
    );
    const changed = next(outside(field), 'change');
    field.focus();
    await sendKeys({ type: 'US' });
    await changed;
    expect(field.value).to.equal('USD');
  });

  it('has no accessibility finding', async () => {
    const field = await mount(
      html`<clientele-select-field label="Currency" error="Choose one" .options=${options}></clientele-select-field>`,
      elements,
    );
    expect(await seriousFindings(field)).to.deep.equal([]);
  });
});
