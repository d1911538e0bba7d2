import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSwitch } from './switch.ts';

defineOnce('clientele-switch', ClienteleSwitch);

type Args = Partial<Pick<ClienteleSwitch, 'label' | 'hint' | 'checked' | 'disabled' | 'busy'>>;

const meta: Meta<Args> = { title: 'Primitives/Switch', component: 'clientele-switch' };
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

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Access', hint: '', checked: true, disabled: false, busy: false },
  render: (args) =>
    html`<clientele-switch
      .label=${args.label ?? ''}
      .hint=${args.hint ?? ''}
      ?checked=${args.checked}
      ?disabled=${args.disabled}
      ?busy=${args.busy}
    ></clientele-switch>`,
};

/** A change is on its way. */
export const Busy: StoryObj<Args> = {
  render: () => html`<clientele-switch label="Access" checked busy></clientele-switch>`,
};
