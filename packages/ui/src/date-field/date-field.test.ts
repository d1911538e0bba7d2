import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, next, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleDateField } from './date-field.ts';

const elements = { 'clientele-date-field': ClienteleDateField };

describe('clientele-date-field', () => {
  afterEach(unmount);

  it('clearing empties the value, says change, and keeps the focus in the field', async () => {
    const field = await mount<ClienteleDateField>(
      html`<clientele-date-field
        label="From"
        value="2026-03-01"
        min="2026-01-01"
        clear-label="Clear"
      ></clientele-date-field>`,
      elements,
    );
    expect(inside<HTMLInputElement>(field, 'input').min).to.equal('2026-01-01');
    const changed = next(outside(field), 'change');
    inside(field, '[aria-label=Clear]').click();
    await changed;
    await field.updateComplete;
    expect(field.value).to.equal('');
    expect(inside<HTMLInputElement>(field, 'input').value).to.equal('');
    expect(shadow(field).activeElement).to.equal(inside(field, 'input'));
    expect(shadow(field).querySelector('button')).to.equal(null);
  });

  it('has no accessibility finding', async () => {
    const field = await mount(
      html`<clientele-date-field label="From" value="2026-03-01" clear-label="Clear"></clientele-date-field>`,
      elements,
    );
    expect(await seriousFindings(field)).to.deep.equal([]);
  });
});
