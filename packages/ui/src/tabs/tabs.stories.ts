import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleTabs } from './tabs.ts';

defineOnce('clientele-tabs', ClienteleTabs);

const tabs = [
  { value: 'overview', label: 'Overview' },
  { value: 'history', label: 'History', count: '12' },
];

type Args = Partial<Pick<ClienteleTabs, 'label' | 'selected' | 'tabs'>>;

const meta: Meta<Args> = { title: 'Primitives/Tabs', component: 'clientele-tabs' };
export default meta;

export const Plain: StoryObj = {
  render: () =>
    html`<clientele-tabs label="Sections" .tabs=${tabs}>
      <p slot="overview">What matters most.</p>
      <p slot="history">What happened.</p>
    </clientele-tabs>`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Sections', selected: 'overview', tabs },
  render: (args) =>
    html`<clientele-tabs .label=${args.label ?? ''} .selected=${args.selected ?? ''} .tabs=${args.tabs ?? []}>
      <p slot="overview">What matters most.</p>
      <p slot="history">What happened.</p>
    </clientele-tabs>`,
};

export const RightToLeft: StoryObj<Args> = {
  globals: { locale: 'ar' },
  render: () =>
    html`<clientele-tabs
      label="الأقسام"
      .tabs=${[
        { value: 'overview', label: 'نظرة عامة' },
        { value: 'history', label: 'السجل', count: '١٢' },
      ]}
    >
      <p slot="overview">الأهم أولاً.</p>
    </clientele-tabs>`,
};
