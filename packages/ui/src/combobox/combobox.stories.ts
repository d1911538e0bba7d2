import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleCombobox, type ComboboxOption } from './combobox.ts';

defineOnce('clientele-combobox', ClienteleCombobox);

const people: ComboboxOption[] = [
  { value: '1', label: 'Ada Lovelace', detail: 'ada@acme.example' },
  { value: '2', label: 'Bo Diddley', detail: 'bo@acme.example' },
  { value: '3', label: 'ليلى حسن', detail: 'layla@acme.example' },
  { value: '4', label: 'Zoë Ångström', detail: 'No longer with the company', disabled: true },
];

type Args = Partial<
  Pick<ClienteleCombobox, 'label' | 'value' | 'options' | 'placeholder' | 'hint' | 'error' | 'required' | 'disabled'>
>;

const meta: Meta<Args> = {
  title: 'Primitives/Combobox',
  component: 'clientele-combobox',
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
export default meta;

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Owner', value: '1', options: people, placeholder: '', hint: '', error: '', required: false },
  render: ({ label, value, options, placeholder, hint, error, required, disabled }) =>
    html`<clientele-combobox
      .label=${label ?? ''}
      .value=${value ?? ''}
      .options=${options ?? []}
      .placeholder=${placeholder ?? ''}
      .hint=${hint ?? ''}
      .error=${error ?? ''}
      no-match-text="Nobody found"
      ?required=${required}
      ?disabled=${disabled}
    ></clientele-combobox>`,
};

export const Open: StoryObj = {
  render: () => html`<clientele-combobox label="Owner" value="2" .options=${people}></clientele-combobox>`,
  play: ({ canvasElement }) => type(canvasElement, null),
};

export const OffersToCreate: StoryObj = {
  render: () =>
    html`<clientele-combobox
      label="Tag"
      .options=${people}
      no-match-text="No tag found"
      .createLabel=${(text: string) => `Create “${text}”`}
    ></clientele-combobox>`,
  play: ({ canvasElement }) => type(canvasElement, 'Ret'),
};

export const NothingFound: StoryObj = {
  render: () =>
    html`<clientele-combobox label="Owner" .options=${people} no-match-text="Nobody found"></clientele-combobox>`,
  play: ({ canvasElement }) => type(canvasElement, 'xyz'),
};

export const WithError: StoryObj = {
  render: () =>
    html`<clientele-combobox label="Owner" error="Choose an active member" .options=${people}></clientele-combobox>`,
};

async function type(canvas: HTMLElement, text: string | null) {
  const combobox = canvas.querySelector<ClienteleCombobox>('clientele-combobox');
  await combobox?.updateComplete;
  const input = combobox?.renderRoot.querySelector('input');
  if (!input) return;
  input.focus();
  if (text === null) return input.click();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
