import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleTabs } from './tabs.ts';

defineOnce('clientele-tabs', ClienteleTabs);

const tabs = [
  { value: 'overview', label: 'Overview' },
  { value: 'history', label: 'History', count: '12' },
];

const meta: Meta = { title: 'Primitives/Tabs' };
export default meta;

export const Plain: StoryObj = {
  render: () =>
    html`<clientele-tabs label="Sections" .tabs=${tabs}>
      <p slot="overview">What matters most.</p>
      <p slot="history">What happened.</p>
    </clientele-tabs>`,
};
