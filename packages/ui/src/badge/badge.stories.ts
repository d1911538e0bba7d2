import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { badge } from './badge.ts';

const meta: Meta = { title: 'Primitives/Badge' };
export default meta;

export const Tones: StoryObj = {
  render: () =>
    framed(
      html`${badge('Draft')} ${badge('Lead', 'accent')} ${badge('Paid', 'success')} ${badge('Due soon', 'warning')}
      ${badge('Overdue', 'danger')}`,
    ),
};

export const Dark: StoryObj = { ...Tones, globals: { theme: 'dark' } };
