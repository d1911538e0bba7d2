import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { framed } from '../story-frame/story-frame.ts';
import { spinner } from './spinner.ts';

const meta: Meta = { title: 'Primitives/Spinner' };
export default meta;

export const Working: StoryObj = {
  render: () => framed(html`${spinner()} Loading`),
};
