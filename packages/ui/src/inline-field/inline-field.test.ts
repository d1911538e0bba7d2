import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleInlineField } from './inline-field.ts';

const elements = { 'clientele-inline-field': ClienteleInlineField };

async function mountField(properties: Partial<ClienteleInlineField> = {}) {
  const field = await mount<ClienteleInlineField>(
    html`<clientele-inline-field
      label="Email"
      value="ada@example.com"
      edit-label="Edit"
      save-label="Save"
      cancel-label="Cancel"
      empty-text="Add email"
      saving-text="Saving"
      saved-text="Saved"
      offline-text="Not sent yet"
    ></clientele-inline-field>`,
    elements,
  );
  Object.assign(field, properties);
  await field.updateComplete;
  const commits: string[] = [];
  field.addEventListener('clientele-commit', (event) => commits.push(event.value));
  return { field, commits };
}

const input = (field: ClienteleInlineField) => inside<HTMLInputElement>(field, '.control');
const isEditing = (field: ClienteleInlineField) => shadow(field).querySelector('.control') !== null;
const focused = (field: ClienteleInlineField) => shadow(field).activeElement;
// A page that has not the focus itself says nothing when the focus moves within it.
function leave(field: ClienteleInlineField) {
  const control = input(field);
  control.blur();
  if (!document.hasFocus()) control.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
}
const text = (field: ClienteleInlineField) => inside(field, '.value').innerText;

async function type(field: ClienteleInlineField, value: string) {
  await field.edit();
  await sendKeys({ type: value });
}

