import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { find, inside, mount, next, outside, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleTextField } from './text-field.ts';

const elements = { 'clientele-text-field': ClienteleTextField };

describe('clientele-text-field', () => {
  afterEach(unmount);

  it('ties label, error and hint to the control', async () => {
    const field = await mount(
      html`<clientele-text-field label="Email" hint="At work" error="Not complete" required></clientele-text-field>`,
      elements,
    );
    const control = inside<HTMLInputElement>(field, 'input');
    expect(inside<HTMLLabelElement>(field, 'label').control).to.equal(control);
    expect(inside(field, 'label').textContent).to.contain('Email');
    expect(control.getAttribute('aria-invalid')).to.equal('true');
    expect(control.required).to.equal(true);
    const described = (control.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => inside(field, `#${id}`).textContent.trim());
    expect(described).to.deep.equal(['Not complete', 'At work']);
  });

  it('a placeholder runs as the page does, what is typed as its own letters do', async () => {
    for (const multiline of [false, true]) {
      const field = await mount<ClienteleTextField>(
        html`<clientele-text-field
          dir="rtl"
          label="ملاحظة"
          placeholder="اكتب."
          ?multiline=${multiline}
        ></clientele-text-field>`,
        elements,
      );
      const direction = () => getComputedStyle(inside(field, '.control')).direction;
      expect(direction()).to.equal('rtl');
      field.focus();
      await sendKeys({ type: 'A' });
      await field.updateComplete;
      expect(direction()).to.equal('ltr');
    }
  });

  it('typing changes the value first, then says input; leaving says change', async () => {
    const field = await mount<ClienteleTextField>(
      html`<clientele-text-field label="Name"></clientele-text-field>`,
      elements,
    );
    const values: string[] = [];
    for (const name of ['input', 'change'])
      outside(field).addEventListener(name, () => values.push(`${name} ${field.value}`));
    field.focus();
    await sendKeys({ type: 'Al' });
    await sendKeys({ press: 'Tab' });
    expect(values).to.deep.equal(['input A', 'input Al', 'change Al']);
  });

  it('Enter submits the form it belongs to, with its value', async () => {
    const form = await mount<HTMLFormElement>(
      html`<form><clientele-text-field label="Name" name="name" value="Ada"></clientele-text-field></form>`,
      elements,
    );
    form.addEventListener('submit', (event) => event.preventDefault());
    const field = find<ClienteleTextField>(form, 'clientele-text-field');
    await field.updateComplete;
    const submitted = next(form, 'submit');
    field.focus();
    await sendKeys({ press: 'Enter' });
    await submitted;
    expect(new FormData(form).get('name')).to.equal('Ada');
  });

  it('several lines grow with their text', async () => {
    const field = await mount<ClienteleTextField>(
      html`<clientele-text-field label="Notes" multiline></clientele-text-field>`,
      elements,
    );
    const before = inside(field, 'textarea').offsetHeight;
    field.value = 'one\ntwo\nthree\nfour\nfive';
    await field.updateComplete;
    expect(inside(field, 'textarea').offsetHeight).to.be.above(before);
  });

  it('has no accessibility finding', async () => {
    const field = await mount(
      html`<clientele-text-field
        label="Email"
        value="x"
        hint="At work"
        error="Not complete"
        placeholder="y"
      ></clientele-text-field>`,
      elements,
    );
    expect(await seriousFindings(field)).to.deep.equal([]);
  });
});
