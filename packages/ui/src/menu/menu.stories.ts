import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleMenu } from './menu.ts';

defineOnce('clientele-menu', ClienteleMenu);
import type { MenuItem } from './menu.ts';

const actions: MenuItem[] = [
  { value: 'copy', label: 'Copy link', icon: 'receipt' },
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

type Args = Partial<
  Pick<ClienteleMenu, 'label' | 'icon' | 'variant' | 'items' | 'multiple' | 'disabled' | 'filterLabel' | 'noMatchText'>
>;

const meta: Meta<Args> = {
  title: 'Primitives/Menu',
  component: 'clientele-menu',
  parameters: { docs: { story: { inline: false, height: '320px' } } },
};
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

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'Sort', variant: 'outline', items: choices, multiple: false, disabled: false, filterLabel: '' },
  render: ({ label, variant, items, multiple, disabled, filterLabel }) =>
    html`<clientele-menu
      .label=${label ?? ''}
      .variant=${variant ?? 'outline'}
      .items=${items ?? []}
      .filterLabel=${filterLabel ?? ''}
      ?multiple=${multiple}
      ?disabled=${disabled}
    ></clientele-menu>`,
};

export const Open: StoryObj<Args> = {
  ...Actions,
  play: ({ canvasElement }) => press(canvasElement),
};

export const FilterOpen: StoryObj<Args> = {
  ...Multiple,
  play: ({ canvasElement }) => press(canvasElement),
};

export const Disabled: StoryObj<Args> = {
  render: () => html`<clientele-menu label="Sort" disabled .items=${choices}></clientele-menu>`,
};

async function press(canvas: HTMLElement) {
  const menu = canvas.querySelector<ClienteleMenu>('clientele-menu');
  await menu?.updateComplete;
  menu?.renderRoot.querySelector('button')?.click();
}
