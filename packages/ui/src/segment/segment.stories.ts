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

const meta: Meta = { title: 'Primitives/Segment' };
export default meta;

export const Plain: StoryObj = {
  render: () => html`<clientele-segment label="State" value="all" .options=${options}></clientele-segment>`,
};

export const WithCounts: StoryObj = {
  render: () => html`<clientele-segment label="State" value="current" .options=${counted}></clientele-segment>`,
};
