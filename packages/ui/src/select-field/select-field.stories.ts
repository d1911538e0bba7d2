import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSelectField } from './select-field.ts';

defineOnce('clientele-select-field', ClienteleSelectField);

const options = [
  { value: 'EUR', label: 'Euro' },
  { value: 'USD', label: 'US dollar' },
];

const meta: Meta = { title: 'Primitives/Select field' };
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