describe('clientele-inline-field', () => {
  afterEach(unmount);

  it('a click edits with everything selected, Enter saves and returns the focus to the value', async () => {
    const { field, commits } = await mountField();
    inside(field, 'button.value').click();
    await field.updateComplete;
    await sendKeys({ type: 'new@example.com' });
    await sendKeys({ press: 'Enter' });
    expect(commits).to.deep.equal(['new@example.com']);
    expect(isEditing(field)).to.equal(false);
    expect(focused(field)).to.equal(inside(field, 'button.value'));
    expect(text(field)).to.contain('new@example.com');
  });

  it('the focus stays at the value when it becomes a link, and when it is none any more', async () => {
    const { field } = await mountField({ value: '' });
    inside(field, 'button.value').click();
    await field.updateComplete;
    await sendKeys({ type: 'new@example.com' });
    await sendKeys({ press: 'Enter' });
    Object.assign(field, { value: 'new@example.com', href: 'mailto:new@example.com' });
    await field.updateComplete;
    await field.updateComplete;
    expect(focused(field)).to.equal(inside(field, '.edit'));
    Object.assign(field, { value: '', href: '' });
    await field.updateComplete;
    await field.updateComplete;
    expect(focused(field)).to.equal(inside(field, 'button.value'));
  });

  it('Enter on the focused value edits', async () => {
    const { field } = await mountField();
    field.focus();
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(focused(field)).to.equal(input(field));
  });

  it('Escape restores, saves nothing, and goes no further', async () => {
    const { field, commits } = await mountField();
    const escaped: string[] = [];
    outside(field).addEventListener('keydown', (event) => escaped.push(event.key));
    await type(field, 'x');
    await sendKeys({ press: 'Escape' });
    expect(text(field)).to.contain('ada@example.com');
    expect(commits).to.deep.equal([]);
    expect(escaped).to.deep.equal(['x']);
    expect(focused(field)).to.equal(inside(field, 'button.value'));
  });

  it('leaving saves what was changed, and nothing when nothing was', async () => {
    const { field, commits } = await mountField();
    await field.edit();
    leave(field);
    expect(commits).to.deep.equal([]);
    await field.updateComplete;
    expect(isEditing(field)).to.equal(false);
    await type(field, 'y');
    leave(field);
    expect(commits).to.deep.equal(['y']);
  });

  it('the tick saves once and the cross saves nothing, by mouse', async () => {
    const { field, commits } = await mountField();
    const click = async (name: string) => {
      const { x, y, width, height } = inside(field, `[aria-label=${name}]`).getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
      await field.updateComplete;
    };
    await type(field, 'z');
    await click('Cancel');
    expect(commits).to.deep.equal([]);
    expect(isEditing(field)).to.equal(false);
    await type(field, 'z');
    await click('Save');
    expect(commits).to.deep.equal(['z']);
  });

  it('with several lines Enter makes a line and Ctrl+Enter saves', async () => {
    const { field, commits } = await mountField({ multiline: true, value: 'one' });
    await type(field, 'a');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ type: 'b' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    expect(commits).to.deep.equal(['a\nb']);
  });

  it('saving, then saved, is said on the field and moves nothing', async () => {
    const { field } = await mountField();
    const height = field.offsetHeight;
    for (const [state, words] of [
      ['saving', 'Saving'],
      ['saved', 'Saved'],
      ['offline', 'Not sent yet'],
      ['idle', ''],
    ] as const) {
      field.state = state;
      await field.updateComplete;
      expect(inside(field, '[role=status]').innerText).to.equal(words);
      expect(field.offsetHeight, state).to.equal(height);
    }
  });

  it('editing moves nothing', async () => {
    for (const multiline of [false, true]) {
      const { field } = await mountField({ multiline, value: multiline ? 'one\ntwo' : 'one' });
      const height = field.offsetHeight;
      await field.edit();
      expect(field.offsetHeight).to.equal(height);
      unmount();
    }
  });

  it('an error brings back what was typed, says so, and Escape gives the value of the owner', async () => {
    const { field, commits } = await mountField();
    await type(field, 'wrong');
    await sendKeys({ press: 'Enter' });
    // An optimistic owner takes the value, then puts its own back.
    Object.assign(field, { value: 'wrong', state: 'saving' });
    await field.updateComplete;
    Object.assign(field, { value: 'server@example.com', state: 'error', error: 'Not complete' });
    await field.updateComplete;
    await field.updateComplete;
    expect(input(field).value).to.equal('wrong');
    expect(focused(field)).to.equal(input(field));
    expect(input(field).getAttribute('aria-invalid')).to.equal('true');
    expect(inside(field, '[aria-live]').innerText).to.contain('Not complete');
    input(field).focus();
    leave(field);
    expect(commits, 'a refused value is not sent again by leaving').to.deep.equal(['wrong']);
    input(field).focus();
    await sendKeys({ press: 'Escape' });
    await field.updateComplete;
    expect(text(field)).to.contain('server@example.com');
    expect(inside(field, '[aria-live]').innerText).to.equal('');
  });

  it('a refused value can be sent again as it is', async () => {
    const { field, commits } = await mountField();
    await type(field, 'a');
    await sendKeys({ press: 'Enter' });
    field.state = 'error';
    await field.updateComplete;
    input(field).focus();
    await sendKeys({ press: 'Enter' });
    expect(commits).to.deep.equal(['a', 'a']);
  });

  it('an owner that refuses at once keeps the input open', async () => {
    const { field } = await mountField();
    field.addEventListener('clientele-commit', () => Object.assign(field, { state: 'error', error: 'No' }));
    await type(field, 'a');
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(input(field).value).to.equal('a');
  });

  it('a day is chosen in the browser’s own field, and one that is typed by half is no value: it stays, and nothing is saved', async () => {
    const day = {
      type: 'date',
      value: '2026-03-18',
      display: '18 March 2026',
      badDateText: 'Type the whole day',
    } as const;
    const { field, commits } = await mountField(day);
    expect(text(field)).to.contain('18 March 2026');
    await field.edit();
    expect([input(field).type, input(field).value]).to.deep.equal(['date', '2026-03-18']);
    await sendKeys({ press: 'Backspace' });
    await sendKeys({ press: 'Enter' });
    await field.updateComplete;
    expect(inside(field, '[part=error]').innerText).to.contain('Type the whole day');
    leave(field);
    await field.updateComplete;
    expect([isEditing(field), commits]).to.deep.equal([true, []]);
    input(field).value = '2027-06-30';
    input(field).dispatchEvent(new InputEvent('input', { bubbles: true }));
    inside(field, '.icon-button').click();
    await field.updateComplete;
    expect([isEditing(field), commits]).to.deep.equal([false, ['2027-06-30']]);
  });

  it('only a safe address becomes a link', async () => {
    const { field } = await mountField({ href: 'mailto:ada@example.com' });
    expect(inside<HTMLAnchorElement>(field, 'a').href).to.equal('mailto:ada@example.com');
    field.href = 'javascript:alert(1)';
    await field.updateComplete;
    expect(shadow(field).querySelector('a')).to.equal(null);
    expect(text(field)).to.contain('ada@example.com');
  });

  it('an empty value invites, a readonly one does not', async () => {
    const { field } = await mountField({ value: '' });
    expect(text(field)).to.equal('Add email');
    field.readonly = true;
    await field.updateComplete;
    await field.edit();
    expect(isEditing(field)).to.equal(false);
    expect(shadow(field).querySelector('button')).to.equal(null);
  });

  it('has no accessibility finding while read, as a link, or edited with an error', async () => {
    const { field } = await mountField();
    expect(await seriousFindings(field)).to.deep.equal([]);
    field.href = 'mailto:ada@example.com';
    await field.updateComplete;
    expect(await seriousFindings(field)).to.deep.equal([]);
    await field.edit();
    Object.assign(field, { state: 'error', error: 'Not complete', hint: 'At work' });
    await field.updateComplete;
    expect(await seriousFindings(field)).to.deep.equal([]);
  });
});
