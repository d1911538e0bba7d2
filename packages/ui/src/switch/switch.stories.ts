import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSwitch } from './switch.ts';

defineOnce('clientele-switch', ClienteleSwitch);

const meta: Meta = { title: 'Primitives/Switch' };
export default meta;

export const Off: StoryObj = {
  render: () => html`<clientele-switch label="Access"></clientele-switch>`,
};

export const On: StoryObj = {
  render: () =>
    html`<clientele-switch label="Access" checked hint="Whoever has the link can read."></clientele-switch>`,
};

export const Disabled: StoryObj = {
  render: () => html`<clientele-switch label="Access" checked disabled></clientele-switch>`,
};
