import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleTextField } from './text-field.ts';

defineOnce('clientele-text-field', ClienteleTextField);

type Args = Partial<
  Pick<
    ClienteleTextField,
    'label' | 'value' | 'type' | 'placeholder' | 'hint' | 'error' | 'multiline' | 'required' | 'disabled'
  >
>;

const meta: Meta<Args> = { title: 'Primitives/Text field', component: 'clientele-text-field' };
export default meta;

export const Empty: StoryObj = {
  render: () => html`<clientele-text-field label="Name" required></clientele-text-field>`,
};

export const Filled: StoryObj = {
  render: () => html`<clientele-text-field label="Email" type="email" value="ada@example.com"></clientele-text-field>`,
};

export const WithHint: StoryObj = {
  render: () =>
    html`<clientele-text-field
      label="Website"
      type="url"
      placeholder="example.com"
      hint="With a name and a website more can be found out."
    ></clientele-text-field>`,
};

export const WithError: StoryObj = {
  render: () =>
    html`<clientele-text-field
      label="Email"
      value="ada@"
      error="This is not a complete address."
    ></clientele-text-field>`,
};

export const Multiline: StoryObj = {
  render: () =>
    html`<clientele-text-field
      label="Notes"
      multiline
      value="Prefers calls
before noon."
    ></clientele-text-field>`,
};

export const Disabled: StoryObj = {
  render: () => html`<clientele-text-field label="Name" value="Ada" disabled></clientele-text-field>`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: {
    label: 'Name',
    value: 'Ada',
    hint: '',
    error: '',
    placeholder: '',
    multiline: false,
    required: true,
    disabled: false,
  },
  render: (args) =>
    html`<clientele-text-field
      .label=${args.label ?? ''}
      .value=${args.value ?? ''}
      .placeholder=${args.placeholder ?? ''}
      .hint=${args.hint ?? ''}
      .error=${args.error ?? ''}
      ?multiline=${args.multiline}
      ?required=${args.required}
      ?disabled=${args.disabled}
    ></clientele-text-field>`,
};

export const RightToLeft: StoryObj<Args> = {
  globals: { locale: 'ar' },
  render: () => html`<clientele-text-field label="الاسم" value="شركة النخيل" required></clientele-text-field>`,
};

export const Dark: StoryObj<Args> = { ...WithError, globals: { theme: 'dark' } };
