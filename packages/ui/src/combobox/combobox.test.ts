import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html } from 'lit';
import { inside, mount, outside, shadow, unmount } from '../testing/mount.ts';
import { seriousFindings } from '../testing/serious-findings.ts';
import { ClienteleCombobox, type ComboboxOption } from './combobox.ts';

const options: ComboboxOption[] = [
  { value: 'a', label: 'Ada' },
  { value: 'e', label: 'Érik', detail: 'erik@acme.test' },
  { value: 'g', label: 'Gone', disabled: true },
  { value: 'z', label: 'Zoë' },
];

async function mountBox(given: Partial<ClienteleCombobox> = {}) {
  const box = await mount<ClienteleCombobox>(
    html`<clientele-combobox label="Owner" no-match-text="Nobody found" .options=${options}></clientele-combobox>`,
    { 'clientele-combobox': ClienteleCombobox },
  );
  Object.assign(box, given);
  await box.updateComplete;
  const said: string[] = [];
  outside(box).addEventListener('change', () => said.push(box.value));
  outside(box).addEventListener('clientele-combobox-create', (event) => said.push(`create ${event.text}`));
  outside(box).addEventListener('clientele-combobox-input', (event) => said.push(`typed ${event.text}`));
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await sendKeys({ press: key });
      await box.updateComplete;
    }
  };
  const type = async (text: string) => {
    box.focus();
    box.select();
    await sendKeys({ type: text });
    await box.updateComplete;
  };
  return { box, said, press, type };
}

const input = (box: ClienteleCombobox) => inside<HTMLInputElement>(box, 'input');
const isOpen = (box: ClienteleCombobox) => inside(box, '.popover').matches(':popover-open');
const shown = (box: ClienteleCombobox) =>
  [...shadow(box).querySelectorAll('[role=option] [dir]:first-child')].map((option) => option.textContent);
const active = (box: ClienteleCombobox) => {
  const id = input(box).getAttribute('aria-activedescendant');
  return id ? shadow(box).getElementById(id)?.querySelector('[dir]')?.textContent : null;
};

describe('clientele-combobox', () => {
  afterEach(unmount);

  it('keeps the icon’s place free where a page runs from right to left, beside an empty field and beside Latin text', async () => {
    const { box } = await mountBox();
    outside(box).dir = 'rtl';
    const room = () => [getComputedStyle(input(box)).paddingLeft, getComputedStyle(input(box)).paddingRight];
    expect(room()).to.deep.equal(['32px', '10px']);
    box.value = 'a';
    await box.updateComplete;
    expect(room()).to.deep.equal(['32px', '10px']);
    outside(box).dir = 'ltr';
    expect(room()).to.deep.equal(['10px', '32px']);
  });

  it('shows the label of its value, also while the option is not among its options', async () => {
    const { box } = await mountBox({ value: 'e' });
    expect(input(box).value).to.equal('Érik');
    Object.assign(box, { value: 'x', valueLabel: 'Xenia' });
    await box.updateComplete;
    expect(input(box).value).to.equal('Xenia');
  });

  it('typing finds by label and detail whatever the accents, and Enter chooses the best match', async () => {
    const { box, said, press, type } = await mountBox();
    await type('erik@');
    expect([shown(box), active(box)]).to.deep.equal([['Érik'], 'Érik']);
    await press('Enter');
    expect([said.at(-1), input(box).value, isOpen(box)]).to.deep.equal(['e', 'Érik', false]);
  });

  it('arrow keys open it at the chosen option, skip what is disabled and wrap around', async () => {
    const { box, press } = await mountBox({ value: 'e' });
    box.focus();
    await press('ArrowDown');
    const visited = [active(box)];
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await press(key);
      visited.push(active(box));
    }
    expect(visited).to.deep.equal(['Érik', 'Zoë', 'Ada', 'Zoë']);
  });

  it('Escape closes the list, then takes back what was typed, and goes no further while it did something', async () => {
    const { box, press, type } = await mountBox({ value: 'a' });
    let escaped = 0;
    outside(box).addEventListener('keydown', ({ key }) => (escaped += Number(key === 'Escape')));
    await type('zo');
    await press('Escape');
    expect([isOpen(box), input(box).value]).to.deep.equal([false, 'zo']);
    await press('Escape');
    expect([input(box).value, escaped]).to.deep.equal(['Ada', 0]);
    await press('Escape');
    expect(escaped).to.equal(1);
  });

  it('what was typed and not chosen is no value; an empty text chooses nothing, unless one is required', async () => {
    const { box, said, type } = await mountBox({ value: 'a' });
    await type('zo');
    box.blur();
    input(box).blur();
    await box.updateComplete;
    expect([box.value, input(box).value]).to.deep.equal(['a', 'Ada']);
    box.focus();
    box.select();
    await sendKeys({ press: 'Delete' });
    input(box).blur();
    await box.updateComplete;
    expect([box.value, said.at(-1)]).to.deep.equal(['', '']);
    Object.assign(box, { value: 'a', required: true });
    await box.updateComplete;
    box.focus();
    box.select();
    await sendKeys({ press: 'Delete' });
    input(box).blur();
    await box.updateComplete;
    expect([box.value, input(box).value]).to.deep.equal(['a', 'Ada']);
  });

  it('offers to make an option of a text that none has', async () => {
    const { box, said, press, type } = await mountBox({ createLabel: (text) => `Create ${text}` });
    await type('ada');
    expect(shown(box)).to.deep.equal(['Ada']);
    await type('Nova');
    expect(shown(box)).to.deep.equal(['Create Nova']);
    await press('Enter');
    expect([said.at(-1), box.value]).to.deep.equal(['create Nova', '']);
  });

  it('where what is typed comes first, Enter takes it, and no option that begins with it', async () => {
    const { said, press, type } = await mountBox({ createLabel: (text) => `Create ${text}`, createFirst: true });
    await type('Zo');
    await press('Enter');
    expect(said.at(-1)).to.equal('create Zo');
  });

  it('an owner that finds the options is told of each text, and says that it looks; until it has, Enter gives up nothing', async () => {
    const { box, said, press, type } = await mountBox({ filter: 'owner', options: [] });
    await type('no');
    expect(said).to.deep.equal(['typed n', 'typed no']);
    expect(inside(box, '.status').textContent).to.equal('Nobody found');
    box.loadingText = 'Searching…';
    await box.updateComplete;
    expect(inside(box, '.status').textContent).to.equal('Searching…');
    await press('Enter');
    expect([isOpen(box), input(box).value]).to.deep.equal([true, 'no']);
  });

  it('a press on an option keeps the focus in the field', async () => {
    const { box, said } = await mountBox();
    input(box).focus();
    input(box).click();
    await box.updateComplete;
    inside(box, '#option-3').click();
    await box.updateComplete;
    expect([said, isOpen(box), shadow(box).activeElement === input(box)]).to.deep.equal([['z'], false, true]);
  });

  it('has no accessibility finding, closed or open', async () => {
    const { box, press } = await mountBox({ value: 'a', error: 'Choose another', hint: 'Anyone active' });
    expect(await seriousFindings(box)).to.deep.equal([]);
    box.focus();
    await press('ArrowDown');
    expect(await seriousFindings(box)).to.deep.equal([]);
  });
});
