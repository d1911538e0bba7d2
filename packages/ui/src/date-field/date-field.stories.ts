import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleDateField } from './date-field.ts';

defineOnce('clientele-date-field', ClienteleDateField);

const meta: Meta = { title: 'Primitives/Date field' };
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
