import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleDateField } from './date-field.ts';

defineOnce('clientele-date-field', ClienteleDateField);

type Args = Partial<
  Pick<ClienteleDateField, 'label' | 'value' | 'min' | 'max' | 'hint' | 'error' | 'required' | 'disabled'>
>;

const meta: Meta<Args> = { title: 'Primitives/Date field', component: 'clientele-date-field' };
export default meta;

export const Empty: StoryObj = {
  render: () => html`<clientele-date-field label="From" clear-label="Clear"></clientele-date-field>`,
};

export const Chosen: StoryObj = {
  render: () =>
    html`<clientele-date-field
      label="To"
      value="2026-03-31"
      min="2026-01-01"
      clear-label="Clear"
    ></clientele-date-field>`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'From', value: '2026-03-31', min: '', max: '', hint: '', error: '', required: false, disabled: false },
  render: ({ label, value, min, max, hint, error, required, disabled }) =>
    html`<clientele-date-field
      clear-label="Clear"
      .label=${label ?? ''}
      .value=${value ?? ''}
      .min=${min ?? ''}
      .max=${max ?? ''}
      .hint=${hint ?? ''}
      .error=${error ?? ''}
      ?required=${required}
      ?disabled=${disabled}
    ></clientele-date-field>`,
};

export const WithHint: StoryObj<Args> = {
  render: () => html`<clientele-date-field label="Due" hint="In the workspace’s time zone."></clientele-date-field>`,
};

export const WithError: StoryObj<Args> = {
  render: () =>
    html`<clientele-date-field
      label="To"
      value="2025-01-01"
      error="This is before the first day."
    ></clientele-date-field>`,
};

export const Disabled: StoryObj<Args> = {
  render: () => html`<clientele-date-field label="To" value="2026-03-31" disabled></clientele-date-field>`,
};
