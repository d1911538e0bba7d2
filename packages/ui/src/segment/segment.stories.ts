import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { defineOnce } from '../registry/define-once.ts';
import { ClienteleSegment } from './segment.ts';

defineOnce('clientele-segment', ClienteleSegment);

const options = [
  { value: 'current', label: 'Current' },
  { value: 'archived', label: 'Archived' },
  { value: 'all', label: 'All' },
];
const counted = [
  { value: 'current', label: 'Current', count: '1,204' },
  { value: 'archived', label: 'Archived', count: '12' },
];

type Args = Partial<Pick<ClienteleSegment, 'label' | 'value' | 'options'>>;

const meta: Meta<Args> = { title: 'Primitives/Segment', component: 'clientele-segment' };
export default meta;

export const Plain: StoryObj = {
  render: () => html`<clientele-segment label="State" value="all" .options=${options}></clientele-segment>`,
};

export const WithCounts: StoryObj = {
  render: () => html`<clientele-segment label="State" value="current" .options=${counted}></clientele-segment>`,
};

/** To be tried out: the controls below set its attributes and properties. */
export const Playground: StoryObj<Args> = {
  args: { label: 'State', value: 'current', options },
  render: (args) =>
    html`<clientele-segment
      .label=${args.label ?? ''}
      .value=${args.value ?? ''}
      .options=${args.options ?? []}
    ></clientele-segment>`,
};
