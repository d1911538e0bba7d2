import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleMenu } from './menu.ts';

defineOnce('clientele-menu', ClienteleMenu);
import type { MenuItem } from './menu.ts';

const actions: MenuItem[] = [
  { value: 'copy', label: 'Copy link', icon: 'copy' },
  { value: 'archive', label: 'Archive', icon: 'archive' },
  { value: 'locked', label: 'Merge', icon: 'lock', disabled: true },
  { value: 'erase', label: 'Erase', icon: 'trash', danger: true, separated: true },
];
const choices: MenuItem[] = [
  { value: 'name', label: 'Name', checked: true },
  { value: 'created', label: 'Created', checked: false },
];
const many: MenuItem[] = ['Lead', 'VIP', 'Retail', 'Public', 'Berlin', 'Hamburg', 'Partner', 'Trial', 'Late'].map(
  (label, index) => ({
    value: label,
    label,
    checked: index === 1,
  }),
);

const meta: Meta = { title: 'Primitives/Menu' };
export default meta;

export const Actions: StoryObj = {
  render: () => html`<clientele-menu label="More" variant="icon" .items=${actions}></clientele-menu>`,
};

export const Choice: StoryObj = {
  render: () => html`<clientele-menu label="Sort: Name" .items=${choices}></clientele-menu>`,
};

export const Multiple: StoryObj = {
  render: () =>
    html`<clientele-menu
      label="Tags"
      icon="tag"
      multiple
      filter-label="Find a tag"
      no-match-text="No such tag"
      .items=${many}
    ></clientele-menu>`,
};
