import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSelectField } from './select-field.ts';

defineOnce('clientele-select-field', ClienteleSelectField);

const options = [
  { value: 'EUR', label: 'Euro' },
  { value: 'USD', label: 'US dollar' },
];

type Args = Partial<
  Pick<ClienteleSelectField, 'label' | 'value' | 'options' | 'hint' | 'error' | 'required' | 'disabled'>
>;

const meta: Meta<Args> = { title: 'Primitives/Select field', component: 'clientele-select-field' };
export default meta;

export const Chosen: StoryObj = {
  render: () =>
    html`<clientele-select-field label="Currency" value="EUR" .options=${options}></clientele-select-field>`,
};

export const Empty: StoryObj = {
  render: () =>
    html`<clientele-select-field label="Currency" empty-text="Not set" .options=${options}></clientele-select-field>`,
};

export const WithError: StoryObj = {
  render: () =>
    html`<clientele-select-field label="Currency" error="Choose one." .options=${options}></clientele-select-field>`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Currency', value: 'EUR', options, hint: '', error: '', required: false, disabled: false },
  render: (args) =>
    html`<clientele-select-field
      .label=${args.label ?? ''}
      .value=${args.value ?? ''}
      .options=${args.options ?? []}
      .hint=${args.hint ?? ''}
      .error=${args.error ?? ''}
      ?required=${args.required}
      ?disabled=${args.disabled}
    ></clientele-select-field>`,
};

export const WithHint: StoryObj<Args> = {
  render: () =>
    html`<clientele-select-field
      label="Currency"
      value="EUR"
      hint="For new invoices."
      .options=${options}
    ></clientele-select-field>`,
};

export const Disabled: StoryObj<Args> = {
  render: () =>
    html`<clientele-select-field label="Currency" value="EUR" disabled .options=${options}></clientele-select-field>`,
};
